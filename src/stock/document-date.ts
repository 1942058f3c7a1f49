import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { earliestDocumentDate } from '../offices/late-window.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { Refusal } from '../platform/refusal.js';

/**
 * The date a paper bears, on the calendar of the acting office: today where none was written. Refuses
 * (422 `date.refused`) one in the future, or further back than REPORT_LATE_DAYS (`rule`) or the office's
 * widened window allow.
 */
export async function documentDate(
  tx: EntityManager,
  act: UseCaseContext,
  field: string,
  written: CalendarDate | null | undefined,
  rule: number,
): Promise<CalendarDate> {
  const today = dateAt(act.at, act.actor.office.timezone);
  if (!written) return today;
  const earliest = await earliestDocumentDate(tx, act, rule);
  if (written > today || written < earliest)
    throw new Refusal(
      422,
      'date.refused',
      `${field} must be from ${earliest} to ${today}, today at ${act.actor.office.name}.`,
      { errors: [{ field, message: `must be from ${earliest} to ${today}` }] },
    );
  return written;
}
