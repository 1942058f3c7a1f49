import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { firstAfter, monthOf, type CalendarMonth } from '../platform/calendar-month.js';
import { conflict, Refusal } from '../platform/refusal.js';

/** When a month may be submitted, must be, and may be again. */

/** The day on which it falls due, a date of the office's own. */
export const dueOn = (month: CalendarMonth, dueDay: number): CalendarDate =>
  addDays(firstAfter(month), dueDay - 1);

export const monthAfter = (month: CalendarMonth): CalendarMonth => monthOf(firstAfter(month));

export const monthBefore = (month: CalendarMonth): CalendarMonth =>
  monthOf(addDays(`${month}-01`, -1));

/** What an office has submitted so far, and since when its stock is known. */
export interface Submitted {
  begunOn: CalendarDate | null;
  /** The last month of which anything was submitted. */
  last: CalendarMonth | null;
}

/**
 * The month that is wanted next: the one after the last that was submitted. An office that has submitted
 * none owes the last month that is over, and none of before. Null: it has not begun to have one.
 */
export function nextWanted(
  { begunOn, last }: Submitted,
  today: CalendarDate,
): CalendarMonth | null {
  if (begunOn === null) return null;
  const lastOver = monthBefore(monthOf(today));
  const wanted = last === null ? lastOver : monthAfter(last);
  return wanted > lastOver || wanted < monthOf(begunOn) ? null : wanted;
}

/** Nobody knows what will be: 422 `month.in_future`. */
export function requireBegun(
  month: CalendarMonth,
  today: CalendarDate,
  { name }: { name: string },
): void {
  if (month <= monthOf(today)) return;
  throw new Refusal(
    422,
    'month.in_future',
    `${month} has not begun: it is ${today} at ${name}. Ask for ${monthOf(today)} or earlier.`,
  );
}

/** Whether its day has passed. */
export const isOverdue = (month: CalendarMonth, today: CalendarDate, dueDay: number): boolean =>
  today > dueOn(month, dueDay);

/**
 * The first, or again what was submitted last; after the first they follow one another without a gap. 422
 * `month.not_over`, 409 `month.not_begun`, `month.out_of_order`, `month.next_submitted`.
 */
export function requireSubmittable(
  month: CalendarMonth,
  { begunOn, last }: Submitted,
  today: CalendarDate,
  office: { name: string },
): void {
  if (today < firstAfter(month))
    throw new Refusal(
      422,
      'month.not_over',
      `${month} is not over: it is ${today} at ${office.name}. Submit it from ${firstAfter(month)} on.`,
    );
  if (begunOn === null || month < monthOf(begunOn))
    throw conflict(
      'month.not_begun',
      begunOn === null
        ? `${office.name} has no opening stock yet.`
        : `${office.name} began on ${begunOn}: it has nothing to report of ${month}.`,
    );
  if (last === null || month === last || month === monthAfter(last)) return;
  if (month > last)
    throw conflict(
      'month.out_of_order',
      `Months are submitted one after the other: the next of ${office.name} is ${monthAfter(last)}.`,
    );
  throw conflict(
    'month.next_submitted',
    `${last} was submitted after ${month}, and begins with what ${month} ended with. What is mended of ${month} now shows in ${monthAfter(last)} as a correction of an earlier month.`,
  );
}

/** What an office says of its month besides what the ledger tells. */
export interface Told {
  siakPrinted: number | null;
  siakNote: string | null;
  ikdActivated: number | null;
}

/** A count of SIAK unlike ours says why: 422 `month.siak_unexplained`. */
export function requireSiakExplained({ siakPrinted, siakNote }: Told, printed: number): void {
  if (siakPrinted === null || siakPrinted === printed || siakNote !== null) return;
  const message = `must say why SIAK counts ${siakPrinted} prints where the reports have ${printed}`;
  throw new Refusal(422, 'month.siak_unexplained', `siakNote ${message}.`, {
    errors: [{ field: 'siakNote', message }],
  });
}

/** A second one says what changed: 422 `month.note_wanting`. */
export function requireNote(note: string | null, revision: number): void {
  if (note !== null) return;
  const message = `must say what changed since revision ${revision}`;
  throw new Refusal(422, 'month.note_wanting', `note ${message}.`, {
    errors: [{ field: 'note', message }],
  });
}
