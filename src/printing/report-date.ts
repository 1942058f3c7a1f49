import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { conflict, Refusal } from '../platform/refusal.js';
import { earliestReportable, type LateWindow } from '../offices/late-window.js';

/** Rule 3: which date may be reported at which instant, and what of a report that comes too late. */

/** Why a date was refused; `too_late` alone is for somebody to lift. */
export const DATE_REFUSALS = ['future', 'before_opening', 'too_late'] as const;
export type DateRefusal = (typeof DATE_REFUSALS)[number];

/** The office and date a report tells of. */
export interface ReportDay extends Omit<LateWindow, 'lateDays'> {
  date: CalendarDate;
  office: string;
  officeName: string;
  timezone: string;
  closedAt: Date | null;
  openingOn: CalendarDate | null;
  /** The office that may widen the window; null for the ministry, which reports nothing. */
  above: string | null;
  aboveName: string | null;
}

/** When a report comes and, as its device says by the server's clock last seen, when it was written. */
export interface Sent {
  at: Date;
  writtenAt: Date | null;
}

const MOST_DAYS_UNDERWAY = 30;
const TOLERANCE_MS = 60_000;

/** Whether what the device says of when it was written can be of use at all. */
const isCredible = ({ at, writtenAt }: Sent): boolean => {
  if (writtenAt === null) return false;
  const age = at.getTime() - writtenAt.getTime();
  return age >= -TOLERANCE_MS && age <= MOST_DAYS_UNDERWAY * 86_400_000;
};

/** Whether the date could have been reported when this was written, by the window as it is kept now. */
const wasReportable = (written: Date, day: ReportDay, lateDays: number): boolean => {
  const then = dateAt(written, day.timezone);
  return day.date <= then && day.date >= earliestReportable(then, { lateDays, ...day });
};

/**
 * Whether the report is taken only because it was written in time: false where its date may be reported
 * now. Refuses: 409 `office.closed`, and 422 `report.date_refused`, which says whom to ask and until when.
 */
export function arrivesLate(sent: Sent, day: ReportDay, lateDays: number): boolean {
  const { date, office, officeName, openingOn } = day;
  if (day.closedAt) throw conflict('office.closed', `${officeName} (${office}) is closed.`);
  const today = dateAt(sent.at, day.timezone);
  const earliest = earliestReportable(today, { lateDays, ...day });
  const refuse = (reason: DateRefusal, why: string) =>
    new Refusal(422, 'report.date_refused', why, {
      errors: [{ field: 'date', message: `must be from ${earliest} to ${today}` }],
      members: {
        reason,
        reportableFrom: earliest,
        reportableUntil: today,
        above: day.above,
        aboveName: day.aboveName,
      },
    });
  if (date > today)
    throw refuse('future', `${date} is in the future: today is ${today} at ${officeName}.`);
  if (openingOn !== null && date < openingOn)
    throw refuse(
      'before_opening',
      `${date} is before ${openingOn}, when the opening stock of ${officeName} was taken.`,
    );
  if (date >= earliest) return false;
  if (isCredible(sent) && wasReportable(sent.writtenAt!, day, lateDays)) return true;
  throw refuse(
    'too_late',
    `${date} is too far back: ${officeName} may report from ${earliest} on${widening(today, day)}. ` +
      `${ofNoUse(sent)}Ask an admin of ${aboveOf(day)} to widen the window.`,
  );
}

const aboveOf = ({ above, aboveName }: ReportDay): string =>
  above === null ? 'the office above' : `${aboveName} (${above}), the office above,`;

const widening = (today: CalendarDate, { widenedTo, widenedUntil }: ReportDay): string => {
  if (widenedUntil === null) return '';
  return today <= widenedUntil
    ? ` (widened to ${widenedTo} days until ${widenedUntil})`
    : ` (a wider window of ${widenedTo} days ended on ${widenedUntil})`;
};

/** Why what the device says did not help. */
function ofNoUse(sent: Sent): string {
  if (sent.writtenAt === null) return '';
  const written = `It was written at ${sent.writtenAt.toISOString()}`;
  if (isCredible(sent)) return `${written}, when its date could not be reported either. `;
  return sent.writtenAt > sent.at
    ? `${written}, which is still to come by the server's clock, and so does not help. `
    : `${written}, more than ${MOST_DAYS_UNDERWAY} days ago, and so does not help. `;
}
