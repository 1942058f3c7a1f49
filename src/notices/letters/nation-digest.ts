import type { ProvinceToTell } from '../../insight/nation-digest.js';
import type { NationMorningDigest } from '../nation-digest.js';
import type { CalendarDate } from '../../platform/calendar-date.js';
import { fullDate, monthWord } from '../../words/dates.js';
import { bandWords, dateBeside } from '../../words/forecasts.js';
import { differencesWords } from '../../words/counts.js';
import { cards, number } from '../../words/numbers.js';
import { officeStates } from '../../words/office-states.js';
import { spoilsUnusuallyWord } from '../../words/spoiling.js';
import type { Entry, Letter, Section } from '../letter.js';
import { atMost } from './at-most.js';
import { named, shortly } from './named.js';
import { unansweredEntries, unansweredTitle } from './unanswered-broadcasts.js';

/** A letter is at most 60 lines long: so many are told of one by one, and of the rest how many there are. */
const MOST_DIFFERENCES = 9;
const MOST_PROVINCES_AND_DIFFERENCES = 27;
const MOST_OTHERS = 3;
const MOST_NAMES = 3;

/** Of a list that is seldom there, with its title, what more there is, and the line before it. */
const linesOf = (list: unknown[]): number =>
  list.length === 0 ? 0 : Math.min(list.length, MOST_OTHERS + 1) + 2;

const day = (date: CalendarDate, on: CalendarDate) =>
  dateBeside(date, on).replaceAll(' ', '\u00a0');

function stockOf({ stock }: ProvinceToTell, on: CalendarDate): string | null {
  if (!stock) return null;
  const until = stock.runsOutOn === null ? '' : `, habis ${day(stock.runsOutOn, on)}`;
  const left = stock.onHand === 0 ? '' : `, stok provinsi ${number(stock.onHand)}`;
  return `${officeStates[stock.state].toLowerCase()}${left}${until}`;
}

function requestOf({ request }: ProvinceToTell): string | null {
  if (!request) return null;
  const { quantity, granted, days } = request;
  const since = days === 0 ? 'hari ini' : `${number(days)} hari lalu`;
  return granted === null
    ? `minta ${number(quantity)}, ${since}`
    : `disetujui ${number(granted)}, belum seluruhnya dikirim`;
}

function waitingOf({ waiting }: ProvinceToTell): string | null {
  if (waiting.length === 0) return null;
  const [longest] = waiting;
  const names = named(
    waiting.map(({ name }) => name),
    MOST_NAMES,
  );
  return `permintaan menunggu ${number(longest!.days)} hari kerja: ${names}`;
}

const entryOf =
  (on: CalendarDate) =>
  (province: ProvinceToTell): Entry => {
    const { code, name, out, silent, overdueCounts, overdueSpoiled, spoilUnusually } = province;
    const told = [
      stockOf(province, on),
      requestOf(province),
      out.length > 0 &&
        `${number(out.length)} kosong: ${named(
          out.map(({ name }) => name),
          MOST_NAMES,
        )}`,
      waitingOf(province),
      silent && `${number(silent.offices)} dari ${number(silent.of)} belum lapor`,
      overdueCounts > 0 && `${number(overdueCounts)} opname lewat waktu`,
      overdueSpoiled && `${number(overdueSpoiled)} rusak lewat batas waktu pemusnahan`,
      spoilUnusually && `${number(spoilUnusually)} ${spoilsUnusuallyWord.toLowerCase()}`,
    ];
    return { name: shortly(name), path: `/daerah/${code}`, told: told.filter(Boolean).join('; ') };
  };

function sections(digest: NationMorningDigest): Section[] {
  const {
    on,
    provinces,
    longOnTheRoad,
    differences,
    backAtMinimum,
    recoveries = [],
    loansOverdue = [],
    monthsOverdue = [],
    broadcastsUnanswered = [],
  } = digest;
  const all: { title: string; entries: Entry[]; most: number; what: string }[] = [
    {
      title: 'Provinsi',
      entries: provinces.map(entryOf(on)),
      most:
        MOST_PROVINCES_AND_DIFFERENCES -
        Math.min(differences.length, MOST_DIFFERENCES) -
        linesOf(loansOverdue) -
        linesOf(broadcastsUnanswered),
      what: 'provinsi',
    },
    {
      title: 'Kiriman pusat lebih dari 7 hari di jalan',
      entries: longOnTheRoad.map(({ number: paper, to, quantity, days }) => ({
        name: shortly(to),
        told: `${cards(quantity)}, ${number(days)} hari (${paper})`,
      })),
      ...{ most: MOST_OTHERS, what: 'kiriman' },
    },
    {
      title: 'Selisih opname 100 keping atau lebih',
      entries: differences.map((differing) => ({
        name: shortly(differing.name),
        path: `/daerah/${differing.code}`,
        told: `${differencesWords(differing)}, ${number(differing.days)} hari`,
      })),
      ...{ most: MOST_DIFFERENCES, what: 'selisih' },
    },
    {
      title: 'Temuan kembali menunggu diterima',
      entries: recoveries.map(({ consignmentId, number: paper, fromName, found }) => ({
        name: shortly(fromName),
        path: `/pengiriman/${consignmentId}`,
        told: `${cards(found)} (${paper})`,
      })),
      ...{ most: MOST_OTHERS, what: 'temuan' },
    },
    {
      title: 'Pinjaman lewat jatuh tempo',
      entries: loansOverdue.map(({ lender, borrower, owed, dueOn }) => ({
        name: shortly(borrower),
        path: '/pinjaman?keadaan=overdue',
        told: `${cards(owed)} dari ${shortly(lender)}, seharusnya kembali ${day(dueOn, on)}`,
      })),
      ...{ most: MOST_OTHERS, what: 'pinjaman' },
    },
    {
      title: 'Laporan bulanan belum disampaikan',
      entries: monthsOverdue.map(({ code, name, offices, since }) => ({
        name: shortly(name),
        path: `/daerah/${code}?lihat=rekap&bulan=${since}`,
        told: `${number(offices)} kantor, sejak ${monthWord(since)}`,
      })),
      ...{ most: MOST_OTHERS, what: 'provinsi' },
    },
    {
      title: unansweredTitle,
      entries: unansweredEntries(broadcastsUnanswered, MOST_NAMES),
      ...{ most: MOST_OTHERS, what: 'edaran' },
    },
    {
      title: 'Aman kembali',
      entries:
        backAtMinimum.length > 0
          ? [
              {
                name: named(
                  backAtMinimum.map(({ name }) => name),
                  MOST_NAMES,
                ),
                told: 'kembali mencapai ambang batas',
              },
            ]
          : [],
      ...{ most: MOST_OTHERS, what: 'provinsi' },
    },
  ];
  return all
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries, most, what }) => ({
      title: `${title} (${number(entries.length)})`,
      entries: atMost(entries, most, what),
    }));
}

/** `Indonesia: habis 3 Mar 2027 (paling cepat 12 Feb 2027, paling lambat 20 Mar 2027)` */
function nation({ total, on }: NationMorningDigest): string {
  const stock = `Stok seluruh Indonesia ${cards(total.onHand)}`;
  if (total.runsOutOn === null) return `${stock}; kapan habis belum dapat diperkirakan.`;
  const band = bandWords(total);
  return `${stock}, diperkirakan habis ${day(total.runsOutOn, on)}${band && ` (${band})`}.`;
}

const strays = ({ strayLetters = 0 }: NationMorningDigest): string | null =>
  strayLetters > 0
    ? `${number(strayLetters)} surat baru dari pengirim yang tidak dikenal menunggu dilihat di Surat masuk.`
    : null;

const ownCount = ({ countOverdueSince, on }: NationMorningDigest): string | null =>
  countOverdueSince ? `Stok opname kementerian seharusnya ${day(countOverdueSince, on)}.` : null;

function subject(digest: NationMorningDigest): string {
  const { provinces, longOnTheRoad, differences, recoveries = [], backAtMinimum } = digest;
  const months = (digest.monthsOverdue ?? []).reduce((sum, { offices }) => sum + offices, 0);
  const sum = (of: (province: ProvinceToTell) => number | undefined) =>
    provinces.reduce((n, province) => n + (of(province) ?? 0), 0);
  const told = [
    [sum(({ out }) => out.length), 'kabupaten/kota kosong'],
    [provinces.filter(({ stock }) => stock).length, 'provinsi menipis'],
    [sum(({ waiting }) => waiting.length), 'permintaan lama menunggu'],
    [provinces.filter(({ request }) => request).length, 'provinsi meminta'],
    [provinces.filter(({ silent }) => silent).length, 'provinsi banyak belum lapor'],
    [longOnTheRoad.length, 'kiriman lama di jalan'],
    [differences.length, 'selisih'],
    [recoveries.length, 'temuan kembali menunggu diterima'],
    [(digest.loansOverdue ?? []).length, 'pinjaman lewat jatuh tempo'],
    [backAtMinimum.length, 'provinsi aman kembali'],
    [sum(({ overdueCounts }) => overdueCounts), 'opname lewat waktu'],
    [sum(({ overdueSpoiled }) => overdueSpoiled), 'keping rusak lewat batas waktu pemusnahan'],
    [sum(({ spoilUnusually }) => spoilUnusually), spoilsUnusuallyWord.toLowerCase()],
    [months, 'laporan bulanan terlambat'],
    [digest.strayLetters ?? 0, 'surat dari pengirim tidak dikenal'],
    [(digest.broadcastsUnanswered ?? []).length, 'edaran belum dijawab semua kantor'],
  ] as const;
  const some = told.filter(([count]) => count > 0).slice(0, 2);
  const worst = some.map(([count, word]) => `${number(count)} ${word}`).join(', ');
  return `Blangko nasional: ${worst || 'stok opname terlambat'}`;
}

/** To the ministry, each morning that has something to say, by province, the most urgent first. */
export const nationDigest: Letter<'digest.nation'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (digest) => ({
    subject: subject(digest),
    opening: [
      [
        `Yang perlu perhatian pada ${fullDate(digest.on)}.`,
        nation(digest),
        ownCount(digest),
        strays(digest),
      ]
        .filter(Boolean)
        .join(' '),
    ],
    sections: sections(digest),
    link: { label: 'Buka daerah', path: '/daerah' },
  }),
};
