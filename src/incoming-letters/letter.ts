import type { CalendarDate } from '../platform/calendar-date.js';

/** What was read of a mail. Nothing in it is trusted: who wrote it is decided elsewhere. */
export interface ReadLetter {
  /** Every address of every From header, lower case; one only makes an office known. */
  from: string[];
  /** `''` where none; at most 200 signs, one line, no control signs. */
  subject: string;
  /** Why nobody is answered: the mail was sent by a machine, to many, or by ourselves. */
  automatic: 'auto_submitted' | 'bulk' | 'bounce' | 'own' | null;
  /** At most 20,000 signs; of HTML alone its words. */
  text: string;
  /** At most 20 listed. */
  attachments: LetterAttachment[];
  /** What the text says for certain; null is asked of whoever wrote. */
  asks: {
    quantity: number | null;
    reference: string | null;
    dated: CalendarDate | null;
    about: string | null;
  };
}

export interface LetterAttachment {
  /** Safe: no path, no control or direction signs, at most 120 signs. */
  name: string;
  /** By its first bytes and its name, never by what the mail says alone. */
  mediaType: 'application/pdf' | 'image/jpeg' | 'image/png' | 'other';
  /** In bytes. */
  size: number;
  /** Of those three kinds only; null of others and of what is too large. */
  content: Uint8Array | null;
}

/** Never throws: what cannot be read is `unreadable`, with why in a word. Bounded in time and memory. */
export type Reading =
  | { letter: ReadLetter }
  | { unreadable: 'malformed' | 'too_long' | 'too_many_parts' | 'too_large' };
