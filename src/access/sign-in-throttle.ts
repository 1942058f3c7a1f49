import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Refusal } from '../platform/refusal.js';
import { networksAround } from './client-address.js';
import { giveBack, limiter, takeFromAll, type Bucket, type Limit } from './failure-limits.js';

const QUARTER_OF_AN_HOUR = 900;
const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * Wrong passwords. An account's own is slow and large: over all the networks there are it leaves
 * 36,500 guesses a year, and whoever uses it up locks nobody out of a device they signed in on before.
 */
const LIMITS = {
  address: { points: 10, seconds: QUARTER_OF_AN_HOUR },
  account: { points: 100, seconds: DAY },
  client: { points: 200, seconds: QUARTER_OF_AN_HOUR },
  // A customer may have all 256 or 65,536 of these /64, or share the network with many others.
  'client/56': { points: 400, seconds: QUARTER_OF_AN_HOUR },
  'client/48': { points: 1000, seconds: QUARTER_OF_AN_HOUR },
  // A device that signed in before has these two and none of the above.
  device: { points: 10, seconds: QUARTER_OF_AN_HOUR },
  device_day: { points: 50, seconds: DAY },
  // Codes after a right password, of which three in a million are right at any moment: forty a day of both
  // kinds of device together leave a year's guesses one chance in twenty-three.
  code: { points: 5, seconds: QUARTER_OF_AN_HOUR },
  code_day: { points: 20, seconds: DAY },
  reset: { points: 20, seconds: HOUR },
} satisfies Record<string, Limit>;

type Kind = keyof typeof LIMITS;

/** Whose guess it is. */
export interface Guesser {
  /** In lower case. */
  address: string;
  client: string;
  /** The secret of the device, where its owner signed in on it before. */
  device?: string | undefined;
}

const throttled =
  (code: string, detail: string) =>
  (cause: unknown): never => {
    if (!(cause instanceof RateLimiterRes)) throw cause;
    const retryAfter = Math.max(1, Math.ceil(cause.msBeforeNext / 1000));
    const minutes = Math.ceil(retryAfter / 60);
    throw new Refusal(429, code, `${detail} Try again in ${minutes} min.`, { retryAfter });
  };

const signInThrottled = throttled('session.throttled', 'Too many wrong passwords.');
const codeThrottled = throttled('session.throttled', 'Too many wrong codes.');
const resetThrottled = throttled('password_reset.throttled', 'Too many links were asked for.');

/**
 * A guess is counted before it is looked at and given back when it was right: of many at once no more
 * than the limit are ever looked at. An address that nobody has is counted as everybody's is.
 */
@Injectable()
export class SignInThrottle {
  private readonly limiters: Record<Kind, RateLimiterPostgres>;

  constructor(dataSource: DataSource) {
    this.limiters = Object.fromEntries(
      Object.entries(LIMITS).map(([kind, limit]) => [kind, limiter(dataSource, kind, limit)]),
    ) as Record<Kind, RateLimiterPostgres>;
  }

  /**
   * Looks at a guess and answers what `look` found, nothing being a wrong password. Refuses with 429
   * `session.throttled`. Of one guesser let it see one guess at a time, lest right ones count as wrong.
   */
  async guess<T>(guesser: Guesser, look: () => Promise<T | undefined>): Promise<T | undefined> {
    return this.count(this.bucketsOf(guesser), signInThrottled, look);
  }

  /**
   * The same of a code, once the password was right: nobody else can use these up. Whoever knows the
   * password guesses from a strange device, and locks nobody out of one that is known or signed in.
   */
  async guessCode<T>(
    personId: string,
    deviceKnown: boolean,
    look: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const key = keyOf(personId, deviceKnown ? 'known' : 'strange');
    const { code, code_day: day } = this.limiters;
    const buckets: [Bucket, Bucket] = [
      { limiter: code, key },
      { limiter: day, key },
    ];
    return this.count(buckets, codeThrottled, look);
  }

  private async count<T>(
    [own, ...shared]: [Bucket, ...Bucket[]],
    refuse: (cause: unknown) => never,
    look: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    await takeFromAll([...shared, own]).catch(refuse);
    const found = await look();
    if (found === undefined) return undefined;
    await giveBack(shared);
    await own.limiter.delete(own.key);
    return found;
  }

  /** Whether a device guessed wrong so often today that it is a stranger's until tomorrow. */
  async isSpent(address: string, device: string): Promise<boolean> {
    const found = await this.limiters.device_day.get(keyOf(address, device));
    return found !== null && found.remainingPoints <= 0;
  }

  /** Forgets the wrong passwords of one address: its person has shown who they are. */
  async forgive(address: string, client: string): Promise<void> {
    await this.limiters.address.delete(keyOf(address, client));
    await this.limiters.account.delete(keyOf(address));
  }

  /** Refuses with 429 `password_reset.throttled`. */
  async askForReset(client: string): Promise<void> {
    await this.limiters.reset.consume(client).catch(resetThrottled);
  }

  /** The first is cleared by a right password. */
  private bucketsOf({ address, client, device }: Guesser): [Bucket, ...Bucket[]] {
    const bucket = (kind: Kind, key: string): Bucket => ({ limiter: this.limiters[kind], key });
    if (device !== undefined)
      return [
        bucket('device', keyOf(address, device)),
        bucket('device_day', keyOf(address, device)),
      ];
    const around = networksAround(client);
    return [
      bucket('address', keyOf(address, client)),
      bucket('client', client),
      ...(around ? [bucket('client/56', around['/56']), bucket('client/48', around['/48'])] : []),
      bucket('account', keyOf(address)),
    ];
  }
}

/** Of one length however long the address is that someone sends. */
const keyOf = (...parts: string[]) =>
  createHash('sha256').update(parts.join('\n').toLowerCase()).digest('base64url');
