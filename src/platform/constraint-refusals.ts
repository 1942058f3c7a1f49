import { QueryFailedError } from 'typeorm';
import { isReadOnly, isUnanswered } from './connection.js';
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

/**
 * A transaction that had failed before (25P02), a statement that this server was never told of (26000):
 * behind a pooler that is how a lost connection shows. It may as well be a fault of ours.
 */
const AFTER_A_LOSS = /^(25P02|26000)$/;

/** Whether an error that passes may be our own fault all the same, so that somebody has to look. */
export const mayBeOurs = (error: unknown): boolean =>
  AFTER_A_LOSS.test((causeOf(error) as { code?: string } | null)?.code ?? '');

const causeOf = (error: unknown): unknown =>
  error instanceof QueryFailedError ? error.driverError : error;

/** By SQLSTATE: what is nobody's mistake and goes through when tried again. */
function passing(state: string | undefined): Refusal | undefined {
  if (state === '55P03' || state === '40P01' || state === '40001' || state === '57014')
    return busy('Others are changing the same stock just now. Send the same again in a moment.');
  if (
    state &&
    (/^(08|57P|53)/.test(state) || isReadOnly({ code: state }) || AFTER_A_LOSS.test(state))
  )
    return busy('The database cannot answer just now. Send the same again in a moment.');
  return undefined;
}

/** The ways a driver says that the connection is gone, also between two statements of a transaction. */
function lostConnection(error: { name?: string; code?: string; message?: string }): boolean {
  return (
    isUnanswered(error) ||
    /^QueryRunner(Provider)?AlreadyReleasedError$/.test(error.name ?? '') ||
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT)/.test(error.code ?? '') ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(
      error.message ?? '',
    )
  );
}

/** A failed query as a refusal, where it is one; nothing of the query reaches the caller. */
export function refusalOf(error: unknown): Refusal | undefined {
  const cause = causeOf(error);
  if (typeof cause !== 'object' || cause === null) return undefined;
  const { code, constraint } = cause as { code?: string; constraint?: string };
  const meaning = constraint && meanings.get(constraint);
  if (meaning) return meaning();
  return passing(lostConnection(cause) ? '08006' : code);
}
