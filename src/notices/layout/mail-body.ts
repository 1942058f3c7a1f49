import type { Content } from '../letter.js';

/** A letter ready to be laid out: to whom, what, and where its link leads. */
export interface MailBody {
  greeting: string;
  /** Why this reader has a letter meant for another office. */
  insteadOf: string | null;
  content: Content;
  /** What links begin with: scheme and host. */
  site: string;
}

export const FOOTER = [
  'Blangko, pencatatan stok blangko KTP-el.',
  'Surat ini dibuat otomatis oleh sistem; mohon tidak dibalas.',
];
