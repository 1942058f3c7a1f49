import { Worker } from 'node:worker_threads';
import { WORKER_FILE } from './worker-file.js';

/** What one thing may take that is read in a thread of its own. */
export interface Bounds {
  longestMs: number;
  /** What JavaScript keeps; the bytes of what is sent come on top. */
  memory: { maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number };
  /** Things that wait while one is read. */
  mostWaiting: number;
}

/** What nobody uses for so long is given back. */
const IDLE_MS = 10_000;

/** Nothing was answered, for one of the bounds was met; what it means is said by who asked. */
export class OutOfBounds extends Error {
  constructor(readonly bound: 'time' | 'memory' | 'waiting') {
    super(`Not read: out of bounds in ${bound}.`);
  }
}

/**
 * Reads what is not trusted in a thread that has bounds of memory and time, one thing at a time: whatever
 * was sent, the thread that asks goes on, and what is sent next is read in a new one.
 */
export class BoundedThread<Sent, Answer> {
  /** Being read or waiting. */
  private taken = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private thread: Thread<Sent, Answer> | null = null;

  /** `module` answers, by its `answerTo`; it is loaded in the thread alone. */
  constructor(
    private readonly module: URL,
    private readonly bounds: Bounds,
  ) {}

  /** Throws `OutOfBounds`, or what the thread died of. */
  async ask(sent: Sent): Promise<Answer> {
    if (this.taken > this.bounds.mostWaiting) throw new OutOfBounds('waiting');
    this.taken++;
    const answer = this.turn.then(() => this.running().ask(sent));
    const done = () => {
      this.taken--;
    };
    this.turn = answer.then(done, done);
    return answer;
  }

  private running(): Thread<Sent, Answer> {
    if (!this.thread) {
      const thread: Thread<Sent, Answer> = new Thread(this.module, this.bounds, () => {
        if (this.thread === thread) this.thread = null;
      });
      this.thread = thread;
    }
    return this.thread;
  }
}

class Thread<Sent, Answer> {
  private readonly worker: Worker;
  private readonly ready: Promise<unknown>;
  private idle?: NodeJS.Timeout;

  constructor(
    module: URL,
    private readonly bounds: Bounds,
    private readonly ended: () => void,
  ) {
    this.worker = new Worker(WORKER_FILE, {
      workerData: module.href,
      resourceLimits: bounds.memory,
      env: {},
      execArgv: [],
    });
    this.ready = this.next();
    // It holds up no stop of the process: what is asked of it is awaited by who asks.
    this.worker.unref();
  }

  async ask(sent: Sent): Promise<Answer> {
    clearTimeout(this.idle);
    try {
      await this.ready;
      const answer = this.next() as Promise<Answer>;
      this.worker.postMessage(sent);
      const told = await within(this.bounds.longestMs, answer);
      this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
      return told;
    } catch (error) {
      this.end();
      throw isOutOfMemory(error) ? new OutOfBounds('memory') : error;
    }
  }

  private end(): void {
    clearTimeout(this.idle);
    this.ended();
    void this.worker.terminate();
  }

  /** What the thread says next, or what it died of. */
  private next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const { worker } = this;
      const settle = (done: () => void) => {
        worker.off('message', said).off('error', failed).off('exit', ended);
        done();
      };
      const said = (answer: unknown) => settle(() => resolve(answer));
      const failed = (error: Error) => settle(() => reject(error));
      const ended = () => settle(() => reject(new Error('The thread that reads ended.')));
      worker.on('message', said).on('error', failed).on('exit', ended);
    });
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfBounds('time')), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

const isOutOfMemory = (error: unknown) =>
  (error as { code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
