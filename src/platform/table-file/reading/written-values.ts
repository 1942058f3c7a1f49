import { type CalendarDate, isCalendarDate } from '../../calendar-date.js';
import { withoutUnseen } from '../../unseen.js';
import { type ReadNumber, readWholeNumber } from '../../whole-number.js';
import { isDated, type Written } from './line.js';

/** A whole number as a cell holds it: a workbook's own, or words as `readWholeNumber` takes them. */
export function numberIn(cell: Exclude<Written, null>): ReadNumber {
  if (typeof cell === 'string') return readWholeNumber(cell);
  if (typeof cell !== 'number') return { fault: 'unreadable' };
  if (!Number.isInteger(cell)) return { fault: 'not_whole' };
  return cell < 0 ? { fault: 'negative' } : { value: cell };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const OTHERWISE: Record<string, string> = { ags: 'agu', agt: 'agu', nop: 'nov' };
/** Whole names and what is short for them, `sept` too. */
const MONTH =
  /^(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|agu(?:stus)?|ags|agt|sept?(?:ember)?|okt(?:ober)?|(?:nov|nop)(?:ember)?|des(?:ember)?)$/;

/** In signs. */
const LONGEST = 40;

const dated = (year: string, month: number | string, day: string): CalendarDate | null => {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
};

function monthOf(word: string): number {
  if (!MONTH.test(word)) return 0;
  const short = word.slice(0, 3);
  return MONTHS.indexOf(OTHERWISE[short] ?? short) + 1;
}

/**
 * A date as Indonesians write it: day, month, year (`4/3/2026`, `04-03-2026`, `4 Maret 2026`), or as
 * computers do (`2026-03-04`). The year has four digits. Null where it is none.
 */
export function calendarDate(written: Exclude<Written, null>): CalendarDate | null {
  if (isDated(written)) return written.date;
  if (typeof written !== 'string') return null;
  if (written.length > 4 * LONGEST) return null;
  const text = withoutUnseen(written).toLowerCase();
  if (text.length > LONGEST) return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dated(iso[1]!, iso[2]!, iso[3]!);
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (local) return dated(local[4]!, local[3]!, local[1]!);
  const worded = /^(\d{1,2})[ -]+([a-z]+)\.?[ -]+(\d{4})$/.exec(text);
  return worded ? dated(worded[3]!, monthOf(worded[2]!), worded[1]!) : null;
}
