import { daysToSpare } from '../../src/allocation/claim.js';
import { fairSplit } from '../../src/allocation/fair-split.js';
import { Chance } from '../chance.js';
import { markdown } from '../markdown.js';
import { median, quantile, time } from '../timing.js';
import { country, RULES } from './country.js';
import { RIVALS, type Asking, type Rival } from './rivals.js';

const WORLDS = 25;
const CALLS = 200;
const TOTAL = 2_000_000;
const LIMIT_MS = 50;
const EQUALS = 10_000;
const LIMIT_AMONG_EQUALS_MS = 100;

const fair: Rival = (askings, total, packSize) =>
  fairSplit(
    askings.map(({ claim }) => claim),
    total,
    packSize,
  ).shares.map(({ quantity }) => quantity);

/** Median and p95 of the split of two million cards over 514 offices, against what it may take. */
export const howFast = (): Promise<string> => timed(country(1), TOTAL, CALLS, LIMIT_MS);

/** The same of ten thousand offices that are all equally badly off: a pack for every other one. */
export function howFastAmongEquals(): Promise<string> {
  const [{ claim }] = country(1) as [Asking];
  const askings = Array.from({ length: EQUALS }, (_, n) => ({
    claim: { ...claim, office: `${EQUALS + n}` },
    asked: 0,
  }));
  return timed(askings, (EQUALS / 2) * RULES.packSize, 20, LIMIT_AMONG_EQUALS_MS);
}

async function timed(
  askings: Asking[],
  total: number,
  calls: number,
  limit: number,
): Promise<string> {
  const split = () => Promise.resolve(fair(askings, total, RULES.packSize));
  await time([split], calls);
  const { ms } = await time([split], calls);
  const [middle, p95] = [median(ms), quantile(ms, 0.95)];
  const verdict = p95 < limit ? 'yes' : 'MISSED';
  return `${middle.toFixed(1)} / ${p95.toFixed(1)} ms (median / p95), to be under ${limit}: ${verdict}`;
}

/** Over many countries: how long the worst-off lasts when 10 to 25 % of what is asked is there. */
export function howFair(): string {
  const worlds = Array.from({ length: WORLDS }, (_, seed) => {
    const askings = country(seed);
    const asked = askings.reduce((sum, asking) => sum + asking.asked, 0);
    return { askings, total: Math.round(asked * new Chance(seed).between(0.1, 0.25)) };
  });
  const rows = Object.entries({ 'fair (ours)': fair, ...RIVALS }).map(([name, split]) => {
    const given = worlds.map(({ askings, total }) =>
      sparesOf(askings, split(askings, total, RULES.packSize)),
    );
    return [
      name,
      spread(
        given.map((spares) => quantile(spares, 0)),
        1,
      ),
      spread(given.map(late), 0),
    ];
  });
  const head = ['split', 'days the worst-off can wait', 'offices that run dry on the way'];
  return markdown(head, rows);
}

const sparesOf = (askings: Asking[], quantities: number[]) =>
  askings.map(({ claim }, n) => daysToSpare(claim, quantities[n]!));

/** Offices whose cards end before another consignment could reach them. */
const late = (spares: number[]) => spares.filter((days) => days < 0).length;

const spread = (numbers: number[], digits: number) =>
  `${median(numbers).toFixed(digits)} (${quantile(numbers, 0).toFixed(digits)} to ${quantile(numbers, 1).toFixed(digits)})`;
