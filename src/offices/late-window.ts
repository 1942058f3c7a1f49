import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { addDays, dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { Refusal } from '../platform/refusal.js';
import type { OfficeLine } from './office-lines.js';

/** How far back an office may date its papers and reports: rule 3's window, in this file alone. */
export interface LateWindow {
  /** REPORT_LATE_DAYS, the rule for everybody. */
  lateDays: number;
  /** What the office above allows this one until and including a date of its own. */
  widenedTo: number | null;
  widenedUntil: CalendarDate | null;
}

/** The earliest date that a paper of the office may bear on `today`, its own date. */
export function earliestDated(today: CalendarDate, window: LateWindow): CalendarDate {
  const widened =
    window.widenedUntil !== null && today <= window.widenedUntil ? window.widenedTo : null;
  return addDays(today, -Math.max(window.lateDays, widened ?? 0));
}

/** The earliest date that may be reported or corrected: none before the opening stock, at whose start it stands. */
export function earliestReportable(
  today: CalendarDate,
  window: LateWindow & { openingOn: CalendarDate | null },
): CalendarDate {
  const earliest = earliestDated(today, window);
  return window.openingOn !== null && window.openingOn > earliest ? window.openingOn : earliest;
}

/** The same in SQL: `office` is a row of offices, `openingOn` that of its `on_hand`. */
export const earliestReportableSql = (of: {
  office: string;
  today: string;
  lateDays: string;
  openingOn: string;
}): string => `
  greatest(${of.openingOn}, ${of.today} - greatest(${of.lateDays}::integer,
    CASE WHEN ${of.office}.report_late_until >= ${of.today} THEN ${of.office}.report_late_days END))`;

const WINDOW = `
  SELECT report_late_days AS "widenedTo", report_late_until AS "widenedUntil"
  FROM offices WHERE id = $1`;

/** The earliest date that a paper of the acting office may bear; `rule` is REPORT_LATE_DAYS. */
export async function earliestDocumentDate(
  tx: EntityManager,
  act: UseCaseContext,
  rule: number,
): Promise<CalendarDate> {
  const { id, timezone } = act.actor.office;
  const [widened] = await tx.query<Omit<LateWindow, 'lateDays'>[]>(WINDOW, [id]);
  return earliestDated(dateAt(act.at, timezone), { lateDays: rule, ...widened! });
}

/** That what bears `date` may still be mended at its office: 422 `date.refused`. */
export async function requireWithinWindow(
  tx: EntityManager,
  at: Date,
  { id, name, timezone }: OfficeLine,
  date: CalendarDate,
  rule: number,
): Promise<void> {
  const [widened] = await tx.query<Omit<LateWindow, 'lateDays'>[]>(WINDOW, [id]);
  const today = dateAt(at, timezone);
  const earliest = earliestDated(today, { lateDays: rule, ...widened! });
  if (date >= earliest) return;
  throw new Refusal(
    422,
    'date.refused',
    `What ${name} dated ${date} can no longer be mended: only from ${earliest} to ${today}.`,
    { errors: [{ field: 'date', message: `must be from ${earliest} to ${today}` }] },
  );
}
