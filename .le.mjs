import '/tmp/h/g30/main/test/support/typescript.js';
const { expressionsOf, nearMisses } = await import('/tmp/h/g30/main/test/support/expressions.ts');
const cpu=()=>process.cpuUsage().user/1e6; let t=cpu(); const lap=(s)=>{const n=cpu();console.log(s,(n-t).toFixed(2));t=n;};
const { literals } = expressionsOf(['src','web/src']); lap('find');
const seen=new Set(literals.map(l=>l.pattern+'/'+l.flags)); console.log(literals.length, seen.size);
const { Linter } = await import('eslint'); const regexp=(await import('eslint-plugin-regexp')).default; lap('import');
const linter=new Linter(); for (const e of literals) linter.verify(`/${e.pattern}/${e.flags}.test('');`, {plugins:{regexp},rules:{'regexp/no-super-linear-backtracking':['error',{report:'potential'}],'regexp/no-super-linear-move':['error',{report:'potential'}]}}); lap('lint');
const all=literals.map(l=>`/${l.pattern}/${l.flags};`).join('\n'); linter.verify(all,{plugins:{regexp},rules:{'regexp/no-super-linear-backtracking':['error',{report:'potential'}],'regexp/no-super-linear-move':['error',{report:'potential'}]}}); lap('lint at once');
const LENGTH=100000; const PIECES=[...[' ', '\t', '\n', '\r\n', '0', '1', '.', ',', '-', '/', '@', ':', '=', '"', "'", '_', '\\'],
  ...['a', 'A', 'x.', 'a@', 'a-', '1.', '1 ', ' 1', '\u00a0', '\u200b', '\u0301', 'e\u0301'],
  ...['\ufdfa', '\ud83d\ude00', '(', '[', '{', '<', '([', '[]', '{a}', '<a ', ' keping', ' -']];
const NASTY=PIECES.flatMap(p=>{const f=p.repeat(Math.ceil(LENGTH/p.length));return [`${f}\u0001`,`1${f}x`];}).map(s=>JSON.parse(JSON.stringify(s)));lap('nasty');
const ts={test:0,rep:0,near:0}; const per=[];
for (const e of literals){ const a=cpu(); for(const t of NASTY) new RegExp(e.pattern,e.flags).test(t); const b=cpu(); for(const t of NASTY) new RegExp(e.pattern,e.flags.replace('g','')+'g')[Symbol.replace](t,''); const c=cpu(); const nm=nearMisses(e,4*LENGTH); for(const t of nm){new RegExp(e.pattern,e.flags).test(t);new RegExp(e.pattern,e.flags.replace('g','')+'g')[Symbol.replace](t,'');} const d=cpu(); ts.test+=b-a;ts.rep+=c-b;ts.near+=d-c; per.push([d-a,c-b,d-c,e.pattern]);}
console.log(ts); per.sort((a,b)=>b[0]-a[0]); console.log(per.slice(0,14));
