import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm run build` makes of what: the last file it writes of each half, and its sources. */
const HALVES: Record<string, string[]> = {
  'dist/src/main.js': ['src', 'migrations'],
  'dist/web/index.html': ['web/src', 'web/public', 'web/build', 'web/index.html'],
};

/** Refuses to go on with a build that lacks what was changed since. `root` is the repository. */
export function expectFreshBuild(root = '.'): void {
  for (const [built, sources] of Object.entries(HALVES)) {
    const at = statSync(join(root, built), { throwIfNoEntry: false })?.mtimeMs;
    if (!at) throw new Error(`There is no ${built}: run npm run build first.`);
    const newer = sources.flatMap((source) => filesOf(join(root, source))).find(changedSince(at));
    if (newer)
      throw new Error(`${newer} changed after ${built} was built: run npm run build first.`);
  }
}

const changedSince = (at: number) => (file: string) => statSync(file).mtimeMs > at;

function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
