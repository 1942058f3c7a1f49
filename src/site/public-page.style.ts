import { createHash } from 'node:crypto';

/**
 * The look of /publik, /bast and /surat, in the words and with the values of web/src/design/tokens.css (a test holds
 * the two together). It stands in the page itself, because on a slow line a second file costs more
 * than these bytes, and is let in by its hash.
 */
export const STYLE = `
:root{color-scheme:light dark;--accent:#0b4f5f;--on-accent:#ffffff;--band:#0b4f5f;--on-band:#ffffff;--on-band-soft:#c4dfe4;--ground:#f4f7f7;--paper:#ffffff;--sunken:#eaf0f0;--ink:#12242b;--ink-soft:#46575f;--rule:#d8e1e3;--edge:#71838b;--focus:#0b6fd1;--out:#a1151b;--out-soft:#fdeaea;--low:#844600;--low-soft:#fff0dc;--safe:#1a663a;--safe-soft:#e3f4e9;--idle:#46575f;--idle-soft:#eaf0f0}
@media(prefers-color-scheme:dark){:root{--accent:#82cbd9;--on-accent:#06222a;--band:#0a2a33;--on-band:#eef6f7;--on-band-soft:#a5c3ca;--ground:#0d171b;--paper:#132127;--sunken:#1b2c33;--ink:#e5eef0;--ink-soft:#a9bac1;--rule:#283a42;--edge:#768b94;--focus:#8cc8ff;--out:#ff9b9b;--out-soft:#3d1a1d;--low:#f5bd6b;--low-soft:#382812;--safe:#86d6a4;--safe-soft:#15301f;--idle:#a9bac1;--idle-soft:#1f3038}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Ubuntu,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
header{background:var(--band);color:var(--on-band-soft)}
header p{display:flex;flex-wrap:wrap;align-items:center;gap:0 .75rem;min-height:3.5rem;font-size:.9rem}
header a{color:var(--on-band);font-weight:700;font-size:1.2rem;text-decoration:none;padding:.5rem 0}
header p,main,footer p{max-width:60rem;margin:0 auto;padding:0 1rem}
nav{margin-top:1rem;font-size:.9rem}
nav a{display:inline-block;padding:.4rem 0}
h1{margin:1.5rem 0 .5rem;font-size:1.728rem;font-weight:650;line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
h1 .whole{white-space:nowrap}
nav+h1{margin-top:.25rem}
h2{margin:2rem 0 .75rem;font-size:1.2rem;font-weight:650;line-height:1.2}
main p{margin:0 0 .75rem;max-width:38rem}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
header :focus-visible{outline-color:var(--on-band)}
ul{list-style:none;margin:0;padding:0}
.sheet{background:var(--paper);border:1px solid var(--rule);border-radius:.75rem;padding:.25rem 1rem;margin:1rem 0}
.sheet li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.125rem 1rem;align-items:start;padding:.75rem 0}
.sheet li+li{border-top:1px solid var(--rule)}
.sheet a,.name{font-weight:650;padding:.125rem 0}
.why{grid-column:1/-1;color:var(--ink-soft);font-size:.9rem}
time,small{display:block;font-size:inherit}
.state{display:inline-flex;align-items:center;gap:.45em;padding:.125rem .65rem;border-radius:1rem;font-size:.9rem;font-weight:650;white-space:nowrap}
.state::before{content:'';width:.6em;height:.6em;border:.14em solid;border-radius:50%}
.available{color:var(--safe);background:var(--safe-soft)}.available::before{background:currentcolor}
.limited{color:var(--low);background:var(--low-soft)}.limited::before{background:linear-gradient(0deg,currentcolor 50%,transparent 50%)}
.out{color:var(--out);background:var(--out-soft)}.out::before{border-radius:0}
.unknown{color:var(--idle);background:var(--idle-soft)}.unknown::before{border-style:dotted}
.sheet.answer{padding:1.25rem;font-size:1.2rem}
.answer .state{font-size:min(1.728rem,6.6vw);padding:.25rem 1rem;border-radius:2rem;white-space:normal}
.sheet.answer p{margin:.75rem 0 0}
.answer time,.answer small{color:var(--ink-soft);font-size:1rem}
.word{white-space:pre-line;font-size:1.1rem;padding-top:.75rem}
.places{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:0 2rem}
.places a{display:block;padding:.6rem 0;border-bottom:1px solid var(--rule)}
.share{display:inline-block;padding:.6rem 1.1rem;border:1px solid var(--accent);border-radius:.375rem;text-decoration:none;font-weight:650}
textarea{width:100%;font:.8125rem/1.5 ui-monospace,Consolas,monospace;padding:.75rem;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.375rem;resize:vertical}
dl{margin:0;font-size:.9rem}dt{margin-top:.5rem}dd{margin:.125rem 0 0;color:var(--ink-soft)}
dl.facts{padding:.5rem 0;font-size:1rem}.facts dt{color:var(--ink-soft)}.facts dd{margin:0;color:var(--ink);font-weight:650}
img{display:block;max-width:100%;height:auto}
footer{margin-top:2.5rem;padding:1rem 0 2rem;border-top:1px solid var(--rule);color:var(--ink-soft);font-size:.9rem}
footer p+p{margin-top:.75rem}
@media(min-width:40rem){.sheet{padding:.25rem 1.5rem}.sheet li{grid-template-columns:minmax(0,1fr) 10rem minmax(0,1.4fr);align-items:baseline}.state{justify-self:start}.why{grid-column:auto}dl{display:grid;grid-template-columns:10rem 1fr;gap:.5rem 1rem}dt,dd{margin:0}}
@media print{:root{--accent:#000;--ground:#fff;--paper:#fff;--ink:#000;--ink-soft:#000;--rule:#999;--band:#fff;--on-band:#000;--on-band-soft:#000;--out:#000;--low:#000;--safe:#000;--idle:#000}body{font-size:10pt}nav,footer a,.screen{display:none}a{text-decoration:none}.sheet li{break-inside:avoid;padding:.3rem 0}}
`;

/** Of a page with a form besides. */
export const FORM_STYLE = `
form{margin:1rem 0}
label{display:block;font-weight:650}
.field{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;margin:.25rem 0 1rem}
input{width:10rem;max-width:100%;min-height:3rem;padding:.5rem .75rem;font:inherit;font-size:1.44rem;font-weight:650;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.375rem}
input[aria-invalid]{border:2px solid var(--out)}
button{min-height:3rem;width:100%;padding:.5rem 1rem;font:inherit;font-weight:650;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:.375rem;cursor:pointer}
.said{padding:.75rem 1rem;border-radius:.375rem;border-inline-start:.25rem solid}
.said.safe{color:var(--safe);background:var(--safe-soft)}.said.low{color:var(--low);background:var(--low-soft)}.said.out{color:var(--out);background:var(--out-soft)}
.facts dd{white-space:pre-line;overflow-wrap:anywhere}
@media(min-width:40rem){button{width:auto}}
`;

const hashOf = (style: string) => createHash('sha256').update(style).digest('base64');

/** Nothing but this style, and pictures of our own; no script, and a form only where it says so. */
const policyOf = (style: string, formAction: string) =>
  `default-src 'none'; style-src 'sha256-${hashOf(style)}'; img-src 'self'; ` +
  `base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;

export const POLICY = policyOf(STYLE, `'none'`);
/** Of a page whose form is sent to where the page is from. */
export const POLICY_WITH_FORM = policyOf(STYLE + FORM_STYLE, `'self'`);
