import { decimal } from './numbers.js';

const percent = (share: number): string => `${decimal(share * 100)}%`;

/** More cards spoil than is usual in the province. */
export const spoilsUnusuallyWord = 'Rusak di atas biasa';

/** Spoiled cards that should have been destroyed by now. */
export const overdueSpoiledWord = 'Rusak, lewat batas waktu pemusnahan';
export const overdueSpoiledTitle = 'Blangko rusak lewat batas waktu pemusnahan';

/** `9,3% dari pemakaian 28 hari, biasanya 4,6%` */
export const spoilShares = (share: number, usual: number | null): string =>
  `${percent(share)} dari pemakaian 28 hari${usual === null ? '' : `, biasanya ${percent(usual)}`}`;
