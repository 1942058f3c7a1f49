import { borrowedFrom } from '$rules/words/forecasts.js';
import { cards, decimal, number } from '$rules/words/numbers.js';
import type { Basis, BasisRow } from './basis.js';
import type { Line } from './plan-editor.svelte.js';

/** Why a quantity is what it is, in a word or two. */
export const bindings: Record<Line['boundBy'], string> = {
  level: 'Sama rata',
  floor: 'Paling sedikit',
  cap: 'Batas atas',
  pinned: 'Dikunci',
  no_demand: 'Tidak ada pemakaian',
  enough: 'Di atas garis',
};

/** The same in a sentence that names the numbers. */
export function whyOf({ boundBy, wish, quantity }: Line, packSize: number): string {
  switch (boundBy) {
    case 'level':
      return `Diberi sampai sama rata dengan kantor lain yang paling kekurangan, per ${number(packSize)} keping.`;
    case 'floor':
      return `Diberi sebanyak yang ditetapkan paling sedikit: ${cards(wish.atLeast)}.`;
    case 'cap':
      return `Tidak diberi lebih karena dibatasi paling banyak ${cards(wish.atMost ?? quantity)}.`;
    case 'pinned':
      return `Dikunci pada ${cards(quantity)}; pembagian lain tidak mengubahnya.`;
    case 'no_demand':
      return 'Tidak diberi karena pemakaiannya tidak ada atau tidak diketahui.';
    case 'enough':
      return 'Tidak diberi karena tanpa kiriman pun bertahan lebih lama daripada garis.';
  }
}

/** Where the use per day comes from, where it is not the office's own reports. */
const useBases: Record<BasisRow['useBasis'], string> = {
  ...borrowedFrom,
  assumed: 'dihitung dari ambang batas',
  none: 'tidak diketahui',
};

/** Whole days, as cover is told everywhere: what has begun and not ended does not count. */
export const days = (value: number): string => `${whole(value)} hari`;
export const whole = (value: number): string => number(Math.floor(value + 1e-9));

/** `55,3 per hari, dipinjam dari kabupaten sekitar` */
export const useWords = ({ dailyUse, useBasis }: BasisRow): string =>
  [useBasis === 'none' ? '' : decimal(dailyUse), useBases[useBasis]].filter(Boolean).join(', ');

/** What differs between what an office has and what it is reckoned with, in a word or two each. */
export const reckonedBriefly = ({ onHand, unreportedUse, owedDays }: BasisRow): string[] => [
  ...(unreportedUse > 0 ? [`kini ± ${number(onHand - unreportedUse)}`] : []),
  ...(owedDays > 0 ? [`${decimal(owedDays)} hari kosong`] : []),
];

/** The same in sentences: a silent office goes on using, and days without cards must still be lasted. */
export const reckonedWords = ({ unreportedUse, owedDays }: BasisRow): string[] => [
  ...(unreportedUse > 0
    ? [`Perkiraan terpakai sejak laporan terakhir: ${cards(unreportedUse)}.`]
    : []),
  ...(owedDays > 0 ? [`${decimal(owedDays)} hari tanpa blangko dalam 28: diperhitungkan.`] : []),
];

/** What there is to share, less what is promised to others than these. */
export const sendersWords = ({ onHand, available }: Basis): string =>
  onHand > available
    ? `Stok ${cards(onHand)}; ${number(onHand - available)} di antaranya sudah disetujui untuk kantor lain. Dapat dibagi ${cards(available)}.`
    : `Stok yang dapat dibagi: ${cards(available)}.`;
