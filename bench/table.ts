import { markdown } from './markdown.js';
import { allMs, median, quantile, type Timing } from './timing.js';

export interface Row {
  measured: string;
  ours: string;
  bare: string;
  ratio: string;
  toReach: string;
  reached: boolean | null;
}

export const ms = (n: number): string => (n < 10 ? n.toFixed(2) : n.toFixed(0));

/** Median and p95 of all calls. */
export const latency = (timings: Timing[]): string =>
  `${ms(median(allMs(timings)))} / ${ms(p95(timings))} ms`;

export const throughput = (timings: Timing[]): string =>
  `${callsPerSecond(timings).toFixed(0)}/s, ${latency(timings)}`;

export const p95 = (timings: Timing[]): number => quantile(allMs(timings), 0.95);

export const callsPerSecond = (timings: Timing[]): number =>
  median(timings.map(({ perSecond }) => perSecond));

export function table(rows: Row[]): string {
  const verdict = ({ reached }: Row) => (reached === null ? '' : reached ? 'yes' : 'MISSED');
  const cells = rows.map((row) => [
    row.measured,
    row.ours,
    row.bare,
    row.ratio,
    row.toReach,
    verdict(row),
  ]);
  const head = ['measured', 'Blangko', 'bare PostgreSQL', 'ratio', 'to reach', 'reached'];
  return markdown(head, cells);
}
