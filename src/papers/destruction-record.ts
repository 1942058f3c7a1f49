import { dateAt } from '../platform/calendar-date.js';
import { SPOIL_CAUSES, sumOf } from '../stock/spoil-causes.js';
import { WITHDRAWALS } from '../stocktaking/destruction.js';
import type { RecordedDestructionDto } from '../stocktaking/stocktaking.dto.js';
import {
  causeUnknown,
  destructionMethods,
  spoilCauses,
  withdrawals,
} from '../words/destructions.js';
import { fullDate } from '../words/dates.js';
import { numberInWords } from '../words/number-words.js';
import { cardsInWords, dayInWords } from '../words/on-paper.js';
import { sentence } from '../words/text.js';
import { headOf, institutionOf, type Institution } from './institution-names.js';
import type { PaperOffice } from './papers.queries.js';
import type { CountedTable, Signer } from './sheet-table.js';
import { dots } from './sheet.js';

/** What a berita acara pemusnahan says, in the order of the paper. Its sums are printed, never typed. */

export interface Destroyed {
  destruction: RecordedDestructionDto;
  office: PaperOffice;
  /** The office above it; null: the ministry's own. */
  above: PaperOffice | null;
}

export const TITLE = ['BERITA ACARA PEMUSNAHAN', 'BLANGKO KTP-el RUSAK DAN KTP-el YANG DITARIK'];

export const BASIS = [
  'Surat Edaran Menteri Dalam Negeri Nomor 470.13/11176/SJ tentang penatausahaan KTP-el rusak atau invalid; dan',
  'Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2019 tentang Pendokumentasian Administrasi Kependudukan.',
];

export const CLOSING =
  'Demikian berita acara pemusnahan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.';

export const numberOf = ({ destruction }: Destroyed): string => `Nomor: ${destruction.reference}`;

/** That the paper does not hold, by whom that was decided and why, where it was reversed. */
export function reversalOf({
  destruction,
  office,
}: Destroyed): { said: string; why: string } | null {
  const { reversedAt, reversedBy, reversalNote } = destruction;
  if (!reversedAt) return null;
  const date = fullDate(dateAt(reversedAt, office.timezone));
  return {
    said: `Pemusnahan ini dibatalkan oleh ${reversedBy!} pada tanggal ${date} dan berita acara ini tidak berlaku.`,
    why: `Alasan pembatalan: ${sentence(reversalNote!)}`,
  };
}

export const openingOf = ({ destruction, office }: Destroyed): string =>
  `Pada hari ini, ${dayInWords(destruction.destroyedOn)}, bertempat di ` +
  `${destruction.place ?? dots(40)}, ${institutionOf(office)} melaksanakan pemusnahan berdasarkan:`;

export const tablesOf = ({ destruction: { blanks, withdrawn } }: Destroyed): CountedTable[] => [
  {
    head: 'A. Blangko KTP-el rusak',
    rows: [
      ...SPOIL_CAUSES.map((cause): [string, number] => [spoilCauses[cause], blanks[cause]]),
      ...(blanks.unknown > 0 ? ([[causeUnknown, blanks.unknown]] as [string, number][]) : []),
    ],
    total: ['Jumlah A', sumOf(blanks)],
  },
  {
    head: 'B. KTP-el yang ditarik dari pemiliknya',
    rows: WITHDRAWALS.map((why) => [withdrawals[why], withdrawn[why]]),
    total: ['Jumlah B', sumOf(withdrawn)],
  },
];

export function totalOf({ destruction: { blanks, withdrawn } }: Destroyed): string {
  const [a, b] = [sumOf(blanks), sumOf(withdrawn)];
  return (
    `Blangko KTP-el rusak yang dimusnahkan berjumlah ${cardsInWords(a)}` +
    (b === 0
      ? '; KTP-el yang ditarik tidak ada.'
      : ` dan KTP-el yang ditarik berjumlah ${cardsInWords(b)}, seluruhnya ${cardsInWords(a + b)}.`)
  );
}

export function mannerOf({ destruction: { method, note } }: Destroyed): string[] {
  const way =
    method === 'other' ? null : method ? destructionMethods[method].toLowerCase() : dots(50);
  return [
    ...(way ? [`Pemusnahan dilakukan dengan cara ${sentence(way)}`] : []),
    ...(note ? [`${way ? 'Keterangan' : 'Cara pemusnahan'}: ${sentence(note)}`] : []),
  ];
}

/** With dots where a record of before does not name them. */
export const officersOf = ({ destruction: { officers } }: Destroyed): Signer[] =>
  officers.length === 0
    ? [{ name: dots(40), below: `NIP ${dots(38)}` }]
    : officers.map(({ name, nip }) => ({ name, below: `NIP ${nip}` }));

export const witnessesOf = ({ destruction: { witnesses } }: Destroyed): Signer[] =>
  witnesses.map(({ name, agency }) => ({ name, below: agency ?? dots(40) }));

/** How many signed, in words: dua orang saksi. */
export const beforeWhom = ({ destruction: { witnesses } }: Destroyed): string =>
  witnesses.some(({ agency }) => agency)
    ? `Pemusnahan disaksikan oleh ${numberInWords(witnesses.length)} orang saksi, yang bertanda tangan di bawah ini.`
    : 'Pemusnahan disaksikan oleh saksi yang bertanda tangan di bawah ini.';

const DIRJEN: Institution = { code: '00', name: '', level: 'ministry', parentName: null };

/** Tembusan: to the Dirjen, and a regency's to its province. */
export function copiesOf({ office, above }: Destroyed): string[] {
  if (office.level === 'ministry') return [];
  return [headOf(DIRJEN), ...(above?.level === 'province' ? [headOf(above)] : [])];
}
