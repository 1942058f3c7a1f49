import { relative, resolve } from 'node:path';
import {
  circlesAmong,
  climbing,
  filesBelow,
  foldersOf,
  importsOf,
  vaguelyNamed,
} from '../support/floors.js';

const WEB = resolve('web/src');

/** The floors of the staff's app, top to bottom, by the rule of the server's. */
const FLOORS = [
  // Which screens there are and who sees them; what stands around each; the app on the device.
  ['frame'],
  ['screens'],
  // Drawings: they use components, no component draws.
  ['charts', 'maps'],
  ['components'],
  // Reports that wait for a line, the office and the clock as this device knows them.
  ['offline'],
  ['session'],
  // What this browser keeps, and its tabs share.
  ['device'],
  ['api'],
  ['design', 'words'],
];
/** The address and the server's description know nothing of the app; both are needed on every floor. */
const READ_BY_ALL = ['router.svelte.ts', 'api/schema.ts'];

const files = filesBelow(WEB, /\.(ts|svelte)$/).filter((file) => !file.endsWith('schema.d.ts'));

test('every folder of web/src has its floor, and every floor its folders', () => {
  expect(foldersOf(WEB).sort()).toEqual(FLOORS.flat().sort());
});

test('outside the floors are only what starts the app and what every floor reads', () => {
  const outside = filesBelow(WEB, /./).map((file) => relative(WEB, file));
  expect(outside.filter((file) => !file.includes('/')).sort()).toEqual(
    ['main.ts', 'router.svelte.ts', 'service-worker.ts'].sort(),
  );
  expect(importsOf(resolve(WEB, 'router.svelte.ts'))).toEqual([]);
});

test('imports run only downwards, never sideways', () => {
  const house = { root: WEB, floors: FLOORS, readByAll: READ_BY_ALL };
  expect(climbing(house, files)).toEqual([]);
});

test('no screen imports from the folder of another', () => {
  const screens = resolve(WEB, 'screens');
  const house = { root: screens, floors: [foldersOf(screens)], readByAll: [] };
  const within = files.filter((file) => file.startsWith(`${screens}/`));
  const wrong = climbing(house, within).filter((found) => !found.split(' → ')[1]!.startsWith('..'));
  expect(wrong).toEqual([]);
});

test('no file needs itself in a circle', () => {
  expect(circlesAmong(files)).toEqual([]);
});

test('no file is named for what it is instead of what it holds', () => {
  expect(vaguelyNamed(files)).toEqual([]);
});
