import type { HandOutDto } from '../hand-outs/hand-outs.dto.js';
import { fullDate } from '../words/dates.js';
import { holderKinds } from '../words/hand-outs.js';
import { cardsInWords, dayInWords } from '../words/on-paper.js';
import { sentence } from '../words/text.js';
import { institutionOf } from './institution-names.js';
import type { PaperOffice } from './papers.queries.js';
import type { Fact } from './sheet-text.js';
import type { Signing } from './signatory.js';
import { dots } from './sheet.js';

/** What a receipt for cards that leave the office says, in the order of the paper. One page. */

export interface HandedOut {
  handOut: HandOutDto;
  office: PaperOffice;
}

export const TITLE = ['TANDA TERIMA', 'BLANGKO KTP-el DI LUAR KANTOR'];
export const CLOSING = 'Demikian tanda terima ini dibuat dalam rangkap 2 (dua).';

export const numberOf = ({ handOut }: HandedOut): string => `Nomor: ${handOut.number}`;

export const openingOf = ({ handOut, office }: HandedOut): string =>
  `Pada hari ini, ${dayInWords(handOut.takenOn)}, bertempat di ` +
  `${office.letterhead.city ?? dots(40)}, telah diserahkan blangko KTP-el milik ${institutionOf(office)} kepada:`;

export const holderOf = ({ handOut }: HandedOut): Fact[] => [
  ['Nama', handOut.holder],
  ['NIP', handOut.nip],
  ['Untuk', holderKinds[handOut.holderKind]],
];

export function pointsOf({ handOut, office }: HandedOut): string[] {
  const { quantity, dueOn, note, settlements } = handOut;
  const standing = settlements.filter(({ reversedAt }) => reversedAt === null);
  return [
    `Blangko yang dibawa sebanyak ${cardsInWords(quantity)}, dihitung bersama sebelum dibawa.`,
    `Sisanya dikembalikan, beserta blangko yang rusak, paling lambat tanggal ${fullDate(dueOn)}.`,
    `Selama dibawa, blangko tetap tercatat sebagai stok ${institutionOf(office)}. Pembawa menyimpan, ` +
      'mengamankan, dan mempertanggungjawabkannya, dan segera melapor bila ada yang hilang.',
    ...(note ? [`Keterangan: ${sentence(note)}`] : []),
    ...(standing.length === 0 ? [byHand()] : [settledOf(handOut)]),
  ];
}

/** To be filled in when they come back. */
const byHand = (): string =>
  `Kembali pada tanggal ${dots(30)}: tercetak ${dots(14)}, rusak ${dots(14)}, kembali utuh ${dots(14)} keping.`;

function settledOf({ held, printed, spoiled, returned, missing, settlements }: HandOutDto): string {
  const last = settlements.findLast(({ reversedAt }) => reversedAt === null)!;
  const told = [
    ['tercetak', printed],
    ['rusak', spoiled],
    ['kembali utuh', returned],
    ['hilang', missing],
    ['masih di luar', held],
  ] as const;
  const parts = told.filter(([, n]) => n > 0).map(([word, n]) => `${word} ${cardsInWords(n)}`);
  return `Menurut catatan sampai tanggal ${fullDate(last.settledOn)}: ${parts.join(', ')}.`;
}

const named = (head: string, name: string, nip: string | null): Signing => ({
  head,
  signatory: {
    ...{ name, nip, rank: null, capacity: 'kepala', title: null },
    ...{ fromOn: '', untilOn: null },
  },
});

export const signedBy = ({ handOut }: HandedOut): { bearer: Signing; officer: Signing } => ({
  bearer: named('Pembawa', handOut.holder, handOut.nip),
  officer: named('Petugas', handOut.recordedBy, null),
});

/** When what the paper says last changed. */
export const changedAt = ({ handOut }: HandedOut): Date => {
  const moments = handOut.settlements.flatMap(({ recordedAt, reversedAt }) => [
    recordedAt,
    ...(reversedAt === null ? [] : [reversedAt]),
  ]);
  return new Date(
    Math.max(...[handOut.recordedAt, ...moments].map((at) => new Date(at).getTime())),
  );
};
