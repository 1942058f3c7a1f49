import type { Logger } from 'pino';
import { makeLog } from '../../src/platform/logging.js';
import { until } from './waiting.js';

export type Line = Record<string, unknown>;

/** The product's own log, kept in place of being printed. */
export class LogLines {
  /** As they were written, each with its line feed. */
  readonly written: string[] = [];
  readonly log: Logger;

  constructor(level: 'info' | 'warn' = 'info') {
    this.log = makeLog(level, { write: (line) => void this.written.push(line) });
  }

  get all(): Line[] {
    return this.written.map((line) => JSON.parse(line) as Line);
  }

  of(event: string): Line[] {
    return this.all.filter((line) => line['event'] === event);
  }

  /** The only one of this event; a request's is written once its answer is on its way. */
  async one(event: string): Promise<Line> {
    const told = () => this.of(event).length > 0;
    await until(told).catch((late: unknown) => {
      throw new Error(`No ${event} in ${this.written.join('')}`, { cause: late });
    });
    const [line, ...more] = this.of(event);
    expect(more).toEqual([]);
    return line!;
  }

  clear(): void {
    this.written.length = 0;
  }
}
