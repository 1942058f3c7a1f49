import type { EntityManager } from 'typeorm';
import type { Doer } from '../access/audit-log.js';
import { paperNumber } from '../offices/office-lines.js';
import { dateAt } from '../platform/calendar-date.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import type { OfficePosition } from './low-stock.queries.js';
import type { RequestMessage } from './messages.js';
import { isLiveSql, REASONING_COLUMNS, reasonedFrom, reasoningSql } from './request.sql.js';
import type { Channel, Origin, Reasoning } from './request.js';
import type { RestockRequestDto } from './restocking.dto.js';

refuseOn('request_one_live_per_office', () =>
  conflict('request.already_open', 'This office already has a live request.'),
);

interface NewRequest {
  position: OfficePosition;
  reasoning: Reasoning;
  origin: Origin;
  channel: Channel;
  quantity: number;
  openedAt: Date;
  /** Null: the system. */
  opener: Doer | null;
  reference: string | null;
  note: string | null;
}

// Serial numbers have no gaps: the office's on_hand is locked by whoever inserts, so the last one is known.
const INSERT = `
  INSERT INTO restock_requests (office_id, year, serial, origin, channel, quantity, reference, note,
    opened_at, opened_by, opened_by_office, ${REASONING_COLUMNS})
  SELECT $1, $2, last.serial + 1, $3, $11, $4, $6, $7, $8, $9, $10, reasoned.*
  FROM ${reasonedFrom('$5')},
    (SELECT coalesce(max(serial), 0) AS serial FROM restock_requests
     WHERE office_id = $1 AND year = $2) last
  ON CONFLICT (office_id) WHERE ${isLiveSql('state')} DO NOTHING
  RETURNING id`;

/** Writes a request and returns its id, or null where the office already has a live one. */
export async function insertRequest(
  tx: EntityManager,
  request: NewRequest,
): Promise<string | null> {
  const { position, opener } = request;
  const [row] = await tx.query<{ id: string }[]>(INSERT, [
    position.office,
    Number(dateAt(request.openedAt, position.timezone).slice(0, 4)),
    request.origin,
    request.quantity,
    JSON.stringify(request.reasoning),
    request.reference,
    request.note,
    request.openedAt,
    opener?.personId ?? null,
    opener?.office.id ?? null,
    request.channel,
  ]);
  return row?.id ?? null;
}

type Facts = Omit<RequestMessage, 'note' | 'by' | 'byOffice'>;

/** What letters about these requests are written from, as the requests now stand; by request. */
export async function messagesOf(tx: EntityManager, ids: string[]): Promise<Map<string, Facts>> {
  const rows = await tx.query<Facts[]>(
    `SELECT r.id AS "requestId", r.office_id AS office, ${paperNumber('o.code', 'r')} AS number, r.quantity,
       r.granted, r.origin, ${reasoningSql('r')} AS reasoning
     FROM restock_requests r JOIN offices o ON o.id = r.office_id WHERE r.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.requestId, row]));
}

export async function messageOf(
  tx: EntityManager,
  requestId: string,
  actor: Doer | null,
  note: string | null,
): Promise<RequestMessage> {
  const [facts] = (await messagesOf(tx, [requestId])).values();
  return { ...facts!, note, by: actor?.name ?? null, byOffice: actor?.office.id ?? null };
}

/** What the record of changes keeps of a request. */
export const onRecord = ({
  number,
  state,
  quantity,
  granted,
  note,
  answerNote,
  withdrawalNote,
}: RestockRequestDto) => ({ number, state, quantity, granted, note, answerNote, withdrawalNote });
