import type { EntityManager } from 'typeorm';
import { officeNotFound } from '../access/permissions.js';
import { isAbove, provinceOf, withinSql } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officesByCode, requireOpen, type OfficeLine } from '../offices/office-lines.js';
import { badField, conflict } from '../platform/refusal.js';
import type { NewBroadcastDto, OneBroadcastDto } from './broadcasts.dto.js';
import type { BroadcastMessage } from './messages.js';

/** The offices that a broadcast is for, by code. */
type Place = Pick<OfficeLine, 'id' | 'code'>;

/**
 * Those named, those of a level, or all below the sender, each of them open. 400 `request.invalid`, 404
 * `office.not_found`, 409 `office.closed`, `broadcast.to_nobody`.
 */
export async function addressed(
  tx: EntityManager,
  sender: OfficeLine,
  { to, level }: NewBroadcastDto,
): Promise<Place[]> {
  if (to && level) throw badField('to', 'or level may be given, not both.');
  if (to) {
    if (to.includes(sender.code)) throw badField('to', 'must be offices below your own.');
    const beyond = to.find((code) => !isAbove(sender.code, code));
    if (beyond !== undefined) throw officeNotFound(beyond);
    const offices = await officesByCode(tx, [...to].sort());
    requireOpen(...offices);
    return offices;
  }
  const offices = await tx.query<Place[]>(
    `SELECT id, code FROM offices
     WHERE ${withinSql('code', '$1')} AND code <> $1 AND closed_at IS NULL
       AND ($2::text IS NULL OR level = $2) ORDER BY code`,
    [sender.code, level ?? null],
  );
  if (offices.length === 0)
    throw conflict(
      'broadcast.to_nobody',
      `There is no open office${level ? ` of level ${level}` : ''} below ${sender.name}.`,
    );
  return offices;
}

/** One a province: there whoever would be told of it twice, for an office that has nobody, is told once. */
export function messagesTo(
  to: Place[],
  { actor }: UseCaseContext,
  { id, subject, asks, until }: Pick<OneBroadcastDto, 'id' | 'subject' | 'asks' | 'until'>,
): BroadcastMessage[] {
  const provinces = [...new Set(to.map(({ code }) => provinceOf(code)))];
  return provinces.map((province) => ({
    ...{ broadcastId: id, subject, asks, until },
    ...{ from: actor.office.id, by: actor.name, byOffice: actor.office.id },
    offices: to.filter(({ code }) => provinceOf(code) === province).map((office) => office.id),
  }));
}

/** Those that it was sent to. */
export const sentTo = (tx: EntityManager, id: string): Promise<Place[]> =>
  tx.query<Place[]>(
    `SELECT o.id, o.code FROM broadcast_offices a JOIN offices o ON o.id = a.office_id
     WHERE a.broadcast_id = $1 ORDER BY o.code`,
    [id],
  );
