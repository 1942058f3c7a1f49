/**
 * `npm run bench:year`: years of scarcity in a province, under five ways to share what there is.
 * `-- --years 5 --seed 100 --province 33` lives fewer, others, elsewhere.
 */
import { parseArgs } from 'node:util';
import { provinces } from '../../migrations/data/regions.js';
import { markdown } from '../markdown.js';
import { median, quantile } from '../timing.js';
import { ALL_OF_IT } from './deliveries.js';
import { fewestUnserved } from './limit.js';
import { tallyOf, type Tally } from './outcome.js';
import { POLICIES, VARIANTS, type Policy } from './policies.js';
import { USUAL, worldOf, type Kind, type World } from './world.js';
import { liveThrough } from './year.js';

const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '25' },
    seed: { type: 'string', default: '0' },
    province: { type: 'string', default: USUAL.province },
    other: { type: 'string', default: '53' },
  },
});
const YEARS = Number(values.years);
const OURS = 'our plan, with push';
const RIVALS = ['first come', 'equal', 'proportional'];

const here: Kind = { ...USUAL, province: values.province };
const KINDS: Record<string, Kind> = {
  'who is sent home comes again': here,
  'nobody comes again': { ...here, returning: 0 },
  'as much comes as is used, but late': { ...here, supply: ALL_OF_IT },
  'another province': { ...here, province: values.other },
};

const COLUMNS: Record<string, [of: keyof Tally, less: boolean]> = {
  'citizens without a card': ['unserved', true],
  '%': ['unservedShare', true],
  'stock-out days': ['stockOutDays', true],
  'of the average citizen': ['ofAverageCitizen', true],
  'of the worst office': ['ofWorstOffice', true],
  'worst share served, %': ['worstServed', false],
  'gap in service, points': ['gap', true],
};

const shown = (n: number): string =>
  n.toLocaleString('en', { maximumFractionDigits: n < 100 ? 1 : 0 });
/** The median, and the middle half. */
const spread = (numbers: number[]): string =>
  `${shown(median(numbers))} (${shown(quantile(numbers, 0.25))}–${shown(quantile(numbers, 0.75))})`;

type Lived = [string, Tally[]];

const liveAll = (worlds: World[], policies: Record<string, Policy>): Lived[] =>
  Object.entries(policies).map(([name, policy]) => [
    name,
    worlds.map((world) => tallyOf(liveThrough(world, policy))),
  ]);

const rowOf = ([name, tallies]: Lived): string[] => [
  name,
  ...Object.values(COLUMNS).map(([of]) => spread(tallies.map((tally) => tally[of]))),
];

/** Of those who came for the first time, which is the same whatever the province does. */
function limitRow(worlds: World[], [[, someTallies]]: [Lived, ...Lived[]]): string[] {
  const least = worlds.map(fewestUnserved);
  const shares = least.map((unserved, year) => {
    const { unserved: ours, unservedShare } = someTallies[year]!;
    return (unserved * unservedShare) / ours;
  });
  const nothing = Array<string>(Object.keys(COLUMNS).length - 2).fill('–');
  return ['the physical limit', spread(least), spread(shares), ...nothing];
}

/** In how many years nobody else did better. */
function won(lived: Lived[], [of, less]: [keyof Tally, boolean]): number {
  const { [OURS]: ours, ...others } = Object.fromEntries(lived);
  const better = (a: number, b: number) => (less ? a <= b : a >= b);
  return ours!.filter((tally, year) =>
    RIVALS.every((rival) => better(tally[of], others[rival]![year]![of])),
  ).length;
}

for (const [title, kind] of Object.entries(KINDS)) {
  const worlds = Array.from({ length: YEARS }, (_, n) => worldOf(Number(values.seed) + n, kind));
  const lived = liveAll(worlds, POLICIES) as [Lived, ...Lived[]];
  const variants = liveAll(worlds, VARIANTS);
  const [, name] = provinces.find(([code]) => code === kind.province)!;
  const { length } = worlds[0]!.regencies;
  console.log(`\n## ${title}: ${name}, ${length} regencies, ${YEARS} years\n`);
  const head = (what: string) => [what, ...Object.keys(COLUMNS)];
  console.log(markdown(head('policy'), [limitRow(worlds, lived), ...lived.map(rowOf)]));
  console.log(`\nYears in which ${OURS}, is no worse than any of ${RIVALS.join(', ')}:`);
  for (const [column, of] of Object.entries(COLUMNS))
    console.log(`- ${column}: ${won(lived, of)} of ${YEARS}`);
  console.log(`\n${markdown(head('our plan with push, but'), variants.map(rowOf))}`);
}
