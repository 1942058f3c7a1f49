import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { append } from '../outbox/outbox.js';
import { dateAt } from '../platform/calendar-date.js';
import { SETTINGS, type Settings } from '../settings.js';
import { lock } from '../stock/ledger.js';
import { type AskRules, judge, reasoningOf } from './low-stock.js';
import { allPositions, type OfficePosition, positionsOf } from './low-stock.queries.js';
import type { UnusualDay } from './messages.js';
import { insertRequest, messageOf } from './request-rows.js';

/** What is told of a request that a movement opens. */
interface Telling {
  /** The report that took the office below its minimum, where it is far from what is usual. */
  because?: UnusualDay | null;
  /** The office above moved the cards itself: it reads of the request in the morning. */
  withoutMail?: boolean;
}

/** Sees to it that a low office has its one live request, and that nobody is asked without need. */
@Injectable()
export class Review {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /**
   * Opens, withdraws or leaves alone. Call it in the same transaction after every movement of `on_hand`,
   * up or down, with those accounts still locked; twice, or ten instances at once, still make one request.
   * `telling` is of the letter about a request that opens now.
   */
  async review(
    tx: EntityManager,
    at: Date,
    offices: number[],
    telling: Telling = {},
  ): Promise<void> {
    for (const position of await positionsOf(tx, offices))
      await this.followVerdict(tx, at, position, telling);
  }

  /** The same over all watched offices: sees a changed minimum and an ended quiet. */
  async sweep(tx: EntityManager, at: Date): Promise<void> {
    const due = (await allPositions(tx))
      .filter((position) => judge(position, at, this.settings).do !== 'nothing')
      .map(({ office }) => office);
    if (due.length === 0) return;
    await lock(
      tx,
      due.map((office) => ({ office, kind: 'on_hand' })),
    );
    await this.review(tx, at, due);
  }

  /** No automatic request for REFUSAL_QUIET_DAYS, or until stock has been back at the minimum. */
  async keepQuiet(tx: EntityManager, at: Date, office: number): Promise<void> {
    const until = new Date(at.getTime() + this.settings.refusalQuietDays * 86_400_000);
    await tx.query(
      `INSERT INTO quiet_offices (office_id, quiet_until) VALUES ($1, $2)
       ON CONFLICT (office_id) DO UPDATE SET quiet_until = excluded.quiet_until`,
      [office, until],
    );
  }

  private async followVerdict(
    tx: EntityManager,
    at: Date,
    position: OfficePosition,
    telling: Telling,
  ): Promise<void> {
    const verdict = judge(position, at, this.settings);
    if (verdict.do === 'nothing') return;
    if (verdict.do === 'open')
      return openAutomatically(tx, at, position, {
        quantity: verdict.quantity,
        rules: this.settings,
        telling,
      });
    if (verdict.do === 'withdraw') await withdrawAutomatically(tx, at, position);
    await tx.query(`DELETE FROM quiet_offices WHERE office_id = $1`, [position.office]);
  }
}

/** The words on a request that the system took back. */
const BACK_AT_MINIMUM = 'Stok sudah kembali mencapai ambang batas.';

/** Opens the one automatic request; does nothing where another instance was first. */
export async function openAutomatically(
  tx: EntityManager,
  at: Date,
  position: OfficePosition,
  { quantity, rules, telling }: { quantity: number; rules: AskRules; telling: Telling },
): Promise<void> {
  const opened = await insertRequest(tx, {
    position,
    reasoning: reasoningOf(position, rules, dateAt(at, position.timezone)),
    origin: 'low_stock',
    channel: 'system',
    quantity,
    openedAt: at,
    opener: null,
    reference: null,
    note: null,
  });
  if (!opened || telling.withoutMail) return;
  const message = await messageOf(tx, opened, null, null);
  await append(tx, at, 'request.opened', { ...message, unusualDay: telling.because ?? null });
}

/** Takes back an automatic request that is still unanswered, saying so; an answered one stays. */
export async function withdrawAutomatically(
  tx: EntityManager,
  at: Date,
  { office, requestId }: OfficePosition,
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
