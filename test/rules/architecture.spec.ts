import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve('src');

/** The floors of the house, top to bottom; folders on one floor do not know each other. */
const FLOORS = [
  ['background', 'demo', 'operations', 'site', 'exports'],
  ['papers'],
  ['notices'],
  ['allocation'],
  ['insight'],
  ['consignments', 'printing', 'stocktaking'],
  ['restocking'],
  ['demand'],
  ['stock'],
  ['offices'],
  ['access'],
  ['outbox'],
  ['platform'],
];
/** What stands outside the house and may be read from every floor. */
const READ_BY_ALL = ['settings.ts'];

const floorOf = (folder: string) => FLOORS.findIndex((floor) => floor.includes(folder));
const folderOf = (file: string) => relative(SRC, file).split('/')[0]!;

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

/** What a file imports; types alone bind nothing at run time and can be left out. */
function importsOf(file: string, { types = true } = {}): string[] {
  const all = readFileSync(file, 'utf8');
  const source = types ? all : all.replaceAll(/^import type [^;]*;/gm, '');
  return [...source.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, path]) =>
    resolve(dirname(file), path!.replace(/\.js$/, '.ts')),
  );
}

test('every folder of src has its floor, and every floor its folders', () => {
  const folders = readdirSync(SRC, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual(FLOORS.flat().sort());
});

test('imports run only downwards, never sideways', () => {
  const wrong = files
    .filter((file) => dirname(file) !== SRC)
    .flatMap((file) => importsOf(file).map((target) => [file, target] as const))
    .filter(([file, target]) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      if (from === to || READ_BY_ALL.includes(to)) return false;
      return floorOf(to) <= floorOf(from);
    })
    .map(([file, target]) => `${relative(SRC, file)} → ${relative(SRC, target)}`);
  expect(wrong).toEqual([]);
});

test('no file needs itself in a circle', () => {
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
  expect(circles).toEqual([]);
});

test('only settings.ts reads the environment', () => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')));
  expect(readers.map((file) => relative(SRC, file)).sort()).toEqual(['main.ts', 'settings.ts']);
});

test('only ledger.ts changes a balance or writes an entry', () => {
  const writes = /(UPDATE|INSERT INTO|DELETE FROM)\s+(stock_accounts|entries|movements)\b/;
  const writers = files.filter((file) => writes.test(readFileSync(file, 'utf8')));
  expect(writers.map((file) => relative(SRC, file))).toEqual(['stock/ledger.ts']);
});

test('no file is named for what it is instead of what it holds', () => {
  const vague = /^(utils?|helpers?|common|base|manager|misc|shared)\b/;
  expect(files.filter((file) => vague.test(relative(dirname(file), file)))).toEqual([]);
});

/**
 * What server and app decide alike, in one file for both. The app imports these as `$rules/…`; a file
 * that is not named here is the server's alone.
 */
const SHARED = [
  'access/permissions.ts',
  'access/reach.ts',
  'allocation/claim.ts',
  'allocation/fair-split.ts',
  'allocation/plan-staleness.ts',
  'insight/office-status.ts',
  'insight/overdue-reports.ts',
  'platform/unseen.ts',
  'platform/whole-number.ts',
  'printing/print-report.ts',
  'printing/unusual-day.ts',
  'restocking/request.ts',
  'restocking/restock-quantity.ts',
];

/** What every rule may stand on. */
const GROUND = ['platform/calendar-date.ts', 'platform/refusal.ts'];

const boundBy = (file: string) =>
  importsOf(join(SRC, file), { types: false }).map((target) => relative(SRC, target));

test('the app imports no file of the server but the shared rules, and uses every one of them', () => {
  const WEB = resolve('web/src');
  const imported = readdirSync(WEB, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/from\s+'(?:\$rules\/|(?:\.\.\/)+src\/)([^']+)'/g)])
    .map(([, path]) => path!.replace(/\.js$/, '.ts'));
  expect(imported.filter((file) => !SHARED.includes(file) && !GROUND.includes(file))).toEqual([]);
  const used = new Set([...imported, ...SHARED.flatMap(boundBy)]);
  expect(SHARED.filter((file) => !used.has(file))).toEqual([]);
});

test('a shared rule stands on nothing but shared rules, dates and refusals', () => {
  const wrong = SHARED.flatMap((file) =>
    boundBy(file)
      .filter((target) => !SHARED.includes(target) && !GROUND.includes(target))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});
