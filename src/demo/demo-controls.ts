import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { nextSemesterEnd } from '../stocktaking/count-due.js';
import type { Cause } from '../stocktaking/difference.js';

/** How the demo's offices counted and destroyed: most as they should, one with something left to settle. */

/** Days before the demo opens: beyond the window in which its reports are corrected. */
const FIRST_COUNT = 42;
const LAST_COUNT = 12;
export const DESTROYED = 20;

/**
 * When every office counted, on working days (`atWork` is the last one until a date), so that none is overdue when the demo opens: at the end of the half year, where
 * that came after the others.
 */
export function countedOn(
  today: CalendarDate,
  atWork: (date: CalendarDate) => CalendarDate,
): CalendarDate[] {
  const first = atWork(addDays(today, -FIRST_COUNT));
  const last = atWork(addDays(today, -LAST_COUNT));
  const semester = nextSemesterEnd(last);
  return semester < today ? [first, last, semester] : [first, last];
}

export interface Difference {
  /** The nth count of the office. */
  nth: number;
  difference: number;
  cause: Cause;
  text: string;
}

/** What they found, at most one each; all but the last are within what an office explains by itself. */
export const DIFFERENCES: Record<string, Difference> = {
  '65.03': {
    nth: 0,
    difference: -2,
    cause: 'earlier_miscount',
    text: 'Satu bundel berisi 498 keping, dihitung 500 saat diterima.',
  },
  '65.01': {
    nth: 1,
    difference: -4,
    cause: 'unrecorded_print',
    text: 'Cetak ulang dari pelayanan keliling belum masuk laporan.',
  },
  '65.04': {
    nth: 1,
    difference: -24,
    cause: 'unrecorded_spoil',
    text: 'Blangko rusak karena ribbon habis, belum sempat dilaporkan; fisiknya ada di lemari.',
  },
};

export const differenceOf = (office: string): number => DIFFERENCES[office]?.difference ?? 0;

/** Whose last month is not submitted yet. */
export const LATE_WITH_ITS_MONTH = '65.04';

/** Before whom they destroyed what was spoiled by then; whoever is not here has still to. */
export const DESTRUCTIONS = [
  { office: '65.71', name: 'Kota Tarakan', officer: 'Siti Rahmawati', nip: '198503122010012004' },
  {
    office: '65.01',
    name: 'Kabupaten Bulungan',
    officer: 'Hendra Saputra',
    nip: '197907212006041002',
  },
  {
    office: '65.02',
    name: 'Kabupaten Malinau',
    officer: 'Yuliana Lawai',
    nip: '198811052014022001',
  },
  { office: '65.03', name: 'Kabupaten Nunukan', officer: 'Andi Mappa', nip: '198204182009011003' },
];

/** What the province wrote to its regencies on the last day at work, and who has read it since, when. */
export const BROADCAST = {
  subject: 'Sisa ribbon dan film dalam laporan harian',
  text:
    'Mulai minggu depan mohon sisa ribbon dan film diisi dalam laporan harian, agar pengirimannya dapat ' +
    'direncanakan bersama blangko.\n\nKolomnya ada di bawah jumlah rusak dan boleh dikosongkan pada hari tanpa pencetakan.',
  readBy: { '65.01': '09:10', '65.02': '10:45', '65.03': '13:20' },
};
/** Days for which it stands. */
export const BROADCAST_FOR = 28;
