import type { Digest } from '../insight/digest.js';

declare module '../outbox/outbox.js' {
  interface Messages {
    /** What a province is told in the morning. */
    digest: Digest;
  }
}
