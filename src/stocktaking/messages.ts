import type { CalendarDate } from '../platform/calendar-date.js';
import type { Cause, VerdictKind } from './difference.js';
import type { CountKind } from './stock-count.js';

/** What a letter about a count needs; offices are their internal ids. */
export interface CountMessage {
  countId: string;
  office: number;
  countedOn: CalendarDate;
  kind: CountKind;
  expected: number;
  counted: number;
  /** Null where spoiled cards were not counted. */
  expectedSpoiled: number | null;
  countedSpoiled: number | null;
  /** What the office last said of it; null where it has not. */
  explanation: { cause: Cause; text: string } | null;
  by: string;
  byOffice: number;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    /** A difference that waits for an office above. */
    'count.waiting': CountMessage & { aboveTolerance: boolean; toMinistry: boolean };
    'count.judged': CountMessage & { verdict: VerdictKind; reference: string | null; note: string };
  }
}
