import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { placeOf } from './database-address.js';
import { StartupRefusal } from './startup-refusal.js';

/** What a start is told while it waits, and what ends it. */
export interface Starting {
  /** A line for whoever watches. */
  say: (line: string) => void;
  /** Aborted where it is no longer wanted. */
  signal: AbortSignal;
}

export const UNWATCHED: Starting = { say: () => {}, signal: new AbortController().signal };

/** Milliseconds. */
const WAITED_FOR = 60_000;
const TOLD_EVERY = 15_000;
const ASKED_EVERY = 500;
const CONNECTED_WITHIN = 10_000;

type Failure = Error & { code?: string };

/** Nobody there, or there and not ready (starting, stopping, full): it may yet come. All else stays as it is. */
const mayComeYet = ({ code, message }: Failure): boolean =>
  /^(E(CONNREFUSED|CONNRESET|NOENT|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH)|57P\d\d|53300)$/.test(
    code ?? '',
  ) || /timeout expired/.test(message);

/** Node tells of several addresses of one host as one error that holds one for each. */
const firstOf = (error: unknown): Failure =>
  error instanceof AggregateError ? (error.errors[0] as Failure) : (error as Failure);

/**
 * Returns once the database takes connections: one that is not there yet is waited for, a minute at most,
 * which is said. Throws `StartupRefusal` where it does not come, or answers that it never will.
 */
export async function awaitDatabase(
  url: string,
  { say, signal }: Starting,
  waitedFor = WAITED_FOR,
): Promise<void> {
  const begun = performance.now();
  for (let told = -Infinity; ;) {
    const failure = await failureOf(url);
    signal.throwIfAborted();
    if (!failure) return;
    const now = performance.now();
    if (!mayComeYet(failure) || now - begun > waitedFor) throw unusable(url, failure);
    if (now - told > TOLD_EVERY) {
      told = now;
      say(
        `The database at ${placeOf(url)} is not there yet (${sentenceOf(failure)}); waiting for it.`,
      );
    }
    await pause(ASKED_EVERY, undefined, { signal });
  }
}

async function failureOf(url: string): Promise<Failure | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECTED_WITHIN,
    application_name: 'blangko',
  });
  // It may be cut before anybody asks it anything.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return firstOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const sentenceOf = ({ message, code }: Failure) => message || code || 'no answer';

const unusable = (url: string, failure: Failure) =>
  new StartupRefusal(
    `The database at ${placeOf(url)} cannot be used: ${sentenceOf(failure)}. ` +
      'Check DATABASE_URL and that PostgreSQL runs.',
  );
