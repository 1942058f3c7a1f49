import type { AtOnce } from './everybody.js';
import type { PastRead } from './months.js';
import { CONNECTIONS, type Posted } from './posting.js';
import { DEPTHS, type Cards, type Read } from './reading.js';
import type { Swept } from './sweeping.js';
import { callsPerSecond, latency, ms, p95, throughput, type Row } from './table.js';
import { allMs, median, quantile, type Timing } from './timing.js';

const LEAST_OF_BARE = 0.2;
const MOST_ON_THE_WIRE = 100_000;
const MOST_OF_NEWEST = 2.5;

export function postingRows(where: string, { http, bare, oneCall }: Posted): Row[] {
  const same = callsPerSecond(http) / callsPerSecond(bare);
  const one = callsPerSecond(http) / callsPerSecond(oneCall);
  return [
    {
      measured: `A report posted, ${where}, ${CONNECTIONS} connections`,
      ours: throughput(http),
      bare: throughput(bare),
      ratio: same.toFixed(2),
      toReach: `≥ ${LEAST_OF_BARE.toFixed(2)}`,
      reached: same >= LEAST_OF_BARE,
    },
    {
      measured: '… against one prepared call',
      ours: '',
      bare: throughput(oneCall),
      ratio: one.toFixed(2),
      toReach: '',
      reached: null,
    },
  ];
}

export function viewRows(measured: string, { http, bare, both }: Read, most: number): Row[] {
  const ratio = p95(http) / p95(bare);
  return [
    {
      measured,
      ours: latency(http),
      bare: latency(bare),
      ratio: `${ratio.toFixed(2)} of p95`,
      toReach: `≤ ${most}`,
      reached: ratio <= most,
    },
    {
      measured: '… against session check and view',
      ours: '',
      bare: latency(both),
      ratio: `${(p95(http) / p95(both)).toFixed(2)} of p95`,
      toReach: '',
      reached: null,
    },
  ];
}

export function sizeRow(sizes: Record<string, number>): Row {
  const kB = (encoding: string) => `${(sizes[encoding]! / 1000).toFixed(0)} kB`;
  return {
    measured: "The nation's view on the wire",
    ours: `${kB('br')} br, ${kB('gzip')} gzip, ${kB('identity')} raw`,
    bare: '',
    ratio: '',
    toReach: '≤ 100 kB',
    reached: Math.max(sizes['br']!, sizes['gzip']!) <= MOST_ON_THE_WIRE,
  };
}

/** Each depth against the newest page; medians, for these are pages of many offices. */
export function cardRows({ depths, bare }: Cards): Row[] {
  const newest = median(allMs(depths[0]!));
  return depths.map((timings, n) => {
    const ratio = median(allMs(timings)) / newest;
    return {
      measured: n === 0 ? 'A stock card, newest page' : `… ${DEPTHS[n]! * 100} % of the way back`,
      ours: latency(timings),
      bare: n === 0 ? latency(bare) : '',
      ratio:
        n === 0
          ? `${(newest / median(allMs(bare))).toFixed(2)} of median`
          : `${ratio.toFixed(2)} of newest`,
      toReach: n === 0 ? '' : `≤ ${MOST_OF_NEWEST}`,
      reached: n === 0 ? null : ratio <= MOST_OF_NEWEST,
    };
  });
}

export const sweepRow = ({ swept, bare }: Swept): Row => ({
  measured: 'The sweep over all offices',
  ours: latency(swept),
  bare: latency(bare),
  ratio: `${(median(allMs(swept)) / median(allMs(bare))).toFixed(2)} of median`,
  toReach: '',
  reached: null,
});

/** Against what was set for ten years of data, by the median. */
export const pastRows = (reads: PastRead[]): Row[] =>
  reads.map(({ measured, most, timings }) => {
    const taken = median(allMs(timings));
    return {
      ...{
        measured,
        ours: latency(timings),
        bare: '',
        ratio: `${(taken / most).toFixed(2)} of it`,
      },
      ...{ toReach: `≤ ${most} ms`, reached: taken <= most },
    };
  });

export const foreseenRow = (timings: Timing[]): Row => ({
  measured: 'Forecasts of 514 regencies from rows already read',
  ours: latency(timings),
  bare: '',
  ratio: '',
  toReach: '',
  reached: null,
});

export const everybodyRow = ({ answered, failures, ms: times }: AtOnce): Row => ({
  measured: `${answered + failures.length} reports at the same moment`,
  ours: `${answered} answered, the last after ${ms(quantile(times, 1))} ms`,
  bare: '',
  ratio: failures.length === 0 ? 'no error' : `${failures.length} errors: ${failures[0]}`,
  toReach: 'no error',
  reached: failures.length === 0,
});
