import type { components } from '../api/schema.js';
import { dayMonth, shortDate } from './dates.js';

type Stock = Pick<
  components['schemas']['OfficeStockDto'],
  'runsOutOn' | 'runsOutEarly' | 'runsOutLate'
>;

/**
 * `paling cepat 8 Des, paling lambat 19 Des`; nothing where the forecast is sure of the day. A day of
 * another year than the one it stands beside says so: `paling lambat 2 Feb 2027`.
 */
export function bandWords({ runsOutOn, runsOutEarly, runsOutLate }: Stock) {
  const year = (runsOutOn ?? runsOutEarly)?.slice(0, 4);
  // A day and its month stay on one line.
  const on = (date: string) =>
    (date.slice(0, 4) === year ? dayMonth : shortDate)(date).replaceAll(' ', '\u00a0');
  return [
    runsOutEarly && runsOutEarly !== runsOutOn && `paling cepat ${on(runsOutEarly)}`,
    runsOutLate && runsOutLate !== runsOutOn && `paling lambat ${on(runsOutLate)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
