const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('id-ID', {
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

/** `12.500`, `−5.000` */
export const number = (value: number): string => whole.format(value).replace('-', '−');

/** `178,4`; for means. */
export const decimal = (value: number): string => tenth.format(value);

/** `+120`, `−30`, `0`; for changes. */
export const change = (value: number): string => signed.format(value).replace('-', '−');

/** `12.500 keping` */
export const cards = (value: number): string => `${number(value)} keping`;

/** `178,4 keping per hari` */
export const perDay = (value: number): string => `${decimal(value)} keping per hari`;

/** `cukup untuk 12 hari`; how long cards last that nobody is known to use, nothing tells. */
export const cover = (days: number | null): string =>
  days === null ? 'pemakaian belum diketahui' : `cukup untuk ${number(days)} hari`;

/** What is said wherever a count is to stand and none does. */
export const noCount = 'Isi dengan angka bulat, seperti 1200 atau 1.200.';
