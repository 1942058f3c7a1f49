import { QueryFailedError } from 'typeorm';
import { isOutOfStep, isReadOnly, isUnanswered } from './connection.js';
import { Refusal } from './refusal.js';

/** `told` is what the database says besides, where the rule is a trigger's that says something. */
type Meaning = (told: string | undefined) => Refusal;

const meanings = new Map<string, Meaning>();

/**
 * Says what a violated constraint means to the caller: the last line of defence behind the rule that was
 * asked before. Stands beside the SQL that may break it; once for each name.
 */
export function refuseOn(constraint: string, meaning: Meaning): void {
  if (meanings.has(constraint)) throw new Error(`${constraint} has a meaning already.`);
  meanings.set(constraint, meaning);
}

const busy = (detail: string) => new Refusal(503, 'service.busy', detail, { retryAfter: 2 });

/**
 * Whether an error that passes wants somebody to look all the same: a transaction that had failed before
 * (25P02) or a statement out of step with its server, which is how a lost connection shows behind a pooler
 * and may as well be a fault of ours; a disk that could not be read or written (58030).
 */
export function mayBeOurs(error: unknown): boolean {
  const cause = (causeOf(error) ?? {}) as { code?: string; message?: string };
  return /^(25P02|58030)$/.test(cause.code ?? '') || isOutOfStep(cause);
}

const causeOf = (error: unknown): unknown =>
  error instanceof QueryFailedError ? error.driverError : error;

/** What is nobody's mistake and goes through when tried again, mostly by its SQLSTATE. */
function passing(error: { code?: string }): Refusal | undefined {
  const state = lostConnection(error) ? '08006' : error.code;
  if (state === '55P03' || state === '40P01' || state === '40001' || state === '57014')
    return busy('Others are changing the same stock just now. Send the same again in a moment.');
  if (state && (/^(08|57P|53)/.test(state) || isReadOnly({ code: state }) || mayBeOurs(error)))
    return busy('The database cannot answer just now. Send the same again in a moment.');
  return undefined;
}

/** The ways a driver says that the connection is gone, also between two statements of a transaction. */
function lostConnection(error: {
  name?: string;
  code?: string;
  syscall?: string;
  message?: string;
}): boolean {
  return (
    isUnanswered(error) ||
    /^QueryRunner(Provider)?AlreadyReleasedError$/.test(error.name ?? '') ||
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT)/.test(error.code ?? '') ||
    // Also its socket's file that is not there, and its name that nobody knows just now.
    /^(connect|getaddrinfo)$/.test(error.syscall ?? '') ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(
      error.message ?? '',
    )
  );
}

/** A failed query as a refusal, where it is one; nothing of the query reaches the caller. */
export function refusalOf(error: unknown): Refusal | undefined {
  const cause = causeOf(error);
  if (typeof cause !== 'object' || cause === null) return undefined;
  const { constraint, detail } = cause as { constraint?: string; detail?: string };
  const meaning = constraint && meanings.get(constraint);
  if (meaning) return meaning(detail);
  return passing(cause);
}
