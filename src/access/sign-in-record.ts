import { Injectable } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { type Page, type PageQuery, Pages, UUID } from '../platform/keyset-pages.js';
import { Refusal } from '../platform/refusal.js';
import type { SecurityEvent } from '../platform/security-events.js';
import { ownOrManaged } from './people.queries.js';
import type { SignInEntryDto } from './sessions.dto.js';
import type { UseCaseContext } from './use-case-context.js';

export type SignInOutcome = SignInEntryDto['outcome'];

/** Kept of one person and outcome in a day of 24 hours; the log has them all. */
const MOST_A_DAY: Record<SignInOutcome, number> = { accepted: 50, refused: 20, code_refused: 20 };
const DAY = 24 * 3_600_000;

export interface Attempted {
  /** In lower case. */
  address: string;
  client: string;
  deviceKnown: boolean;
}

// An address that nobody has finds nobody, and nothing is kept.
const KEEP = `
  INSERT INTO sign_ins (person_id, signed_in_at, outcome, client, device_known)
  SELECT p.id, $2, $3, $4, $5 FROM people p WHERE lower(p.email) = $1
    AND (SELECT count(*) FROM sign_ins s
         WHERE s.person_id = p.id AND s.outcome = $3 AND s.signed_in_at > $6) < $7`;

const LIST = `
  SELECT id, signed_in_at AS at, outcome, client, device_known AS "deviceKnown" FROM sign_ins
  WHERE person_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;

/** Each person's record of sign-ins, right and wrong ones; nothing in it is ever changed. */
@Injectable()
export class SignInRecord {
  constructor(private readonly dataSource: DataSource) {}

  async keep(
    { address, client, deviceKnown }: Attempted,
    at: Date,
    outcome: SignInOutcome,
  ): Promise<void> {
    const since = new Date(at.getTime() - DAY);
    const values = [address, at, outcome, client, deviceKnown, since, MOST_A_DAY[outcome]];
    await this.dataSource.query(KEEP, values);
  }

  /** Newest first, for the person and for an admin of their office or above. */
  async list(
    { actor }: UseCaseContext,
    personId: string,
    query: PageQuery,
  ): Promise<Page<SignInEntryDto>> {
    await ownOrManaged(this.dataSource.manager, actor, personId);
    const pages = new Pages('sign-ins', { personId }, query);
    const rows = await this.dataSource.query<SignInEntryDto[]>(LIST, [
      personId,
      pages.after(UUID),
      pages.limit + 1,
    ]);
    return pages.page(
      rows,
      ({ id }) => id,
      (row) => row,
    );
  }
}

const OUTCOMES: Record<string, string> = {
  'session.refused': 'refused',
  'session.code_wanted': 'code_wanted',
  'session.code_refused': 'code_refused',
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
  const event: SecurityEvent = 'sign_in';
  const line = { msg: 'sign-in', event, outcome, who, client, deviceKnown, person };
  if (outcome === 'accepted' || outcome === 'code_wanted') log.info(line);
  else log.warn(line);
}
