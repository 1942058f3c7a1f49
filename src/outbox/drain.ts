import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../platform/clock.js';
import { secondsUntilNextTry, Undeliverable } from './back-off.js';
import type { MessageKind, Messages } from './outbox.js';

export interface Message<K extends MessageKind = MessageKind> {
  id: string;
  kind: K;
  payload: Messages[K];
  appendedAt: Date;
}

export type Deliver = (tx: EntityManager, message: Message) => Promise<void>;

const CLAIM = `
  SELECT id, kind, payload, attempts, appended_at AS "appendedAt", give_up_at AS "giveUpAt"
  FROM outbox WHERE state = 'waiting' AND due_at <= $1
  ORDER BY due_at, id FOR UPDATE SKIP LOCKED LIMIT 1`;

// A delivered or failed message keeps nothing that a letter's secret could be read from.
const FINISH = `
  UPDATE outbox SET state = $2, attempts = attempts + 1, finished_at = $3, last_error = $4, payload = '{}'
  WHERE id = $1`;

const POSTPONE = `
  UPDATE outbox SET attempts = attempts + 1, due_at = $2, last_error = $3 WHERE id = $1`;

/**
 * Delivers due messages one by one. The claim is the row's lock, held while delivering: another
 * instance skips it, and a process that dies lets go of it at once, so no lease has to run out.
 */
export class Drain {
  private readonly logger = new Logger('Outbox');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly deliver: Deliver,
  ) {}

  /** Delivers until nothing is due or `stopped` says so; returns how many messages it handled. */
  async run(stopped: () => boolean = () => false): Promise<number> {
    let handled = 0;
    while (!stopped() && (await this.one())) handled += 1;
    return handled;
  }

  private async one(): Promise<boolean> {
    return this.dataSource.transaction(async (tx) => {
      const [claimed] = await tx.query<(Message & { attempts: number; giveUpAt: Date })[]>(CLAIM, [
        this.clock.now(),
      ]);
      if (!claimed) return false;
      try {
        // A savepoint: what a failed delivery wrote is undone, while the claim stays.
        await tx.transaction((delivery) => this.deliver(delivery, claimed));
        await tx.query(FINISH, [claimed.id, 'delivered', this.clock.now(), null]);
      } catch (error) {
        await this.failed(tx, claimed, error as Error);
      }
      return true;
    });
  }

  private async failed(
    tx: EntityManager,
    message: Message & { attempts: number; giveUpAt: Date },
    error: Error,
  ): Promise<void> {
    const now = this.clock.now();
    const next = new Date(now.getTime() + secondsUntilNextTry(message.attempts + 1) * 1000);
    const reason = error.message.slice(0, 500);
    this.logger.warn({ message: message.id, kind: message.kind, reason });
    if (error instanceof Undeliverable || next > message.giveUpAt)
      await tx.query(FINISH, [message.id, 'failed', now, reason]);
    else await tx.query(POSTPONE, [message.id, next, reason]);
  }
}
