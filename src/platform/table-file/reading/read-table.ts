import { Worker } from 'node:worker_threads';
import { badField, Refusal } from '../../refusal.js';
import type { Reading } from './line.js';
import type { SentFile } from './parse-file.js';
import type { Answer } from './reading-worker.js';
import { WORKER_FILE } from './worker-file.js';

/** Ten times what a file of all the country's offices takes on a slow machine. */
const LONGEST_MS = 4_000;
/** Megabytes; the largest workbook that is taken unfolds to 32. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };
/** Files that wait while one is read. */
const MOST_WAITING = 4;
/** What nobody uses for so long is given back. */
const IDLE_MS = 10_000;

const busy = () =>
  new Refusal(503, 'service.busy', 'Other files are being read; send this one again.', {
    retryAfter: 3,
  });
const tooSlow = () =>
  badField('file', 'takes too long to read; copy only the table into a new file and send that');
const tooBig = () =>
  badField('file', 'unfolds to too much; copy only the table into a new file and send that');

/** Being read or waiting. */
let taken = 0;
let turn: Promise<unknown> = Promise.resolve();
let thread: Thread | null = null;

/**
 * Reads a table that someone sent, in a thread of its own that has bounds of memory and time, one file
 * at a time: whatever was sent, this thread goes on, and what comes back is bounded (see line.ts).
 * Refuses (400) what cannot be read within them, and with 503 `service.busy` where too many wait.
 */
export async function readTable(file: SentFile): Promise<Reading[]> {
  if (taken > MOST_WAITING) throw busy();
  taken++;
  const read = turn.then(() => (thread ??= new Thread()).read(file));
  const done = () => {
    taken--;
  };
  turn = read.then(done, done);
  return read;
}

class Thread {
  private readonly worker = new Worker(WORKER_FILE, {
    resourceLimits: MEMORY,
    env: {},
    execArgv: [],
  });
  private readonly ready = this.next();
  private idle?: NodeJS.Timeout;

  constructor() {
    // It holds up no stop of the process: what is asked of it is awaited by who asks.
    this.worker.unref();
  }

  async read(file: SentFile): Promise<Reading[]> {
    clearTimeout(this.idle);
    const told = await this.answerTo(file);
    this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
    if ('refusal' in told) throw badField('file', told.refusal);
    return 'readings' in told ? told.readings : [];
  }

  private async answerTo({ type, bytes }: SentFile): Promise<Answer> {
    try {
      await this.ready;
      const answer = this.next();
      this.worker.postMessage({ type, bytes });
      return await within(LONGEST_MS, answer);
    } catch (error) {
      this.end();
      throw isOutOfMemory(error) ? tooBig() : error;
    }
  }

  private end(): void {
    clearTimeout(this.idle);
    if (thread === this) thread = null;
    void this.worker.terminate();
  }

  /** What the thread says next, or what it died of. */
  private next(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { worker } = this;
      const settle = (done: () => void) => {
        worker.off('message', said).off('error', failed).off('exit', ended);
        done();
      };
      const said = (answer: Answer) => settle(() => resolve(answer));
      const failed = (error: Error) => settle(() => reject(error));
      const ended = () => settle(() => reject(new Error('The thread that reads files ended.')));
      worker.on('message', said).on('error', failed).on('exit', ended);
    });
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const isOutOfMemory = (error: unknown) =>
  (error as { code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
