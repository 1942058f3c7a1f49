import { fullDate, monthWord, shortDate } from '../words/dates.js';
import { causeUnknown, spoilCauses } from '../words/destructions.js';
import { bandWords } from '../words/forecasts.js';
import { accountKinds } from '../words/ledger.js';
import { purposes } from '../words/loans.js';
import {
  monthOfCards,
  monthOfLoans,
  monthOfSpoiled,
  takesFromCards,
  takesFromSpoiled,
} from '../words/months.js';
import { ledgerReasons as reasons } from '../words/movements.js';
import { cards, change, cover, number, perDay } from '../words/numbers.js';
import { PRICED_BY, rupiah } from '../words/rupiah.js';
import { services } from '../words/services.js';
import { capital } from '../words/text.js';

/** A month's sheet line by line, as screen, paper and file all show it. For server and app. */
export interface MonthLine {
  /** What it is of; stands once above its lines. */
  section: string;
  label: string;
  /** Cards, days or people; null where only words are told. */
  figure: number | null;
  /** What the figure counts. */
  unit: 'keping' | 'hari' | 'orang' | 'laporan' | null;
  /** What is said besides, or instead. */
  words: string | null;
  /** A sum of the lines above it. */
  sum?: boolean;
}

interface Paper {
  on: string;
  reason: keyof typeof reasons;
  change: number;
  spoiledChange: number;
  number: string | null;
  reference: string | null;
  from: string | null;
  purpose?: keyof typeof purposes | null;
}

interface LateEntry {
  on: string;
  recordedAt: string;
  reason: keyof typeof reasons;
  account: keyof typeof accountKinds;
  change: number;
  reference: string | null;
}

interface SomeRequests {
  number: number;
  cards: number;
}
type Requests = Record<'asked' | 'granted' | 'sent', SomeRequests>;

/** What is told of a sheet, as the API has it. */
interface Sheet {
  cards: Record<keyof typeof monthOfCards, number>;
  spoiledCards: Record<keyof typeof monthOfSpoiled, number>;
  onTheRoad: number;
  loans?: Record<keyof typeof monthOfLoans | 'lent' | 'borrowed', number>;
  printed: number;
  spoiledBy: Record<keyof typeof causes, number>;
  papers: Paper[];
  ofEarlierMonths: LateEntry[];
  days: {
    working: number;
    open: number;
    stopped: { service: keyof typeof services; days: number }[];
    withoutCards: number;
    late: number;
    missing: number;
  };
  recorded: number | null;
  waiting: number | null;
  outlook: {
    dailyUse: number | null;
    lastsDays: number | null;
    runsOutOn: string | null;
    runsOutEarly: string | null;
    runsOutLate: string | null;
  };
  requests: Requests;
  requestsBelow: Requests | null;
  optimum: number | null;
  proposed: number | null;
  unitPrice: number | null;
  value: number | null;
  spoiledValue: number | null;
}

/** What an office tells besides the sheet. */
interface Told {
  siakPrinted: number | null;
  siakNote: string | null;
  ikdActivated: number | null;
  note: string | null;
}

/** Also of what nobody told. */
const causes = { ...spoilCauses, unknown: causeUnknown };

type Unit = MonthLine['unit'];
type Line = Omit<MonthLine, 'section'>;

const line = (
  label: string,
  figure: number | null,
  unit: Unit,
  words: string | null = null,
): Line => ({
  ...{ label, figure, unit, words },
});
const said = (label: string, words: string): Line => line(label, null, null, words);

/** `10.000 + 0 + 2.000 − 1.500 − 12 − 0 + 0 + 0 = 10.488`: the sum that whoever signs can follow. */
function sumInWords(of: Record<string, number>, takes: readonly string[]): string {
  const [first, ...others] = Object.keys(of);
  const closing = others.pop()!;
  const terms = others.map((figure) => {
    const value = of[figure]!;
    return `${takes.includes(figure) === value >= 0 ? '−' : '+'} ${number(Math.abs(value))}`;
  });
  return `${number(of[first!]!)} ${terms.join(' ')} = ${number(of[closing]!)}`;
}

function balance<Figure extends string>(
  words: Record<Figure, string>,
  of: Record<Figure, number>,
  takes: readonly string[],
  /** Of a figure what stands right below it: a part of it, in no sum. */
  within: Partial<Record<Figure, Line[]>> = {},
): Line[] {
  const figures = Object.keys(words) as Figure[];
  return [
    ...figures.flatMap((figure) => [
      {
        ...line(words[figure], of[figure], 'keping'),
        ...(figure === 'closing' && { sum: true }),
      },
      ...(within[figure] ?? []),
    ]),
    said(
      'Hitungan',
      sumInWords(Object.fromEntries(figures.map((figure) => [figure, of[figure]])), takes),
    ),
  ];
}

/** What of the cards that came and went was lent or paid back; an office that does neither reads nothing of it. */
function loanLines({ loans }: Sheet): Partial<Record<keyof typeof monthOfCards, Line[]>> {
  if (!loans) return {};
  const of = (...figures: (keyof typeof monthOfLoans)[]) =>
    figures
      .filter((figure) => loans[figure] > 0)
      .map((figure) => line(monthOfLoans[figure], loans[figure], 'keping'));
  return { in: of('got', 'returnsGot'), sent: of('given', 'returnsGiven') };
}

/** What is owed at the end, to the office and by it: no part of what it has. */
const owedLines = ({ loans }: Sheet): Line[] =>
  loans && Object.values(loans).some((figure) => figure > 0)
    ? [
        line('Dipinjamkan, belum kembali', loans.lent, 'keping'),
        line('Meminjam, belum dikembalikan', loans.borrowed, 'keping'),
      ]
    : [];

/** `BAST 900/12/2026, dari Provinsi Kalimantan Utara, 4 Okt 2026`. */
const paperWords = ({ on, number: paper, reference, from }: Paper): string =>
  [paper, reference && `BAST ${reference}`, from && `dari ${from}`, shortDate(on)]
    .filter(Boolean)
    .join(', ');

/** `Penerimaan (pinjaman)` */
const paperReason = ({ reason, purpose }: Paper): string =>
  purpose && purpose !== 'allocation'
    ? `${reasons[reason]} (${purposes[purpose].toLowerCase()})`
    : reasons[reason];

function paperLines(papers: Paper[]): Line[] {
  if (papers.length === 0) return [said('Surat dan opname', 'nihil')];
  return papers.map((paper) => ({
    ...line(paperReason(paper), paper.change, 'keping', paperWords(paper)),
    ...(paper.spoiledChange !== 0 && {
      words: `${paperWords(paper)}; rusak ${change(paper.spoiledChange)}`,
    }),
  }));
}

const entryLines = (entries: LateEntry[]): Line[] =>
  entries.map(({ on, recordedAt, reason, account, change: cardsOf, reference }) =>
    line(
      `${reasons[reason]} ${shortDate(on)}`,
      cardsOf,
      'keping',
      [
        capital(accountKinds[account]),
        reference !== on && reference,
        `dicatat ${shortDate(recordedAt.slice(0, 10))}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );

function requestLines(whose: string, { asked, granted, sent }: Requests): Line[] {
  const of = (label: string, { number: many, cards: quantity }: SomeRequests) =>
    many === 0
      ? said(label, 'nihil')
      : line(label, quantity, 'keping', `${number(many)} permintaan`);
  return [
    of(`${whose} diajukan`, asked),
    of(`${whose} disetujui`, granted),
    sent.number === 0
      ? said(`${whose} dikirim`, 'nihil')
      : line(`${whose} dikirim`, sent.cards, 'keping', `${number(sent.number)} pengiriman`),
  ];
}

/** `Dipakai 85,3 keping per hari, cukup untuk 12 hari (paling cepat 8 Des)`; what nothing tells is said so. */
export function outlookInWords({ outlook }: Sheet): string {
  const { dailyUse, lastsDays, runsOutOn } = outlook;
  if (dailyUse === null) return 'Pemakaian belum diketahui.';
  const until = runsOutOn && ` sampai ${fullDate(runsOutOn)}`;
  const band = bandWords(outlook);
  return `Dipakai ${perDay(dailyUse)}, ${cover(lastsDays)}${until ?? ''}${band && ` (${band})`}.`;
}

function dayLines({ days }: Sheet): Line[] {
  return [
    line('Hari kerja wajib lapor', days.working, 'hari'),
    line('Hari buka', days.open, 'hari'),
    ...(days.stopped.length === 0
      ? [said('Hari pelayanan berhenti', 'nihil')]
      : days.stopped.map(({ service, days: many }) => line(services[service], many, 'hari'))),
    line('Hari tanpa blangko', days.withoutCards, 'hari'),
    line('Laporan terlambat', days.late, 'laporan'),
    line('Laporan belum ada', days.missing, 'laporan'),
  ];
}

/** Where no price is kept for the day. */
export const NO_PRICE = 'harga belum ditetapkan';

function worthLines({ unitPrice, value, spoiledValue }: Sheet): Line[] {
  const worth = (label: string, of: number | null) =>
    said(label, of === null ? NO_PRICE : rupiah(of));
  return [
    worth('Harga satuan', unitPrice),
    worth('Nilai blangko baik', value),
    worth('Nilai blangko rusak, di luar neraca', spoiledValue),
    ...(unitPrice === null ? [] : [said('Keterangan harga', `${PRICED_BY}.`)]),
  ];
}

const people = (label: string, figure: number | null): Line =>
  figure === null ? said(label, 'tidak disebutkan') : line(label, figure, 'orang');

function toldLines({ printed }: Sheet, told: Told): Line[] {
  const { siakPrinted, siakNote, ikdActivated, note } = told;
  const siak =
    siakPrinted === null
      ? said('Tercetak menurut SIAK', 'tidak disebutkan')
      : line(
          'Tercetak menurut SIAK',
          siakPrinted,
          'keping',
          siakPrinted === printed
            ? 'sama dengan laporan'
            : `berbeda ${change(siakPrinted - printed)}: ${siakNote}`,
        );
  return [
    siak,
    people('IKD diaktifkan', ikdActivated),
    ...(note === null ? [] : [said('Catatan', note)]),
  ];
}

/** The whole sheet, in the order of columns of an LPLPO: balance, use, optimum and request, then the rest. */
export function monthLines(sheet: Sheet, told: Told): MonthLine[] {
  const { optimum, proposed, spoiledBy, onTheRoad } = sheet;
  const spoils = Object.entries<number>({ ...spoiledBy }).filter(([, spoiled]) => spoiled !== 0);
  const sections: [string, Line[]][] = [
    [
      'Blangko baik',
      [
        ...balance(monthOfCards, sheet.cards, takesFromCards, loanLines(sheet)),
        ...owedLines(sheet),
      ],
    ],
    [
      'Optimum dan usulan',
      [
        said('Pemakaian', outlookInWords(sheet)),
        line('Dalam perjalanan ke kantor ini', onTheRoad, 'keping'),
        optimum === null
          ? said('Stok optimum', 'pemakaian belum diketahui')
          : line('Stok optimum', optimum, 'keping'),
        proposed === null
          ? said('Usulan permintaan', 'pemakaian belum diketahui')
          : line('Usulan permintaan', proposed, 'keping'),
      ],
    ],
    ['Nilai persediaan', worthLines(sheet)],
    ['Blangko rusak', balance(monthOfSpoiled, sheet.spoiledCards, takesFromSpoiled)],
    [
      'Sebab rusak',
      spoils.length === 0
        ? [said('Rusak bulan ini', 'nihil')]
        : spoils.map(([cause, spoiled]) =>
            line(causes[cause as keyof typeof causes], spoiled, 'keping'),
          ),
    ],
    ['Hari pelayanan', dayLines(sheet)],
    [
      'Pemohon',
      [people('Perekaman terakhir', sheet.recorded), people('Menunggu cetak (PRR)', sheet.waiting)],
    ],
    [
      'Permintaan',
      [
        ...requestLines('Permintaan sendiri', sheet.requests),
        ...(sheet.requestsBelow ? requestLines('Permintaan masuk', sheet.requestsBelow) : []),
      ],
    ],
    ['SIAK dan IKD', toldLines(sheet, told)],
    ['Rincian masuk, opname, dan pembatalan', paperLines(sheet.papers)],
    ...(sheet.ofEarlierMonths.length === 0
      ? []
      : ([['Koreksi bulan lalu', entryLines(sheet.ofEarlierMonths)]] as [string, Line[]][])),
  ];
  return sections.flatMap(([section, lines]) => lines.map((one) => ({ section, ...one })));
}

/** `1.250 keping`, `3 hari`, words, or both. */
export const lineInWords = ({ figure, unit, words }: MonthLine): string =>
  [figure === null ? null : unit === 'keping' ? cards(figure) : `${number(figure)} ${unit}`, words]
    .filter((part) => part !== null)
    .join(', ');

/** `Laporan bulanan Oktober 2026`, of its second revision `…, revisi 2`. */
export const monthTitle = (month: string, revision: number | null): string =>
  `Laporan bulanan ${monthWord(month)}${revision !== null && revision > 1 ? `, revisi ${revision}` : ''}`;
