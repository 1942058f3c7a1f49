import type { FastifyBaseLogger } from 'fastify';
import { createHash } from 'node:crypto';
import { Refusal } from '../platform/refusal.js';
import type { Attempted } from './sign-in-record.js';

const OUTCOMES: Record<string, string> = {
  'session.refused': 'refused',
  'session.throttled': 'throttled',
  'service.busy': 'busy',
};

export const outcomeOf = (error: unknown): string =>
  (error instanceof Refusal && OUTCOMES[error.code]) || 'failed';

/** Writes one line for a sign-in, whatever became of it. Of the address only a hash: it tells one from another. */
export function logSignIn(
  log: FastifyBaseLogger,
  { address, client, deviceKnown }: Attempted,
  outcome: string,
  person?: string,
): void {
  const who = createHash('sha256').update(address).digest('hex').slice(0, 12);
  const line = { msg: 'sign-in', outcome, who, client, deviceKnown, person };
  if (outcome === 'accepted') log.info(line);
  else log.warn(line);
}
