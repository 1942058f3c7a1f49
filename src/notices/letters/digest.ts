import { OFFICE_STATES } from '../../insight/office-state.js';
import type { ShortOffice } from '../../insight/digest.js';
import type { CalendarDate } from '../../platform/calendar-date.js';
import { CONSUMABLES } from '../../printing/printable.js';
import { differencesWords, differenceStates } from '../../words/counts.js';
import { fullDate, monthWord } from '../../words/dates.js';
import { dateBeside } from '../../words/forecasts.js';
import { cards, cover, number } from '../../words/numbers.js';
import { officeStates } from '../../words/office-states.js';
import { consumables, shortOfTitle } from '../../words/ribbon-and-film.js';
import { overdueSpoiledTitle, spoilShares, spoilsUnusuallyWord } from '../../words/spoiling.js';
import { uncapital } from '../../words/text.js';
import type { Content, Entry, Letter, Section } from '../letter.js';
import { atMost } from './at-most.js';
import { shortly } from './named.js';
import {
  toAnswerEntries,
  toAnswerTitle,
  unansweredEntries,
  unansweredTitle,
} from './unanswered-broadcasts.js';
import type { Morning, MorningOffice } from '../morning-digest.js';

const ago = (days: number): string =>
  days === 0 ? 'hari ini' : days === 1 ? 'kemarin' : `${number(days)} hari lalu`;

/** A day and its month stay on one line. */
const day = (date: CalendarDate, on: CalendarDate): string =>
  dateBeside(date, on).replaceAll(' ', '\u00a0');

const toOffice = (code: string): string => `/daerah/${code}`;

/** How long it lasts, once: by the date that is foreseen, else by days. */
function lasting(
  { onHand, runsOutOn, runsOutEarly, lastsDays }: MorningOffice,
  on: CalendarDate,
): string | null {
  if (onHand === 0) return null;
  if (runsOutOn === null) {
    if (lastsDays === null) return null;
    // Cards are there: nought would say that none are.
    return lastsDays === 0 ? 'cukup untuk kurang dari sehari' : cover(lastsDays);
  }
  if (runsOutOn <= on) return 'habis hari ini';
  const sooner = runsOutEarly !== null && runsOutEarly < runsOutOn;
  const early = sooner ? ` (bisa ${day(runsOutEarly, on)})` : '';
  return `habis ${day(runsOutOn, on)}${early}`;
}

const stock = (office: MorningOffice, on: CalendarDate): string =>
  [
    office.onHand === 0 ? 'kosong' : cards(office.onHand),
    lasting(office, on),
    office.inTransit > 0 && `${number(office.inTransit)} di jalan`,
  ]
    .filter(Boolean)
    .join(', ');

function asked({ request }: MorningOffice): string | null {
  if (!request) return null;
  const { quantity, granted, sent, days } = request;
  if (granted === null) return `minta ${number(quantity)}, ${ago(days)}`;
  return `disetujui ${number(granted)}, ${ago(days)}, terkirim ${number(sent)}`;
}

/** By when to send, and how much. */
function toSend({ sendBy, proposed }: MorningOffice, on: CalendarDate): string | null {
  if (sendBy === null && !proposed) return null;
  const what = proposed ? `usul kirim ${number(proposed)}` : 'kirim';
  const tooFew = proposed === 0 ? ', stok belum cukup untuk diusulkan' : '';
  return `${what}${sendBy === null ? '' : due(sendBy, on)}${tooFew}`;
}

function due(sendBy: CalendarDate, on: CalendarDate): string {
  if (sendBy === on) return ' hari ini';
  return sendBy < on ? `, seharusnya ${day(sendBy, on)}` : ` s.d. ${day(sendBy, on)}`;
}

const entryOf =
  (on: CalendarDate) =>
  (office: MorningOffice): Entry => {
    const { code, name, silentSince } = office;
    const silent = silentSince && `belum lapor sejak ${day(silentSince, on)}`;
    const told = [stock(office, on), asked(office), toSend(office, on), silent];
    return { name: shortly(name), path: toOffice(code), told: told.filter(Boolean).join('; ') };
  };

const TO_PROPOSAL = { label: 'Buka usulan pengiriman', path: '/rencana?usulan=1' };

/** As many as a province has regencies at most; of counts and consignments there may be any number. */
const MOST_ENTRIES = 40;

interface List extends Section {
  entries: Entry[];
  /** How many it tells of, where an entry is not one of them each. */
  count?: number;
}

/** So many offices of one line are named. */
const MOST_NAMED = 12;

/** Of the ribbon a line, of the film a line, each with the offices that have too little. */
const ofConsumables = (short: ShortOffice[]): Entry[] =>
  CONSUMABLES.flatMap((of) => {
    const offices = short.flatMap((office) =>
      office[of] === null ? [] : `${shortly(office.name)} ${cards(office[of])}`,
    );
    const rest = offices.length - MOST_NAMED;
    const more = rest > 0 ? `, dan ${number(rest)} lagi` : '';
    const told = offices.slice(0, MOST_NAMED).join(', ') + more;
    return told === '' ? [] : [{ name: `${consumables[of]}, masih bisa mencetak`, told }];
  });

/** By state, each with its offices; the proposal stands at their end. */
function ofOffices({ on, offices }: Morning): List[] {
  const states = OFFICE_STATES.filter((state) => offices.some((office) => office.state === state));
  const isToSend = offices.some(({ proposed }) => proposed !== null);
  return states.map((state, n) => ({
    title: state === 'safe' ? 'Aman, perlu perhatian' : officeStates[state],
    entries: offices.filter((office) => office.state === state).map(entryOf(on)),
    ...(isToSend && n === states.length - 1 && { link: TO_PROPOSAL }),
  }));
}

/** One that waited while the product was renewed told of none of these. */
const whole = (
  morning: Partial<Morning> & Pick<Morning, 'on' | 'offices' | 'silent' | 'longOnTheRoad'>,
) => ({
  openDifferences: [],
  countsOverdue: [],
  overdueSpoiled: [],
  spoilUnusually: [],
  recoveries: [],
  handOutsOverdue: [],
  loansOverdue: [],
  shortOf: [],
  backAtMinimum: [],
  monthsOverdue: [],
  lettersWaiting: [],
  broadcastsUnanswered: [],
  broadcastsToAnswer: [],
  ...morning,
});

function sections(morning: Morning): Section[] {
  const {
    on,
    silent,
    longOnTheRoad,
    openDifferences,
    countsOverdue,
    overdueSpoiled,
    spoilUnusually,
    recoveries,
    handOutsOverdue,
    loansOverdue,
    shortOf,
    backAtMinimum,
    monthsOverdue,
    lettersWaiting,
    broadcastsUnanswered,
    broadcastsToAnswer,
  } = whole(morning);
  const all: List[] = [
    ...ofOffices(morning),
    {
      title: 'Belum lapor, stok aman',
      entries: silent.map(({ code, name, since }) => ({
        name: shortly(name),
        path: toOffice(code),
        told: `sejak ${day(since, on)}`,
      })),
    },
    {
      title: 'Dalam perjalanan lebih dari 7 hari',
      entries: longOnTheRoad.map(({ number: paper, from, to, quantity, days }) => ({
        name: `${shortly(from)} ke ${shortly(to)}`,
        told: `${cards(quantity)}, ${number(days)} hari (${paper})`,
      })),
    },
    {
      title: 'Selisih opname belum selesai',
      entries: openDifferences.map((count) => ({
        name: shortly(count.name),
        path: `/selisih?opname=${count.countId}`,
        told: `${differencesWords(count)}, ${day(count.countedOn, on)}, ${uncapital(differenceStates[count.state])}`,
      })),
      link: { label: 'Buka selisih', path: '/selisih' },
    },
    {
      title: 'Stok opname terlambat',
      entries: countsOverdue.map(({ code, name, since }) => ({
        name: shortly(name),
        path: toOffice(code),
        told: `seharusnya ${day(since, on)}`,
      })),
    },
    {
      title: overdueSpoiledTitle,
      entries: overdueSpoiled.map(({ code, name, quantity }) => ({
        name: shortly(name),
        path: toOffice(code),
        told: cards(quantity),
      })),
    },
    {
      title: spoilsUnusuallyWord,
      entries: spoilUnusually.map(({ code, name, share, usual }) => ({
        name: shortly(name),
        path: toOffice(code),
        told: spoilShares(share, usual),
      })),
    },
    {
      title: shortOfTitle,
      entries: ofConsumables(shortOf),
      count: shortOf.length,
    },
    {
      title: 'Di luar kantor, lewat batas kembali',
      entries: handOutsOverdue.map(({ code, name, holder, held, dueOn }) => ({
        name: shortly(name),
        path: toOffice(code),
        told: `${cards(held)} pada ${holder}, seharusnya kembali ${day(dueOn, on)}`,
      })),
    },
    {
      title: 'Pinjaman lewat jatuh tempo',
      entries: loansOverdue.map(({ lender, borrower, owed, dueOn }) => ({
        name: shortly(borrower),
        path: '/pinjaman?keadaan=overdue',
        told: `${cards(owed)} dari ${shortly(lender)}, seharusnya kembali ${day(dueOn, on)}`,
      })),
      link: { label: 'Buka pinjaman', path: '/pinjaman?keadaan=overdue' },
    },
    {
      title: 'Temuan kembali menunggu diterima',
      entries: recoveries.map(({ consignmentId, number: paper, fromName, found }) => ({
        name: shortly(fromName),
        path: `/pengiriman/${consignmentId}`,
        told: `${cards(found)} (${paper})`,
      })),
    },
    {
      title: 'Surat menunggu dipastikan',
      entries: lettersWaiting.map(({ id, name, quantity, receivedOn }) => ({
        name: shortly(name),
        path: `/surat-masuk?surat=${id}`,
        told: `${quantity === null ? 'jumlah tidak terbaca' : `minta ${number(quantity)}`}, tiba ${day(receivedOn, on)}`,
      })),
    },
    { title: toAnswerTitle, entries: toAnswerEntries(broadcastsToAnswer, on) },
    {
      title: unansweredTitle,
      entries: unansweredEntries(broadcastsUnanswered, MOST_NAMED),
    },
    {
      title: 'Laporan bulanan belum disampaikan',
      entries: monthsOverdue.map(({ code, name, month, dueOn }) => ({
        name: shortly(name),
        path: `/daerah/${code}?lihat=bulan`,
        told: `${monthWord(month)}, seharusnya ${day(dueOn, on)}`,
      })),
    },
    {
      title: 'Aman kembali',
      entries: backAtMinimum.map(({ code, name, onHand }) => ({
        name: shortly(name),
        path: toOffice(code),
        told: `stok ${cards(onHand)}, kembali mencapai ambang batas`,
      })),
    },
  ];
  return all
    .filter(({ entries }) => entries.length > 0)
    .map(({ count, ...list }) => ({
      ...list,
      title: `${list.title} (${number(count ?? list.entries.length)})`,
      entries: atMost(list.entries, MOST_ENTRIES),
    }));
}

/** The worst of it: `1 kosong, 2 menipis, 3 segera habis`. */
function worst(morning: Morning): string {
  const {
    offices,
    silent,
    longOnTheRoad,
    openDifferences,
    countsOverdue,
    overdueSpoiled,
    spoilUnusually,
    recoveries,
    handOutsOverdue,
    loansOverdue,
    shortOf,
    backAtMinimum,
    monthsOverdue,
    lettersWaiting,
    broadcastsUnanswered,
    broadcastsToAnswer,
  } = whole(morning);
  const states = (['out', 'low', 'running_out'] as const)
    .map((state) => ({
      count: offices.filter((office) => office.state === state).length,
      word: officeStates[state].toLowerCase(),
    }))
    .filter(({ count }) => count > 0);
  const requests = offices.flatMap(({ request }) => (request ? [request] : []));
  const unanswered = requests.filter(({ granted }) => granted === null).length;
  const rest = [
    { count: unanswered, word: 'permintaan menunggu' },
    { count: requests.length - unanswered, word: 'disetujui, belum seluruhnya terkirim' },
    { count: offices.length, word: 'habis dalam 14 hari' },
    { count: shortOf.length, word: 'kekurangan ribbon atau film' },
    { count: silent.length, word: 'belum lapor' },
    { count: longOnTheRoad.length, word: 'kiriman lama di jalan' },
    { count: openDifferences.length, word: 'selisih opname belum selesai' },
    { count: countsOverdue.length, word: 'stok opname terlambat' },
    { count: overdueSpoiled.length, word: 'kantor terlambat memusnahkan' },
    { count: spoilUnusually.length, word: spoilsUnusuallyWord.toLowerCase() },
    { count: handOutsOverdue.length, word: 'lewat batas kembali dari luar kantor' },
    { count: loansOverdue.length, word: 'pinjaman lewat jatuh tempo' },
    { count: recoveries.length, word: 'temuan kembali menunggu diterima' },
    { count: lettersWaiting.length, word: 'surat menunggu dipastikan' },
    { count: broadcastsToAnswer.length, word: 'edaran menunggu kantor ini' },
    { count: broadcastsUnanswered.length, word: 'edaran belum dijawab semua kantor' },
    { count: monthsOverdue.length, word: 'laporan bulanan terlambat' },
    { count: backAtMinimum.length, word: 'aman kembali' },
  ].filter(({ count }) => count > 0);
  const told = states.length > 0 ? states : rest.slice(0, 1);
  return told.map(({ count, word }) => `${number(count)} ${word}`).join(', ');
}

/** One that waited while the product was renewed told of offices in lists. */
const fromBefore = (name: string, on: CalendarDate): Content => ({
  subject: `Ringkasan blangko ${name}, ${fullDate(on)}`,
  opening: [`Ada keadaan blangko KTP-el di ${name} yang perlu perhatian.`],
  link: { label: 'Buka daerah', path: '/daerah' },
});

/** To the province, each morning that has something to say: each office once, the most urgent first. */
export const digest: Letter<'digest'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => {
    const { name } = context.directory.of(message.office);
    const { on, offices } = message as Omit<Morning, 'offices'> & Partial<Morning>;
    if (!offices) return fromBefore(name, on);
    return {
      subject: `Blangko ${name}: ${worst(message)}`,
      opening: [`Yang perlu perhatian pada ${fullDate(on)}:`],
      sections: sections(message),
      link: { label: 'Buka daerah', path: '/daerah' },
    };
  },
};
