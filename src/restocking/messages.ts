import type { CalendarDate } from '../platform/calendar-date.js';
import type { Origin, Reasoning } from './request.js';

/** Cards used on a date, and how many the office usually uses at most. */
export interface UnusualDay {
  date: CalendarDate;
  total: number;
  usual: number;
}

/** What a letter about a request needs; offices are their internal ids. */
export interface RequestMessage {
  requestId: string;
  office: number;
  number: string;
  quantity: number;
  granted: number | null;
  origin: Origin;
  reasoning: Reasoning;
  note: string | null;
  /** The report that took the office below its minimum, where it says far more than it ever did. */
  unusualDay?: UnusualDay | null;
  /** Who acted; null where it was the system. */
  by: string | null;
  byOffice: number | null;
}

/** A request that waited too long: `from` should have answered or sent since `since`, `to` is above it. */
export interface EscalationMessage extends RequestMessage {
  from: number;
  to: number;
  since: string;
}

/** The asker asks again; `to` is to answer, or to send what it granted. */
export interface ReminderMessage extends RequestMessage {
  to: number;
  openedAt: string;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'request.opened': RequestMessage;
    'request.withdrawn': RequestMessage;
    'request.approved': RequestMessage;
    'request.refused': RequestMessage;
    'request.escalated': EscalationMessage;
    'request.reminded': ReminderMessage;
  }
}
