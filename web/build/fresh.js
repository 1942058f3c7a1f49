import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const MARK = join(ROOT, 'dist/built-from');
const SOURCES = [
  ...['src', 'migrations', 'web/src', 'web/public', 'web/build', 'web/index.html'],
  ...['web/vite.config.ts', 'web/svelte.config.js', 'package-lock.json', 'nest-cli.json'],
  ...['tsconfig.json', 'tsconfig.build.json', 'web/tsconfig.json'],
];

function filesOf(source) {
  const path = join(ROOT, source);
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Of names and contents, not of dates: a checkout touches files that it does not change. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of SOURCES.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether dist/ was built from the sources as they are. */
export function isFresh() {
  try {
    return readFileSync(MARK, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

/** Keeps with dist/ what it was built from. */
export const markFresh = () => writeFileSync(MARK, fingerprint());
