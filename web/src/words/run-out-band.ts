import type { components } from '../api/schema.js';
import { dayMonth } from '$rules/words/dates.js';

type Stock = Pick<
  components['schemas']['OfficeStockDto'],
  'runsOutOn' | 'runsOutEarly' | 'runsOutLate'
>;

/** `paling cepat 8 Des, paling lambat 19 Des`; nothing where the forecast is sure of the day. */
export function bandWords({ runsOutOn, runsOutEarly, runsOutLate }: Stock) {
  // A day and its month stay on one line.
  const on = (date: string) => dayMonth(date).replace(' ', '\u00a0');
  return [
    runsOutEarly && runsOutEarly !== runsOutOn && `paling cepat ${on(runsOutEarly)}`,
    runsOutLate && runsOutLate !== runsOutOn && `paling lambat ${on(runsOutLate)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
