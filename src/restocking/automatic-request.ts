import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/changes.js';
import { append } from '../outbox/outbox.js';
import { dateAt } from '../platform/calendar-date.js';
import { reasoningOf, type AskRules } from './low-stock.js';
import type { UnusualDay } from './messages.js';
import { insertRequest, messageOf } from './request-rows.js';
import type { OfficeStanding } from './standings.js';

/** The words on a request that the system took back. */
const BACK_AT_MINIMUM = 'Stok sudah kembali mencapai ambang batas.';

/** Opens the one automatic request; does nothing where another instance was first. */
export async function openAutomatically(
  tx: EntityManager,
  at: Date,
  standing: OfficeStanding,
  { quantity, rules, because }: { quantity: number; rules: AskRules; because: UnusualDay | null },
): Promise<void> {
  const opened = await insertRequest(tx, {
    standing,
    reasoning: reasoningOf(standing, rules, dateAt(at, standing.timezone)),
    origin: 'low_stock',
    quantity,
    openedAt: at,
    opener: null,
    reference: null,
    note: null,
  });
  if (!opened) return;
  const message = await messageOf(tx, opened, null, null);
  await append(tx, at, 'request.opened', { ...message, unusualDay: because });
}

/** Takes back an automatic request that is still unanswered, saying so; an answered one stays. */
export async function withdrawAutomatically(
  tx: EntityManager,
  at: Date,
  { office, requestId }: OfficeStanding,
): Promise<void> {
  const withdrawn = await tx.query<[unknown[], number]>(
    `UPDATE restock_requests SET state = 'withdrawn', withdrawn_at = $2, withdrawal_note = $3
     WHERE id = $1 AND state = 'open' RETURNING id`,
    [requestId, at, BACK_AT_MINIMUM],
  );
  if (withdrawn[1] === 0) return;
  await recordChange(
    tx,
    { at, actor: null },
    office,
    'request.withdrawn',
    { state: 'open' },
    { state: 'withdrawn', note: BACK_AT_MINIMUM },
  );
  const message = await messageOf(tx, requestId!, null, BACK_AT_MINIMUM);
  await append(tx, at, 'request.withdrawn', message);
}
