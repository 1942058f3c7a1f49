import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.js';
import type { SecurityEvent } from '../platform/security-events.js';
import type { MessageKind, Messages } from './outbox.js';

/** Seconds until the next try after `attempts` failed ones: 5, 10, 20, 40, then 60. */
export const secondsUntilNextTry = (attempts: number): number =>
  Math.min(60, 5 * 2 ** Math.min(attempts - 1, 10));

/** Thrown by a delivery that no later try can mend. */
export class Undeliverable extends Error {}

export interface Message<K extends MessageKind = MessageKind> {
  id: string;
  kind: K;
  payload: Messages[K];
  appendedAt: Date;
  /** From when on it is of no use; null where that is never. */
  expiresAt: Date | null;
}

export interface Lane<K extends MessageKind> {
  /** Only these kinds; what is slow to deliver gets a lane, and keeps no other kind waiting. */
  kinds: readonly K[];
  /** Only those that expire, or only those that do not; without it both, first those that soon do. */
  only?: 'expiring' | 'lasting';
  /** How many are delivered at once, each on a connection of the pool. */
  width: number;
  deliver(tx: EntityManager, message: Message<K>): Promise<void>;
}

type Claimed<K extends MessageKind> = Message<K> & { attempts: number; giveUpAt: Date };

const ONLY = {
  expiring: 'AND expires_at IS NOT NULL',
  lasting: 'AND expires_at IS NULL',
  both: '',
};

const due = (only: keyof typeof ONLY) =>
  `state = 'waiting' AND due_at <= $1 AND kind = ANY($2) ${ONLY[only]}`;

const anyDue = (only: keyof typeof ONLY) =>
  `SELECT EXISTS (SELECT FROM outbox WHERE ${due(only)}) AS due`;

const claim = (only: keyof typeof ONLY) => `
  SELECT id, kind, payload, attempts, appended_at AS "appendedAt", expires_at AS "expiresAt",
    give_up_at AS "giveUpAt"
  FROM outbox WHERE ${due(only)}
  ORDER BY expires_at, due_at, id FOR UPDATE SKIP LOCKED LIMIT 1`;

// A delivered or failed message keeps nothing that a letter's secret could be read from.
const FINISH = `
  UPDATE outbox SET state = $2, attempts = attempts + 1, finished_at = $3, last_error = $4, payload = '{}'
  WHERE id = $1`;

const POSTPONE = `
  UPDATE outbox SET attempts = attempts + 1, due_at = $2, last_error = $3 WHERE id = $1`;

/** What a mail server answers is not ours to trust: a text column takes no NUL. */
const reasonOf = (error: Error) => error.message.replace(/\p{Cc}+/gu, ' ').slice(0, 500);

/**
 * Delivers due messages of one lane. The claim is the row's lock, held while delivering: another
 * instance skips it, and a process that dies lets go of it at once, so no lease has to run out.
 */
export class Drain<K extends MessageKind> {
  private readonly logger = new Logger('Outbox');
  private readonly only: keyof typeof ONLY;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly lane: Lane<K>,
  ) {
    this.only = lane.only ?? 'both';
  }

  /** Delivers until nothing is due or `stopped` says so; returns how many messages it handled. */
  async run(stopped: () => boolean = () => false): Promise<number> {
    if (!(await this.anyDue())) return 0;
    const each = Array.from({ length: this.lane.width }, async () => {
      let handled = 0;
      while (!stopped() && (await this.one())) handled += 1;
      return handled;
    });
    const ended = await Promise.allSettled(each);
    return ended.reduce((sum, one) => {
      if (one.status === 'rejected') throw one.reason;
      return sum + one.value;
    }, 0);
  }

  /** Asked outside a transaction: an idle second costs one statement. */
  private async anyDue(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ due: boolean }[]>(anyDue(this.only), this.which());
    return row!.due;
  }

  private which(): unknown[] {
    return [this.clock.now(), this.lane.kinds];
  }

  private async one(): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      const [claimed] = await tx.query<Claimed<K>[]>(claim(this.only), this.which());
      if (!claimed) return false;
      try {
        // A savepoint: what a failed delivery wrote is undone, while the claim stays.
        await tx.transaction((delivery) => this.lane.deliver(delivery, claimed));
        await tx.query(FINISH, [claimed.id, 'delivered', this.clock.now(), null]);
      } catch (error) {
        await this.failed(tx, claimed, error as Error);
      }
      return true;
    });
  }

  private async failed(tx: EntityManager, message: Claimed<K>, error: Error): Promise<void> {
    const now = this.clock.now();
    const next = new Date(now.getTime() + secondsUntilNextTry(message.attempts + 1) * 1000);
    const reason = reasonOf(error);
    const givenUp = error instanceof Undeliverable || next > message.giveUpAt;
    const event: SecurityEvent = 'delivery.failed';
    this.logger.warn({ event, message: message.id, kind: message.kind, reason, givenUp });
    if (givenUp) await tx.query(FINISH, [message.id, 'failed', now, reason]);
    else await tx.query(POSTPONE, [message.id, next, reason]);
  }
}
