import { QueryFailedError } from 'typeorm';
import { Refusal } from './refusal.js';

const meanings = new Map<string, () => Refusal>();

/**
 * Says what a violated constraint means to the caller: the last line of defence behind the rule that was
 * asked before. Stands beside the SQL that may break it; once for each name.
 */
export function refuseOn(constraint: string, meaning: () => Refusal): void {
  if (meanings.has(constraint)) throw new Error(`${constraint} has a meaning already.`);
  meanings.set(constraint, meaning);
}

const busy = (detail: string) => new Refusal(503, 'service.busy', detail, { retryAfter: 2 });

/** By SQLSTATE: what is nobody's mistake and goes through when tried again. */
function passing(state: string | undefined): Refusal | undefined {
  if (state === '55P03' || state === '40P01' || state === '40001' || state === '57014')
    return busy('Others are changing the same stock just now. Send the same again in a moment.');
  if (state && /^(08|57P|53)/.test(state))
    return busy('The database cannot answer just now. Send the same again in a moment.');
  return undefined;
}

/** The ways a driver says that the connection is gone, also between two statements of a transaction. */
function lostConnection(error: { name?: string; code?: string; message?: string }): boolean {
  return (
    /^QueryRunner(Provider)?AlreadyReleasedError$/.test(error.name ?? '') ||
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT)/.test(error.code ?? '') ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(
      error.message ?? '',
    )
  );
}

/** A failed query as a refusal, where it is one; nothing of the query reaches the caller. */
export function refusalOf(error: unknown): Refusal | undefined {
  const cause = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  if (typeof cause !== 'object' || cause === null) return undefined;
  const { code, constraint } = cause as { code?: string; constraint?: string };
  const meaning = constraint && meanings.get(constraint);
  if (meaning) return meaning();
  return passing(lostConnection(cause) ? '08006' : code);
}
