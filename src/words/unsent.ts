import { number } from './numbers.js';

/** `1 laporan dan 2 penerimaan`; nothing where there is none. */
export const unsentWords = (reports: number, receipts: number, handOuts: number): string =>
  [
    reports && `${number(reports)} laporan`,
    receipts && `${number(receipts)} penerimaan`,
    handOuts && `${number(handOuts)} catatan di luar kantor`,
  ]
    .filter(Boolean)
    .join(' dan ');
