/**
 * Every screen with its file and whose it is, for the build: `web/build/screens.ts` reads this where
 * each file's default is its own address.
 */
import { parts } from '../screens/kantor/parts.js';
import { publicScreens } from './public-screens.js';
import { homeOf, screens, screensOf } from './screens.js';

type Person = Parameters<typeof homeOf>[0];
type Office = Parameters<NonNullable<(typeof parts)[number]['only']>>[0];

const office = { code: '65.71', level: 'regency', begunOn: '2026-01-01', closedAt: null };
const clerk = { role: 'staff', office } as Person;
const theirs = screensOf(clerk);

/** What a clerk reads from the device's copy of the own office, besides the daily report. */
const KEPT = ['/stok', '/permintaan'];

const addressOf = async (load: () => Promise<{ default: unknown }>) =>
  (await load()).default as string;

const behindSignIn = screens.map(async (screen) => ({
  path: screen.path,
  file: await addressOf(screen.load),
  isDaily: screen.path === homeOf(clerk),
  isDoor: false,
  isKept: KEPT.includes(screen.path),
  isClerks: theirs.includes(screen),
}));

const doors = publicScreens.map(async ({ path, load }) => ({
  path,
  file: await addressOf(load),
  isDaily: false,
  isDoor: true,
  isKept: false,
  isClerks: true,
}));

/** The parts of Kantor are looked at one at a time, as screens are. */
const partsOfKantor = parts.map(async ({ key, load, only }) => ({
  path: `/kantor?bagian=${key}`,
  file: await addressOf(load),
  isDaily: false,
  isDoor: false,
  isKept: false,
  isClerks: only?.(office as Office, clerk) ?? true,
}));

export const listed = await Promise.all([...behindSignIn, ...partsOfKantor, ...doors]);
