import { BoundedThread, OutOfBounds } from '../../platform/bounded-thread/bounded-thread.js';
import type { Reading } from '../letter.js';
import { LARGEST_LETTER } from './size-guard.js';

const thread = new BoundedThread<Uint8Array, Reading>(
  new URL('./letter-answer.js', import.meta.url),
  {
    // A scanned letter of 10 MiB takes one; the worst that is let through, six of a busy machine.
    longestMs: 20_000,
    memory: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    // Whoever asks has the mail in memory and waits for it; nobody is told to come again.
    mostWaiting: Infinity,
  },
);

const UNREADABLE = { time: 'too_long', memory: 'too_large', waiting: 'too_long' } as const;

/**
 * What a mail says, read in a thread of its own that has bounds of memory and time, one mail at a time:
 * whatever was sent, this thread goes on. Never throws; the same bytes always read alike, but for
 * `too_long`, which a slower machine may say.
 */
export async function readLetter(raw: Buffer): Promise<Reading> {
  if (raw.length > LARGEST_LETTER) return { unreadable: 'too_large' };
  try {
    // Its own bytes: a Buffer may be a part of many others'.
    return await thread.ask(new Uint8Array(raw));
  } catch (error) {
    return { unreadable: error instanceof OutOfBounds ? UNREADABLE[error.bound] : 'malformed' };
  }
}
