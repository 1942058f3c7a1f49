import type { CalendarDate } from '../platform/calendar-date.js';
import { Refusal } from '../platform/refusal.js';

/** Nobody knows what will be: 422 `position.in_future`. */
export function requirePast(
  on: CalendarDate,
  today: CalendarDate,
  field: string,
  office: { name: string },
): void {
  if (on <= today) return;
  throw new Refusal(
    422,
    'position.in_future',
    `${field} ${on} is in the future: it is ${today} at ${office.name}. Ask for ${today} or earlier.`,
    { errors: [{ field, message: `must be ${today} or earlier` }] },
  );
}
