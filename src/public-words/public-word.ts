import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { badField } from '../platform/refusal.js';

/** Kata kantor: what an office tells whoever reads its public page, in its own words. */

export const MOST_SIGNS = 280;
/** A word that nobody renews is old: at most so many days from the one on which it is set. */
export const MOST_DAYS = 14;
/** People served in a day. */
export const MOST_QUOTA = 10_000;

/** The last date on which it may stand, by the office's own calendar. 400 `request.invalid`. */
export function requireUntil(until: CalendarDate, today: CalendarDate): void {
  const last = addDays(today, MOST_DAYS);
  if (until < today) throw badField('until', `must not be before today, ${today}`);
  if (until > last)
    throw badField('until', `must be ${last} at the latest, ${MOST_DAYS} days from today`);
}
