import { addDays, type CalendarDate } from '../platform/calendar-date.js';

/** How an office's stock stands, worst first (rule 5). */
export const OFFICE_STATES = ['out', 'low', 'running_out', 'safe', 'not_begun'] as const;
export type OfficeState = (typeof OFFICE_STATES)[number];

export interface Urgency {
  state: OfficeState;
  sendBy: CalendarDate | null;
  lastsDays: number | null;
  onHand: number;
}

const padded = (n: number) => String(n).padStart(12, '0');

/**
 * What orders offices, the most urgent first, compared as a text: by state, within it by the date to send
 * by, else whose cards last the shortest, then who has the fewest. Unknown comes last.
 */
export const urgencyOf = ({ state, sendBy, lastsDays, onHand }: Urgency): string =>
  [
    OFFICE_STATES.indexOf(state),
    sendBy ?? '9999-99-99',
    padded(lastsDays ?? 1e11),
    padded(onHand),
  ].join();

interface StateFacts {
  begunOn: CalendarDate | null;
  onHand: number;
  isLow: boolean;
  /** The last date on which a consignment should leave so as to arrive before cards may be gone. */
  sendBy: CalendarDate | null;
}

/** Whether whoever has `decideDays` to decide should do so on `today`, for a consignment to leave in time. */
export const isToDecide = (
  sendBy: CalendarDate | null,
  today: CalendarDate,
  decideDays: number,
): boolean => sendBy !== null && sendBy <= addDays(today, decideDays);

/** So many days part the end of a crossing from its beginning: a forecast does not warn by turns. */
const APART_DAYS = 7;

/** Whether the office above, once warned, is to be warned anew when cards come to be about to run out. */
export const crossingIsOver = (
  sendBy: CalendarDate | null,
  today: CalendarDate,
  decideDays: number,
): boolean => !isToDecide(sendBy, today, decideDays + APART_DAYS);

/**
 * About to run out is an office that is not low, whose cards on hand and on the road may be gone before a
 * consignment that is decided on within `decideDays` could arrive.
 */
export function officeState(
  { begunOn, onHand, isLow, sendBy }: StateFacts,
  today: CalendarDate,
  decideDays: number,
): OfficeState {
  if (begunOn === null) return 'not_begun';
  if (onHand === 0) return 'out';
  if (isLow) return 'low';
  return isToDecide(sendBy, today, decideDays) ? 'running_out' : 'safe';
}
