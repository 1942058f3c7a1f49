import type { Act } from '../access/act.js';
import { addDays, dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { Refusal } from '../platform/refusal.js';

/**
 * The date a paper bears, on the calendar of the acting office: today where the paper has none. Refuses
 * (422 `date.refused`) one in the future or more than `lateDays` back.
 */
export function paperDate(
  act: Act,
  field: string,
  date: CalendarDate | null | undefined,
  lateDays: number,
): CalendarDate {
  const today = dateAt(act.at, act.actor.office.timezone);
  if (!date) return today;
  const earliest = addDays(today, -lateDays);
  if (date > today || date < earliest)
    throw new Refusal(
      422,
      'date.refused',
      `${field} must be from ${earliest} to ${today}, today at ${act.actor.office.name}.`,
      { errors: [{ field, message: `must be from ${earliest} to ${today}` }] },
    );
  return date;
}
