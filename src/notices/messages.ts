import type { Morning } from './morning.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** What a province is told in the morning. */
    digest: Morning;
    /** The ministry, its internal id, keeps no holiday of this year yet. */
    'holidays.missing': { office: number; year: number };
  }
}
