import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface Expression {
  /** The file that it stands in. */
  file: string;
  pattern: string;
  flags: string;
}

export interface FoundExpressions {
  literals: Expression[];
  /** Files that put an expression together from texts, which nobody can look through before it runs. */
  builders: string[];
}

/** All regular expressions of the server and the app, as they stand in the sources, Svelte's too. */
export function expressionsOf(folders: string[]): FoundExpressions {
  const found: FoundExpressions = { literals: [], builders: [] };
  for (const folder of folders)
    for (const entry of readdirSync(resolve(folder), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || entry.name === 'schema.d.ts') continue;
      if (entry.name.endsWith('.ts')) ofTypeScript(file, found);
      if (entry.name.endsWith('.svelte')) ofSvelte(file, found);
    }
  return found;
}

function ofTypeScript(file: string, found: FoundExpressions): void {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text)!;
      found.literals.push({ file, pattern: pattern!, flags: flags! });
    }
    const builds = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (builds && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')
      found.builders.push(file);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function ofSvelte(file: string, found: FoundExpressions): void {
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, callee } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (type === 'Literal' && regex) found.literals.push({ file, ...regex });
    if (callee?.name === 'RegExp') found.builders.push(file);
    for (const inner of Object.values(node)) visit(inner);
  };
  const { fragment, instance, module } = parse(readFileSync(file, 'utf8'), { modern: true });
  visit([fragment, instance, module]);
}

/** Texts that come near to matching `expression` again and again, as its own parts make them up. */
export function nearMisses({ pattern, flags }: Expression, length: number): string[] {
  const texts = new Set<string>();
  const repeated = (before: string, piece: string) => {
    if (piece === '') return;
    const filled = before + piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    texts.add(`${filled}\u0001`);
  };
  const ofAlternative = ({ elements }: AST.Alternative): void => {
    const samples = elements.map(sampleOf);
    elements.forEach((element, at) => {
      const near = [element, elements[at + 1]].some((each) => each?.type !== 'Character');
      if (!near) return;
      const before = samples.slice(0, at).join('');
      repeated('', before + samples[at]!);
      repeated('', samples.slice(at).join(''));
      repeated(before, samples[at]!);
    });
    elements.forEach(ofElement);
  };
  const ofElement = (element: AST.Element): void => {
    if (element.type === 'Quantifier') ofElement(element.element);
    else if ('alternatives' in element)
      element.alternatives.forEach((each) => 'elements' in each && ofAlternative(each));
  };
  const parsed = parseRegExpLiteral(new RegExp(pattern, flags));
  parsed.pattern.alternatives.forEach(ofAlternative);
  return [...texts];
}

/** Some text that the element matches; none where it only looks around. */
function sampleOf(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
      return { digit: '1', space: ' ', word: 'a', any: 'x', property: '\u00ad' }[element.kind];
    case 'CharacterClass':
      return SIGNS.find((sign) => matchesOne(element.raw, sign)) ?? '';
    case 'Quantifier':
      return sampleOf(element.element).repeat(Math.max(1, Math.min(element.min, 50)));
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives[0]!.elements.map(sampleOf).join('');
    default:
      return '';
  }
}

const SIGNS = [...' 1a.-/@\t\n\u200b\u00adx=+"<[{,;:!_\u0301\u0001'];
const matchesOne = (raw: string, sign: string) => {
  return new RegExp(`^${raw}$`, 'u').test(sign);
};
