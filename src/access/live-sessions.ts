import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { poolOf } from '../platform/prepared-statements.js';
import { Refusal } from '../platform/refusal.js';
import type { Actor } from './permissions.js';
import { expiryOf, hashOf, thresholds } from './session.js';

export interface LiveSession {
  id: string;
  expiresAt: Date;
  actor: Actor;
  /** Whether its person signs in with a second factor. */
  secondFactor: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard, on every route that is not open to all. */
    session?: LiveSession;
  }
}

export const sessionRequired = () =>
  new Refusal(401, 'session.required', 'Sign in first; your session is missing or has ended.');

/** The session that the call came with, as the guard found it. */
export const Session = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<FastifyRequest>().session,
);

interface Row {
  id: string;
  startedAt: Date;
  lastUsedAt: Date;
  personId: string;
  personName: string;
  role: Actor['role'];
  officeId: number;
  code: string;
  officeName: string;
  level: Actor['office']['level'];
  timezone: string;
  secondFactor: boolean;
}

// One round trip on every call, so it also notes the use. A note that someone else is writing just
// now is skipped: it would say the same.
const FIND = `
  WITH live AS (
    SELECT s.id, s.token_hash, s.started_at, s.last_used_at, p.id AS person_id, p.name AS person_name,
           p.role, o.id AS office_id, o.code, o.name AS office_name, o.level, o.timezone,
           f.person_id IS NOT NULL AS second_factor
    FROM sessions s JOIN people p ON p.id = s.person_id JOIN offices o ON o.id = p.office_id
         LEFT JOIN second_factors f ON f.person_id = p.id
    WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.last_used_at > $3 AND s.started_at > $4
      AND p.disabled_at IS NULL AND o.closed_at IS NULL
  ), noted AS (
    UPDATE sessions SET last_used_at = $2
    WHERE token_hash = (
      SELECT s.token_hash FROM sessions s JOIN live USING (token_hash)
      WHERE live.last_used_at <= $5 FOR NO KEY UPDATE OF s SKIP LOCKED)
    RETURNING last_used_at
  )
  SELECT id, started_at AS "startedAt",
         coalesce((SELECT last_used_at FROM noted), last_used_at) AS "lastUsedAt",
         person_id AS "personId", person_name AS "personName", role, office_id AS "officeId", code,
         office_name AS "officeName", level, timezone, second_factor AS "secondFactor"
  FROM live`;

@Injectable()
export class LiveSessions {
  constructor(private readonly dataSource: DataSource) {}

  /** The live session that `token` opens at `at`, with who its person is and where at this moment. */
  async find(token: string, at: Date): Promise<LiveSession | undefined> {
    const tokenHash = hashOf(token);
    const { lastUsedAfter, startedAfter, staleUpTo } = thresholds(at);
    const { rows } = await poolOf(this.dataSource).query<Row>({
      name: 'access.live_session',
      text: FIND,
      values: [tokenHash, at, lastUsedAfter, startedAfter, staleUpTo],
    });
    const [row] = rows;
    if (!row) return undefined;
    const { id, personId, personName, role, officeId, code, officeName, level, timezone } = row;
    return {
      id,
      expiresAt: expiryOf(row.startedAt, row.lastUsedAt),
      secondFactor: row.secondFactor,
      actor: {
        personId,
        name: personName,
        role,
        office: { id: officeId, code, name: officeName, level, timezone },
      },
    };
  }
}

/**
 * Signs a person out everywhere, but in the session that is spared; in the transaction that gives the
 * reason. Answers how many were live.
 */
export async function endSessionsOf(
  tx: EntityManager,
  at: Date,
  personId: string,
  spared: string | null = null,
): Promise<number> {
  const { lastUsedAfter, startedAfter } = thresholds(at);
  const [ended] = await tx.query<[{ live: boolean }[], number]>(
    `UPDATE sessions SET ended_at = $2
     WHERE person_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $3
     RETURNING last_used_at > $4 AND started_at > $5 AS live`,
    [personId, at, spared, lastUsedAfter, startedAfter],
  );
  return ended.filter(({ live }) => live).length;
}

/** In a transaction: whoever was signed out meanwhile changes nothing. Refuses with 401 `session.required`. */
export async function requireLive(tx: EntityManager, { id }: LiveSession): Promise<void> {
  const live = await tx.query<unknown[]>(
    `SELECT FROM sessions WHERE id = $1 AND ended_at IS NULL`,
    [id],
  );
  if (live.length === 0) throw sessionRequired();
}
