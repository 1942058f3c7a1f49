import { number } from './numbers.js';

/** How cards were destroyed. */
export const destructionMethods = {
  burned: 'Dibakar',
  shredded: 'Dicacah',
  cut_and_burned: 'Dipotong lalu dibakar',
  other: 'Cara lain',
};

/** What a blank card was spoiled by. */
export const spoilCauses = {
  print: 'Gagal cetak',
  encode: 'Gagal rekam cip',
  factory: 'Cacat pabrik',
  other: 'Sebab lain',
};

export const causeUnknown = 'Sebab tidak diketahui';

type Causes = { [cause in keyof typeof spoilCauses]?: number | null };

/** `gagal cetak 9, cacat pabrik 3` of a day on which cards were spoiled; where nobody told, that. */
export const spoiledByWords = (causes: Causes | null | undefined): string =>
  causes
    ? Object.entries(spoilCauses)
        .map(([cause, word]) => [word.toLowerCase(), causes[cause as keyof Causes]] as const)
        .flatMap(([word, cards]) => (cards ? [`${word} ${number(cards)}`] : []))
        .join(', ')
    : causeUnknown.toLowerCase();

/** Why a card was taken back from whoever had it. */
export const withdrawals = {
  damaged: 'Rusak',
  changed: 'Perubahan data',
  moved: 'Pindah datang',
  deceased: 'Meninggal dunia',
  other: 'Alasan lain',
};

/** `Ditarik: pindah datang` */
export const withdrawnFor = (why: keyof typeof withdrawals): string =>
  `Ditarik: ${withdrawals[why].toLowerCase()}`;

/** `Ani (Inspektorat Kota Tarakan)` */
export const witnessLine = ({ name, agency }: { name: string; agency: string | null }): string =>
  agency ? `${name} (${agency})` : name;

/** `Budi (NIP 197001011995031001)` */
export const officerLine = ({ name, nip }: { name: string; nip: string }): string =>
  `${name} (NIP ${nip})`;
