import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  circlesAmong,
  climbing,
  filesBelow,
  foldersOf,
  importsOf,
  vaguelyNamed,
} from '../support/floors.js';

const SRC = resolve('src');

/** The floors of the house, top to bottom; folders on one floor do not know each other. */
const FLOORS = [
  ['operations'],
  ['background', 'demo', 'site'],
  ['audit-export', 'papers', 'search', 'worklist'],
  ['notices'],
  ['allocation'],
  ['monthly-reports'],
  ['broadcasts', 'public-words'],
  ['insight'],
  ['consignments', 'hand-outs', 'incoming-letters', 'printing', 'stocktaking'],
  ['restocking'],
  ['demand'],
  ['exports', 'stock'],
  ['offices'],
  ['access'],
  ['outbox'],
  ['words'],
  ['platform'],
];
/** What stands outside the house and may be read from every floor. */
const READ_BY_ALL = ['settings.ts'];

const files = filesBelow(SRC, /\.ts$/);

test('every folder of src has its floor, and every floor its folders', () => {
  expect(foldersOf(SRC).sort()).toEqual(FLOORS.flat().sort());
});

test('imports run only downwards, never sideways', () => {
  const house = { root: SRC, floors: FLOORS, readByAll: READ_BY_ALL };
  expect(climbing(house, files)).toEqual([]);
});

test('no file needs itself in a circle', () => {
  expect(circlesAmong(files)).toEqual([]);
});

test('only settings.ts reads the environment', () => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')));
  expect(readers.map((file) => relative(SRC, file)).sort()).toEqual(['main.ts', 'settings.ts']);
});

test('only ledger.ts changes a balance or writes an entry', () => {
  const writes =
    /(UPDATE|INSERT INTO|DELETE FROM)\s+(stock_accounts|entries|movements|month_changes)\b/;
  const writers = files.filter((file) => writes.test(readFileSync(file, 'utf8')));
  expect(writers.map((file) => relative(SRC, file))).toEqual(['stock/ledger.ts']);
});

test('no file is named for what it is instead of what it holds', () => {
  expect(vaguelyNamed(files)).toEqual([]);
});

/**
 * What server and app decide alike, in one file for both. The app imports these as `$rules/…`; a file
 * that is not named here is the server's alone.
 */
const SHARED = [
  'access/dispatch-permissions.ts',
  'access/password-length.ts',
  'access/permissions.ts',
  'access/reach.ts',
  'allocation/claim.ts',
  'allocation/fair-split.ts',
  'allocation/fill-levels.ts',
  'allocation/pack-sizes.ts',
  'allocation/plan-staleness.ts',
  'allocation/recipient.ts',
  'broadcasts/broadcast.ts',
  'consignments/journey.ts',
  'hand-outs/hand-out.ts',
  'insight/need.ts',
  'insight/office-state.ts',
  'insight/overdue-reports.ts',
  'monthly-reports/month-lines.ts',
  'offices/defaults.ts',
  'offices/late-window.ts',
  'offices/rest-days.ts',
  'platform/calendar-month.ts',
  'platform/unseen.ts',
  'platform/whole-number.ts',
  'printing/print-report.ts',
  'printing/unusual-day.ts',
  'restocking/request.ts',
  'restocking/restock-quantity.ts',
  'stock/longest-period.ts',
  'public-words/public-word.ts',
  'stock/spoil-causes.ts',
  'stock/unit-price.ts',
  'stocktaking/count-due.ts',
  'words/audit-export.ts',
  'words/broadcasts.ts',
  'words/capacities.ts',
  'words/change-fields.ts',
  'words/change-kinds.ts',
  'words/change-sentences.ts',
  'words/clerk-manual.ts',
  'words/consignments.ts',
  'words/counts.ts',
  'words/dates.ts',
  'words/destructions.ts',
  'words/duration.ts',
  'words/forecasts.ts',
  'words/journeys.ts',
  'words/ledger.ts',
  'words/mail-failures.ts',
  'words/months.ts',
  'words/movements.ts',
  'words/reversals.ts',
  'words/need.ts',
  'words/notices.ts',
  'words/numbers.ts',
  'words/gaps.ts',
  'words/hand-outs.ts',
  'words/loans.ts',
  'words/help.ts',
  'words/incoming-letters.ts',
  'words/number-words.ts',
  'words/office-states.ts',
  'words/people.ts',
  'words/positions.ts',
  'words/public-words.ts',
  'words/queued-reports.ts',
  'words/request-channels.ts',
  'words/requests.ts',
  'words/rupiah.ts',
  'words/ribbon-and-film.ts',
  'words/services.ts',
  'words/spoiling.ts',
  'words/stock-outs.ts',
  'words/text.ts',
  'words/unsent.ts',
  'words/zones.ts',
];

/** What every rule may stand on. */
const GROUND = ['platform/calendar-date.ts', 'platform/refusal.ts'];

const boundBy = (file: string) =>
  importsOf(join(SRC, file), { types: false }).map((target) => relative(SRC, target));

test('the app imports no file of the server but the shared rules, and uses every one of them', () => {
  const imported = filesBelow(resolve('web/src'), /\.(ts|svelte)$/)
    .map((file) => readFileSync(file, 'utf8'))
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

test('words stand on nothing but words and dates', () => {
  const wrong = files
    .map((file) => relative(SRC, file))
    .filter((file) => file.startsWith('words/'))
    .flatMap((file) =>
      importsOf(join(SRC, file))
        .map((target) => relative(SRC, target))
        .filter((target) => !/^words\//.test(target) && target !== 'platform/calendar-date.ts')
        .map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no two bodies or answers bear one name: the document of the API would tell only one of them', () => {
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export class (\w+Dto)\b/gm)].map(([, name]) => name!),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});
