import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Bundle } from './bundle.js';

/** The package of a module's path: what stands after the last node_modules, with its scope. */
const packageOf = (id: string): string | undefined =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

const packagesIn = (bundle: Bundle): string[] => {
  const ids = Object.values(bundle).flatMap((output) =>
    output.type === 'chunk' ? output.moduleIds : [],
  );
  return [...new Set(ids.map(packageOf))].filter((name) => name !== undefined).sort();
};

/**
 * Writes which packages' code became part of the app beside it, to packages-of-the-app.json: their
 * comments are gone from it, so that NOTICE has to carry their licences.
 */
export const packagesOfTheApp = (): Plugin => ({
  name: 'packages-of-the-app',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    const file = join(dir!, '..', 'packages-of-the-app.json');
    writeFileSync(file, `${JSON.stringify(packagesIn(bundle))}\n`);
  },
});
