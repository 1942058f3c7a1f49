import type { CalendarDate } from '../platform/calendar-date.js';

/** A letter was kept and is to be read. */
export interface LetterReceived {
  letterId: string;
}

/** What was read of a letter, told to the registered address that wrote it; `office` is its internal id. */
export interface LetterAnswered {
  letterId: string;
  office: number;
  /** Whose address it is; null where it is the office's own. */
  person: string | null;
  address: string;
  receivedAt: string;
  subject: string;
  quantity: number | null;
  reference: string | null;
  dated: CalendarDate | null;
  about: string | null;
  attachments: number;
  /** The number of the live request, of which the letter can only remind. */
  live: string | null;
  token: string;
  expiresAt: string;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'letter.received': LetterReceived;
    'letter.answered': LetterAnswered;
  }
}
