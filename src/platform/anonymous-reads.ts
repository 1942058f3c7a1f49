import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Refusal } from './refusal.js';

const AT_ONCE = 2;
const WAITING = 100;
const KEPT_FOR = 60_000;
const COME_BACK_AFTER = 5;

/**
 * The narrow gate before whatever is read for callers who are not signed in: two connections at most, of
 * the pool's ten, however many ask. A rumour brings a whole province to the public page within minutes,
 * and on that day staff must be able to report. A hundred wait; who comes after them is asked to come
 * back, 503 `service.busy`. Within `work` nobody passes the gate again: two such would wait for each other.
 */
@Injectable()
export class AnonymousReads {
  private underway = 0;
  private readonly waiting: (() => void)[] = [];

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.underway < AT_ONCE) this.underway += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.underway -= 1;
    }
  }

  /** Resolves when somebody leaves their place to this caller. */
  private turn(): Promise<void> {
    if (this.waiting.length >= WAITING)
      throw new Refusal(503, 'service.busy', 'Very many are asking just now. Ask again shortly.', {
        retryAfter: COME_BACK_AFTER,
      });
    return new Promise((go) => this.waiting.push(go));
  }
}

/**
 * Answers kept for a minute by the clock, one computation for all who ask meanwhile. What failed is not
 * kept. Bounded by its keys alone: they are those of reference data, never what a caller made up.
 */
export class KeptForAMinute<T> {
  private readonly kept = new Map<string, { at: number; answer: Promise<T> }>();

  constructor(private readonly clock: Clock) {}

  of(key: string, compute: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(key);
    if (known && now >= known.at && now < known.at + KEPT_FOR) return known.answer;
    const mine = { at: now, answer: compute() };
    this.kept.set(key, mine);
    mine.answer.catch(() => {
      if (this.kept.get(key) === mine) this.kept.delete(key);
    });
    return mine.answer;
  }
}
