import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import {
  countKinds,
  differenceCauses,
  differenceClosings,
  differenceStates,
  verdictKinds,
} from '../words/counts.js';
import { byWhom, DATES } from '../words/table-words.js';
import type {
  DifferenceListQueryDto,
  OneStockCountDto,
  RecordedStockCountDto,
} from './stock-count.dto.js';

const columns = [
  date<RecordedStockCountDto>('Tanggal', ({ countedOn }) => countedOn),
  text<RecordedStockCountDto>('Kode', ({ office }) => office, 8),
  text<RecordedStockCountDto>('Kantor', ({ officeName }) => officeName, 30),
  text<RecordedStockCountDto>('Jenis', ({ kind }) => countKinds[kind], 22),
  count<RecordedStockCountDto>('Menurut catatan', ({ expected }) => expected, 16),
  count<RecordedStockCountDto>('Dihitung', ({ counted }) => counted),
  count<RecordedStockCountDto>('Di antaranya di luar', ({ countedOutside }) => countedOutside, 20),
  count<RecordedStockCountDto>('Selisih', ({ difference }) => difference),
  count<RecordedStockCountDto>(
    'Rusak menurut catatan',
    ({ expectedSpoiled }) => expectedSpoiled,
    22,
  ),
  count<RecordedStockCountDto>('Rusak dihitung', ({ countedSpoiled }) => countedSpoiled),
  count<RecordedStockCountDto>('Selisih rusak', ({ spoiledDifference }) => spoiledDifference),
  text<RecordedStockCountDto>('Keadaan', ({ state }) => differenceStates[state]),
  text<RecordedStockCountDto>('Di atas batas', ({ aboveTolerance }) =>
    aboveTolerance ? 'ya' : 'tidak',
  ),
  text<RecordedStockCountDto>(
    'Sebab',
    ({ explanation }) => explanation && differenceCauses[explanation.cause],
    26,
  ),
  text<RecordedStockCountDto>('Penjelasan', ({ explanation }) => explanation?.text ?? null, 40),
  text<RecordedStockCountDto>('Dijelaskan oleh', ({ explanation }) => explanation?.by ?? null, 24),
  instant<RecordedStockCountDto>('Dijelaskan pada', ({ explanation }) => explanation?.at ?? null),
  text<RecordedStockCountDto>('Penjelasan pertama', ({ reason }) => reason, 40),
  text<RecordedStockCountDto>(
    'Keputusan',
    ({ verdict }) => verdict && verdictKinds[verdict.kind],
    24,
  ),
  text<RecordedStockCountDto>('Nomor surat', ({ verdict }) => verdict?.reference ?? null, 24),
  text<RecordedStockCountDto>('Catatan keputusan', ({ verdict }) => verdict?.note ?? null, 40),
  text<RecordedStockCountDto>('Diputuskan oleh', ({ verdict }) => verdict?.by ?? null, 24),
  text<RecordedStockCountDto>('Kantor pemutus', ({ verdict }) => verdict?.byOffice ?? null, 16),
  instant<RecordedStockCountDto>('Diputuskan pada', ({ verdict }) => verdict?.at ?? null),
  text<RecordedStockCountDto>(
    'Selesai',
    ({ closedBy }) => closedBy && differenceClosings[closedBy],
    30,
  ),
  instant<RecordedStockCountDto>('Selesai pada', ({ closedAt }) => closedAt),
  text<RecordedStockCountDto>('Dihitung oleh', ({ countedBy }) => countedBy, 24),
  text<RecordedStockCountDto>('Yang menyerahkan', ({ givenBy }) => givenBy, 24),
  text<RecordedStockCountDto>('Yang menerima', ({ takenBy }) => takenBy, 24),
  text<RecordedStockCountDto>('Dicatat oleh', ({ recordedBy }) => recordedBy, 24),
  instant<RecordedStockCountDto>('Dicatat pada', ({ recordedAt }) => recordedAt),
  text<RecordedStockCountDto>('Id', ({ id }) => id, 38),
];

export const STOCK_COUNTS: Table<RecordedStockCountDto> = {
  name: 'stok-opname',
  title: 'Stok opname',
  filters: {},
  columns,
};

export const DIFFERENCES: Table<RecordedStockCountDto, DifferenceListQueryDto> = {
  name: 'selisih',
  title: 'Selisih stok opname',
  filters: {
    ...DATES,
    person: byWhom,
    kind: (kind) => `opname ${countKinds[kind].toLowerCase()}`,
    cause: (cause) => `sebab ${differenceCauses[cause].toLowerCase()}`,
    state: (state) => (state === 'open' ? 'belum selesai' : `keadaan ${differenceStates[state]}`),
  },
  columns,
};

/** An explanation of a count's office, or a verdict of the one above. */
interface CountSaying {
  count: Pick<OneStockCountDto, 'id' | 'office' | 'officeName' | 'countedOn'>;
  what: 'Penjelasan' | 'Keputusan';
  word: string;
  reference: string | null;
  text: string;
  at: Date;
  by: string;
  byOffice: string;
}

/** All that was said of a count, in the order in which it was. */
export const countSayings = (count: OneStockCountDto): CountSaying[] =>
  [
    ...count.explanations.map(({ cause, text, at, by }) => ({
      ...{ count, what: 'Penjelasan' as const, word: differenceCauses[cause], reference: null },
      ...{ text, at, by, byOffice: count.office },
    })),
    ...count.verdicts.map(({ kind, reference, note, at, by, byOffice }) => ({
      ...{ count, what: 'Keputusan' as const, word: verdictKinds[kind], reference },
      ...{ text: note, at, by, byOffice },
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());

export const COUNT_SAYINGS: Table<CountSaying> = {
  name: 'penjelasan-dan-keputusan-opname',
  title: 'Penjelasan dan keputusan opname',
  filters: {},
  columns: [
    date('Tanggal opname', ({ count }) => count.countedOn),
    text('Kode', ({ count }) => count.office, 8),
    text('Kantor', ({ count }) => count.officeName, 30),
    text('Apa', ({ what }) => what, 12),
    text('Sebab atau keputusan', ({ word }) => word, 30),
    text('Nomor surat', ({ reference }) => reference, 24),
    text('Uraian', (saying) => saying.text, 40),
    instant('Pada', ({ at }) => at),
    text('Oleh', ({ by }) => by, 24),
    text('Kantor pencatat', ({ byOffice }) => byOffice, 16),
    text('Id opname', ({ count }) => count.id, 38),
  ],
};
