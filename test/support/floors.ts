import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A folder of sources whose folders stand on floors, top to bottom; those of one floor do not know each other. */
export interface House {
  root: string;
  floors: string[][];
  /** What stands outside the floors and may be read from every one of them. */
  readByAll: string[];
}

export const filesBelow = (root: string, ending: RegExp): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** What a file imports; types alone bind nothing at run time and can be left out. */
export function importsOf(file: string, { types = true } = {}): string[] {
  const all = readFileSync(file, 'utf8');
  const source = types ? all : all.replaceAll(/^\s*import type [^;]*;/gm, '');
  return [...source.matchAll(/(?:from\s+|import\s+|import\()'(\.[^']+)'/g)].map(([, path]) =>
    resolve(dirname(file), path!.replace(/\.js$/, '.ts')),
  );
}

export const foldersOf = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Imports that do not run downwards. */
export function climbing({ root, floors, readByAll }: House, files: string[]): string[] {
  const folderOf = (file: string) => relative(root, file).split('/')[0]!;
  const floorOf = (folder: string) => floors.findIndex((floor) => floor.includes(folder));
  return files
    .filter((file) => dirname(file) !== root)
    .flatMap((file) => importsOf(file).map((target) => [file, target] as const))
    .filter(([file, target]) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      if (from === to || readByAll.includes(relative(root, target))) return false;
      return floorOf(to) <= floorOf(from);
    })
    .map(([file, target]) => `${relative(root, file)} → ${relative(root, target)}`);
}

/** Ways on which a file needs itself. */
export function circlesAmong(files: string[]): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'open')
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (state.has(file)) return;
    state.set(file, 'open');
    for (const target of importsOf(file, { types: false }))
      if (files.includes(target)) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return circles;
}

/** Files named for what they are instead of what they hold. */
export const vaguelyNamed = (files: string[]): string[] =>
  files.filter((file) =>
    /^(utils?|helpers?|common|base|manager|misc|shared)\b/i.test(relative(dirname(file), file)),
  );
