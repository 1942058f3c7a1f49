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
