import { BoundedThread, OutOfBounds } from '../../bounded-thread/bounded-thread.js';
import { badField, Refusal } from '../../refusal.js';
import type { FileAnswer } from './file-answer.js';
import type { Reading } from './line.js';
import type { SentFile } from './parse-file.js';

const thread = new BoundedThread<SentFile, FileAnswer>(
  new URL('./file-answer.js', import.meta.url),
  {
    // Ten times what a file of all the country's offices takes on a slow machine.
    longestMs: 4_000,
    // The largest workbook that is taken unfolds to 32.
    memory: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
    mostWaiting: 4,
  },
);

const REFUSALS = {
  waiting: () =>
    new Refusal(503, 'service.busy', 'Other files are being read; send this one again.', {
      retryAfter: 3,
    }),
  time: () =>
    badField('file', 'takes too long to read; copy only the table into a new file and send that'),
  memory: () =>
    badField('file', 'unfolds to too much; copy only the table into a new file and send that'),
};

/**
 * Reads a table that someone sent, in a thread of its own that has bounds of memory and time, one file
 * at a time: whatever was sent, this thread goes on, and what comes back is bounded (see line.ts).
 * Refuses (400) what cannot be read within them, and with 503 `service.busy` where too many wait.
 */
export async function readTable({ type, bytes }: SentFile): Promise<Reading[]> {
  const told = await thread.ask({ type, bytes }).catch((error: unknown) => {
    throw error instanceof OutOfBounds ? REFUSALS[error.bound]() : error;
  });
  if ('refusal' in told) throw badField('file', told.refusal);
  return told.readings;
}
