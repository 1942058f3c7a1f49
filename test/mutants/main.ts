/**
 * `npm run mutants`: takes the rules of the list out of a copy of the tree, one at a time, and runs the
 * spec that is to notice. Ends with 1 where one of them lives on. `npm run mutants -- ledger` takes only
 * those whose file or spec bears that word.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { startEmbeddedDatabase } from '../../src/platform/embedded-database/embedded-database.js';
import { makeDataFolder } from '../support/data-folder.js';
import { MUTANTS, type Mutant } from './mutants.js';

const HERE = resolve('.');
const NOT_COPIED = ['node_modules', 'dist', '.git', '.data'];

type Fate = 'killed' | 'SURVIVED' | 'NOT THERE' | 'NO TEST RAN';

const word = process.argv[2] ?? '';
const chosen = MUTANTS.filter(({ file, spec }) => file.includes(word) || spec.includes(word));
const folder = await makeDataFolder();
const copy = join(folder, 'tree');
cpSync(HERE, copy, {
  recursive: true,
  filter: (path) => !NOT_COPIED.includes(basename(path)) || path === HERE,
});
for (const linked of ['node_modules', 'dist']) symlinkSync(join(HERE, linked), join(copy, linked));
// One server for all of them; each run makes its databases anew.
const server = await startEmbeddedDatabase({ dataDir: join(folder, 'postgres'), durable: false });

const fates: Record<string, number> = {};
try {
  for (const [n, mutant] of chosen.entries()) {
    const fate = fateOf(mutant);
    fates[fate] = (fates[fate] ?? 0) + 1;
    console.log(`${n + 1}/${chosen.length} ${fate}: ${mutant.file}: ${mutant.from.trim()}`);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(fates);
process.exitCode = fates['killed'] === chosen.length ? 0 : 1;

function fateOf({ file, from, to, spec, test }: Mutant): Fate {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) return 'NOT THERE';
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    return fateIn(spec, test);
  } finally {
    writeFileSync(path, text);
  }
}

/** What failed must have run: a mutant that cannot be read as a program proves nothing. */
function fateIn(spec: string, test: string | undefined): Fate {
  const results = join(copy, 'results.json');
  rmSync(results, { force: true });
  spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      ...['node_modules/jest/bin/jest.js', '--runInBand', '--json', `--outputFile=${results}`],
      ...(spec.startsWith('test/rules/') ? ['--config', 'jest.rules.config.js'] : []),
      ...['--setupFiles', './test/support/plugin-names.ts', './test/mutants/no-shrinking.ts'],
      ...(test ? ['--testNamePattern', test] : []),
      ...['--runTestsByPath', spec],
    ],
    { cwd: copy, env: { ...process.env, TEST_DATABASE_URL: server.url }, stdio: 'ignore' },
  );
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(results, 'utf8')) as {
    numFailedTests: number;
    numPassedTests: number;
  };
  if (numFailedTests > 0) return 'killed';
  return numPassedTests > 0 ? 'SURVIVED' : 'NO TEST RAN';
}
