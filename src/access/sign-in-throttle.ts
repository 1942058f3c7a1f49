import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { poolOf } from '../platform/pool.js';
import { Refusal } from '../platform/refusal.js';
import { Turns } from './turns.js';

const QUARTER_OF_AN_HOUR = 900;
const HOUR = 3600;

const throttled = (code: string, detail: string) => (cause: unknown) => {
  if (!(cause instanceof RateLimiterRes)) throw cause;
  const retryAfter = Math.max(1, Math.ceil(cause.msBeforeNext / 1000));
  const minutes = Math.ceil(retryAfter / 60);
  throw new Refusal(429, code, `${detail} Try again in ${minutes} min.`, { retryAfter });
};

const signInThrottled = throttled('session.throttled', 'Too many wrong passwords.');
const resetThrottled = throttled('password_reset.throttled', 'Too many links were asked for.');

/**
 * Counts in the database, so that it holds over all instances. A guess is counted before it is looked
 * at and given back when it was right: of many at once no more than the limit are ever looked at.
 */
@Injectable()
export class SignInThrottle {
  private readonly byAddress: RateLimiterPostgres;
  private readonly byClient: RateLimiterPostgres;
  private readonly resets: RateLimiterPostgres;
  private readonly turns = new Turns();

  constructor(dataSource: DataSource) {
    const limiter = (keyPrefix: string, points: number, duration: number) =>
      new RateLimiterPostgres({
        storeClient: poolOf(dataSource),
        storeType: 'pool',
        tableName: 'sign_in_failures',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration,
      });
    this.byAddress = limiter('address', 10, QUARTER_OF_AN_HOUR);
    this.byClient = limiter('client', 200, QUARTER_OF_AN_HOUR);
    this.resets = limiter('reset', 20, HOUR);
  }

  /**
   * Looks at a guess and answers what `look` found, nothing being a wrong password. Refuses with 429
   * `session.throttled`. Takes one guess at a time, lest many right ones at once count as wrong.
   */
  guess<T>(
    email: string,
    client: string,
    look: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    return this.turns.take(keyOf(email, client), async () => {
      await this.count(email, client);
      const found = await look();
      if (found === undefined) return undefined;
      await this.byClient.reward(client);
      await this.forgive(email, client);
      return found;
    });
  }

  /** Forgets the wrong passwords of one address: its person has shown who they are. */
  async forgive(email: string, client: string): Promise<void> {
    await this.byAddress.delete(keyOf(email, client));
  }

  /** Refuses with 429 `password_reset.throttled`. */
  async askForReset(client: string): Promise<void> {
    await this.resets.consume(client).catch(resetThrottled);
  }

  private async count(email: string, client: string): Promise<void> {
    await this.byClient.consume(client).catch(signInThrottled);
    try {
      await this.byAddress.consume(keyOf(email, client));
    } catch (cause) {
      // It is not looked at, so it is no wrong password of this client's.
      await this.byClient.reward(client);
      signInThrottled(cause);
    }
  }
}

/** Of one length however long the address is that someone sends. */
const keyOf = (email: string, client: string) =>
  createHash('sha256').update(`${email.toLowerCase()}\n${client}`).digest('base64url');
