import { number } from './numbers.js';

/** Whoever cards are given to outside the office. */
export const holderKinds = {
  kecamatan: 'Kecamatan',
  kit: 'Tim jemput bola',
  other: 'Lainnya',
};

/** Whether some of a hand-out are still out. */
export const handOutStates = {
  held: 'Masih di luar',
  settled: 'Selesai',
};

const SETTLED = [
  ['printed', 'tercetak'],
  ['spoiled', 'rusak'],
  ['returned', 'kembali'],
  ['missing', 'hilang'],
] as const;

/** `1.431 tercetak, 12 rusak, 57 kembali` */
export const settledWords = (said: Partial<Record<(typeof SETTLED)[number][0], unknown>>): string =>
  SETTLED.filter(([field]) => Number(said[field] ?? 0) > 0)
    .map(([field, word]) => `${number(Number(said[field]))} ${word}`)
    .join(', ');
