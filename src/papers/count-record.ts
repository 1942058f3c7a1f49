import { dateAt } from '../platform/calendar-date.js';
import type { OneStockCountDto } from '../stocktaking/stock-count.dto.js';
import {
  countKinds,
  differenceCauses,
  differenceStates,
  verdictKinds,
  whoDecides,
} from '../words/counts.js';
import { fullDate } from '../words/dates.js';
import { change, number } from '../words/numbers.js';
import { cardsInWords, dayInWords } from '../words/on-paper.js';
import { sentence, uncapital } from '../words/text.js';
import { institutionOf } from './institution-names.js';
import type { PaperOffice } from './papers.queries.js';
import { dots } from './sheet.js';
import type { TableColumn } from './sheet-table.js';

/** What a berita acara stok opname says, in the order of the paper. */
export interface CountOnPaper {
  count: OneStockCountDto;
  office: PaperOffice;
}

export const TITLE = ['BERITA ACARA STOK OPNAME', 'BLANGKO KTP-el'];
export const NUMBER = `Nomor: ${dots(40)}`;
export const CLOSING =
  'Demikian berita acara stok opname ini dibuat dengan sebenarnya dalam rangkap 2 (dua) untuk ' +
  'dipergunakan sebagaimana mestinya.';
/** Who keeps the store signs beside the head; their name and NIP are written by hand. */
export const STOREKEEPER = { signatory: null, head: 'Pejabat pengurus persediaan' };

export const openingOf = ({ count, office }: CountOnPaper): string =>
  `Pada hari ini, ${dayInWords(count.countedOn)}, bertempat di ` +
  `${office.letterhead.city ?? dots(40)}, telah dilakukan stok opname ` +
  `(${uncapital(countKinds[count.kind])}) blangko KTP-el pada ${institutionOf(office)}, dengan hasil ` +
  'sebagai berikut:';

export const COLUMNS: TableColumn[] = [
  { head: 'No', width: 0.05, align: 'center' },
  { head: 'Uraian', width: 0.18 },
  { head: 'Satuan', width: 0.1 },
  { head: 'Jumlah menurut administrasi', width: 0.15, align: 'right' },
  { head: 'Hasil penghitungan', width: 0.15, align: 'right' },
  { head: 'Selisih', width: 0.11, align: 'right' },
  { head: 'Kondisi', width: 0.09 },
  { head: 'Keterangan', width: 0.17 },
];

const remark = (difference: number): string =>
  difference === 0 ? 'sesuai' : difference < 0 ? 'selisih kurang' : 'selisih lebih';

export function rowsOf({ count }: CountOnPaper): string[][] {
  const row = (what: string, expected: number, counted: number, condition: string) => [
    what,
    'keping',
    number(expected),
    number(counted),
    change(counted - expected),
    condition,
    remark(counted - expected),
  ];
  const rows = [row('Blangko KTP-el', count.expected, count.counted, 'baik')];
  if (count.countedSpoiled !== null)
    rows.push(
      row('Blangko belum dimusnahkan', count.expectedSpoiled!, count.countedSpoiled, 'rusak'),
    );
  return rows.map((cells, n) => [String(n + 1), ...cells]);
}

const placesOf = (counted: number, outside: number): string =>
  `Dari jumlah itu ${cardsInWords(counted - outside)} di gudang dan ${cardsInWords(outside)} di luar kantor.`;

const differenceInWords = (difference: number): string =>
  difference === 0
    ? 'Jumlah tersebut sesuai dengan catatan administrasi.'
    : `Terdapat ${remark(difference)} sebanyak ${cardsInWords(Math.abs(difference))}.`;

export function pointsOf(of: CountOnPaper): string[] {
  const { count, office } = of;
  const { spoiledDifference, explanations, verdicts, countedBy, givenBy, takenBy } = count;
  const on = (at: Date) => fullDate(dateAt(at, office.timezone));
  return [
    `Hasil penghitungan blangko KTP-el sebanyak ${cardsInWords(count.counted)}. ` +
      differenceInWords(count.difference),
    ...(count.countedOutside === null ? [] : [placesOf(count.counted, count.countedOutside)]),
    ...(spoiledDifference === null
      ? []
      : [
          `Blangko rusak yang belum dimusnahkan sebanyak ${cardsInWords(count.countedSpoiled!)}. ` +
            differenceInWords(spoiledDifference),
        ]),
    ...(givenBy ? [`Penyimpanan diserahkan oleh ${givenBy} kepada ${sentence(takenBy!)}`] : []),
    `Penghitungan dilakukan oleh ${sentence(countedBy ?? count.recordedBy)}`,
    ...explanations.map(
      ({ cause, text, at }) =>
        `Sebab selisih (${on(at)}), ${uncapital(differenceCauses[cause])}: ${sentence(text)}`,
    ),
    ...verdicts.map(({ kind, reference, note, by, at }) => {
      const letter = reference ? `, surat nomor ${reference}` : '';
      return `Keputusan ${whoDecides(office.level === 'ministry')} (${on(at)}, ${by}), ${uncapital(verdictKinds[kind])}${letter}: ${sentence(note)}`;
    }),
    ...(count.closedBy !== null || count.state !== 'closed'
      ? [`Keadaan selisih: ${uncapital(differenceStates[count.state])}.`]
      : []),
  ];
}
