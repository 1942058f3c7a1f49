import type { components } from '../api/schema.js';
import { dateAt, dayMonth, daysBetween } from './dates.js';

type Stock = Pick<
  components['schemas']['OfficeStockDto'],
  'runsOutOn' | 'runsOutEarly' | 'runsOutLate' | 'coverDays' | 'asOf'
>;

/**
 * Days until cards are expected to be gone: what stands beside that date wherever it is told. Where the
 * forecast names none, the days at the mean; null where nothing tells.
 */
export const daysLeft = ({ runsOutOn, coverDays, asOf }: Stock, timezone: string): number | null =>
  runsOutOn === null ? coverDays : Math.max(0, daysBetween(dateAt(asOf, timezone), runsOutOn));

/** `paling cepat 8 Des, paling lambat 19 Des`; nothing where the forecast is sure of the day. */
export function bandWords({
  runsOutOn,
  runsOutEarly,
  runsOutLate,
}: Omit<Stock, 'asOf' | 'coverDays'>) {
  // A day and its month stay on one line.
  const on = (date: string) => dayMonth(date).replace(' ', '\u00a0');
  return [
    runsOutEarly && runsOutEarly !== runsOutOn && `paling cepat ${on(runsOutEarly)}`,
    runsOutLate && runsOutLate !== runsOutOn && `paling lambat ${on(runsOutLate)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Where a forecast is not from the office's own reports alone. */
export const borrowedFrom = {
  own: '',
  mixed: 'sebagian dipinjam dari kabupaten sekitar',
  peers: 'dipinjam dari kabupaten sekitar',
} as const;
