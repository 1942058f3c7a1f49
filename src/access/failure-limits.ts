import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { poolOf } from '../platform/prepared-statements.js';

/** So many points in so many seconds, of each key. */
export interface Limit {
  points: number;
  seconds: number;
}

/** Counts in the database, so that a limit holds over all instances. */
export const limiter = (
  dataSource: DataSource,
  keyPrefix: string,
  { points, seconds }: Limit,
): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: poolOf(dataSource),
    storeType: 'pool',
    tableName: 'sign_in_failures',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: seconds,
  });

/** One key of one limiter. */
export interface Bucket {
  limiter: RateLimiterPostgres;
  key: string;
}

/**
 * Takes a point from every bucket. Where one of them is empty the others get theirs back, and it
 * throws the `RateLimiterRes` that says until when.
 */
export async function takeFromAll(buckets: Bucket[]): Promise<void> {
  const taken: Bucket[] = [];
  for (const bucket of buckets) {
    try {
      await bucket.limiter.consume(bucket.key);
    } catch (cause) {
      if (cause instanceof RateLimiterRes) await giveBack(taken);
      throw cause;
    }
    taken.push(bucket);
  }
}

export async function giveBack(buckets: Bucket[]): Promise<void> {
  for (const { limiter, key } of buckets) await limiter.reward(key);
}
