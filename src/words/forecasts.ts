import { dayMonth } from './dates.js';
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

interface RunOutBand {
  runsOutOn: string | null;
  runsOutEarly: string | null;
  runsOutLate: string | null;
}

/** `paling cepat 8 Des, paling lambat 19 Des`; nothing where the forecast is sure of the day. */
export function bandWords({ runsOutOn, runsOutEarly, runsOutLate }: RunOutBand): string {
  // A day and its month stay on one line.
  const on = (date: string) => dayMonth(date).replace(' ', '\u00a0');
  return [
    runsOutEarly && runsOutEarly !== runsOutOn && `paling cepat ${on(runsOutEarly)}`,
    runsOutLate && runsOutLate !== runsOutOn && `paling lambat ${on(runsOutLate)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
