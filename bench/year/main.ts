/** `npm run bench:year`: a year of scarcity in one province, under five ways to share what there is. */
import { markdown } from '../markdown.js';
import { median, quantile } from '../timing.js';
import { tallyOf, type Tally } from './outcome.js';
import { POLICIES, VARIANTS, type Policy } from './policies.js';
import { worldOf } from './world.js';
import { liveThrough } from './year.js';

const YEARS = 25;
const OURS = 'our plan, with push';
const RIVALS = ['first come', 'equal', 'proportional'];

const COLUMNS: Record<string, keyof Tally> = {
  'citizens sent home': 'sentHome',
  'stock-out days': 'stockOutDays',
  'of the average citizen': 'ofAverageCitizen',
  'of the worst office': 'ofWorstOffice',
  'gap in service, points': 'gap',
};

const worlds = Array.from({ length: YEARS }, (_, seed) => worldOf(seed));

const liveAll = (policies: Record<string, Policy>): [string, Tally[]][] =>
  Object.entries(policies).map(([name, policy]) => [
    name,
    worlds.map((world) => tallyOf(liveThrough(world, policy))),
  ]);

const shown = (n: number): string => Math.round(n).toLocaleString('en');
/** The median, and the middle half. */
const spread = (numbers: number[]): string =>
  `${shown(median(numbers))} (${shown(quantile(numbers, 0.25))}–${shown(quantile(numbers, 0.75))})`;

function table(title: string, lived: [string, Tally[]][]): string {
  const rows = lived.map(([name, tallies]) => [
    name,
    ...Object.values(COLUMNS).map((key) => spread(tallies.map((tally) => tally[key]))),
  ]);
  return markdown([title, ...Object.keys(COLUMNS)], rows);
}

/** In how many years nobody else did better. */
function won(lived: [string, Tally[]][], key: keyof Tally): number {
  const { [OURS]: ours, ...others } = Object.fromEntries(lived);
  return ours!.filter((tally, year) =>
    RIVALS.every((rival) => tally[key] <= others[rival]![year]![key]),
  ).length;
}

const lived = liveAll(POLICIES);
console.log(`Kalimantan Barat, ${YEARS} years of chance: medians, and the middle half of them.\n`);
console.log(table('policy', lived));
console.log(`\nYears in which ${OURS}, is no worse than any of ${RIVALS.join(', ')}:`);
for (const [column, key] of Object.entries(COLUMNS))
  console.log(`- ${column}: ${won(lived, key)} of ${YEARS}`);
console.log(`\n${table('our plan with push, but', liveAll(VARIANTS))}`);
