import { readWholeNumber } from '$rules/platform/whole-number.js';

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('id-ID', {
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** `12.500`, `−5.000` */
export const number = (value: number) => whole.format(value).replace('-', '−');

/** `178,4`; for means. */
export const decimal = (value: number) => tenth.format(value);

/** `+120`, `−30`, `0`; for changes. */
export const change = (value: number) => signed.format(value).replace('-', '−');

/** `12.500 keping` */
export const cards = (value: number) => `${number(value)} keping`;

/** `cukup untuk 12 hari`; how long cards last that nobody is known to use, nothing tells. */
export const cover = (days: number | null) =>
  days === null ? 'pemakaian belum diketahui' : `cukup untuk ${number(days)} hari`;

/** A typed or pasted count, by the rule of files (`1.200`, `1 200 keping`). Null where it is not one. */
export function parseCount(text: string): number | null {
  const read = readWholeNumber(text);
  return 'value' in read && read.value < 1e10 ? read.value : null;
}

/** What a field says that holds no count. */
export const noCount = 'Isi dengan angka bulat, seperti 1200 atau 1.200.';

/** What a form says of a count that is none. */
export const noWhole = 'Isi dengan angka bulat.';
