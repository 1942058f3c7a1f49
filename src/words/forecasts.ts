import type { CalendarDate } from '../platform/calendar-date.js';
import { dayMonth, shortDate } from './dates.js';
import { capital } from './text.js';

/** Where a forecast is not from the office's own reports alone. */
export const borrowedFrom = {
  own: '',
  mixed: 'sebagian dipinjam dari kabupaten sekitar',
  peers: 'dipinjam dari kabupaten sekitar',
};

/** Whose days a forecast rests on, as files tell it. */
export const basisWord = (basis: keyof typeof borrowedFrom): string =>
  basis === 'own' ? 'Laporan sendiri' : capital(borrowedFrom[basis]);

/** `4 Mar`; of another year than the date it stands beside `4 Mar 2026`. */
export const dateBeside = (date: CalendarDate, beside: CalendarDate): string =>
  (date.slice(0, 4) === beside.slice(0, 4) ? dayMonth : shortDate)(date);

/**
 * `26–29 Nov`, `29 Nov–2 Des`, `29 Des–2 Jan 2027`; one day where both are it or the first is unknown. It
 * stays on one line.
 */
export function dateRange(
  from: CalendarDate | null,
  to: CalendarDate,
  beside: CalendarDate,
): string {
  const last = dateBeside(to, beside);
  const first =
    from === null || from === to
      ? ''
      : from.slice(0, 7) === to.slice(0, 7)
        ? `${Number(from.slice(8))}–`
        : `${dateBeside(from, beside)}–`;
  return `${first}${last}`.replaceAll(' ', '\u00a0');
}

interface RunOutBand {
  runsOutOn: string | null;
  runsOutEarly: string | null;
  runsOutLate: string | null;
}

/**
 * `paling cepat 8 Des, paling lambat 19 Des`; nothing where the forecast is sure of the day. A day of
 * another year than the one it stands beside says so: `paling lambat 2 Feb 2027`.
 */
export function bandWords({ runsOutOn, runsOutEarly, runsOutLate }: RunOutBand): string {
  // A day and its month stay on one line.
  const on = (date: string) =>
    dateBeside(date, runsOutOn ?? runsOutEarly ?? date).replaceAll(' ', '\u00a0');
  return [
    runsOutEarly && runsOutEarly !== runsOutOn && `paling cepat ${on(runsOutEarly)}`,
    runsOutLate && runsOutLate !== runsOutOn && `paling lambat ${on(runsOutLate)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * `Cukup sampai 13 Jun 2027 (paling cepat 31 Mei)`, as told on `today`; nothing where nothing tells, or
 * the day is too far away to be told.
 */
export function lastsUntil(
  { runsOutOn, runsOutEarly }: Omit<RunOutBand, 'runsOutLate'>,
  today: string,
): string {
  if (runsOutOn === null) return '';
  if (runsOutOn <= today) return 'Perkiraan habis hari ini';
  const early = bandWords({ runsOutOn, runsOutEarly, runsOutLate: null });
  const on = dateBeside(runsOutOn, today).replaceAll(' ', '\u00a0');
  return `Cukup sampai ${on}${early && ` (${early})`}`;
}
