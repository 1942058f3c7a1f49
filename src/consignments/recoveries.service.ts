import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { append } from '../outbox/outbox.js';
import { dateAt } from '../platform/calendar-date.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import { lock, post } from '../stock/ledger.js';
import { stockOf, varianceOf } from './consignment.js';
import { lockConsignment, type LockedConsignment } from './consignment-rows.js';
import { messageOf } from './messages.js';
import { requireReceived } from './receipt-correction.js';
import type { RecoveryAcceptanceDto, RecordedRecoveryDto, RecoveryDto } from './recoveries.dto.js';
import { recoveryById } from './recoveries.queries.js';
import {
  authoriseAcceptance,
  authoriseRecovery,
  recoveryOf,
  requireAnother,
  requireMissing,
} from './recovery.js';

refuseOn('recovery_acceptances_pkey', () => accepted());

const accepted = () => conflict('recovery.accepted', 'What was found has been accepted already.');

/** Cards that never left are found by their sender, and an office above both takes note of it. */
@Injectable()
export class RecoveriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
  ) {}

  /** At once the sender's; told to the receiver and to the office above both, where it waits. */
  record(act: UseCaseContext, id: string, paper: RecoveryDto): Promise<RecordedRecoveryDto> {
    return this.transactions.run(async (tx) => {
      const consignment = await lockConsignment(tx, id);
      authoriseRecovery(act.actor, id, consignment.ends);
      return idempotently(tx, act, async () => {
        requireReceived(consignment);
        requireMissing(consignment, paper.found);
        return this.move(tx, act, consignment, paper);
      });
    }, act.within);
  }

  private async move(
    tx: EntityManager,
    act: UseCaseContext,
    consignment: LockedConsignment,
    { found, note }: RecoveryDto,
  ): Promise<RecordedRecoveryDto> {
    const { id, from, to } = consignment;
    const { actor, at } = act;
    await lock(tx, [stockOf(from), varianceOf(to)]);
    await post(tx, act, [recoveryOf(consignment, found, dateAt(at, actor.office.timezone))]);
    await tx.query(`UPDATE consignments SET recovered = recovered + $2 WHERE id = $1`, [id, found]);
    const [recovery] = await tx.query<{ id: string }[]>(
      `INSERT INTO recoveries (consignment_id, found, note, recorded_at, recorded_by, recorded_by_office)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [id, found, note, at, actor.personId, actor.office.id],
    );
    await this.review.review(tx, at, [from]);
    const told = { ...messageOf(act, consignment, note, consignment.received), found };
    await append(tx, at, 'consignment.recovered', told);
    return recoveryById(tx, recovery!.id);
  }

  /** By an office above both, and nobody who recorded it: 403 `recovery.own`, 409 `recovery.accepted`. */
  accept(
    act: UseCaseContext,
    id: string,
    paper: RecoveryAcceptanceDto,
  ): Promise<RecordedRecoveryDto> {
    return this.transactions.run(async (tx) => {
      const recovery = await recoveryById(tx, id);
      authoriseAcceptance(act.actor, id, recovery);
      return idempotently(tx, act, async () => {
        const { from } = await lockConsignment(tx, recovery.consignmentId);
        const [row] = await tx.query<{ by: string; taken: boolean }[]>(
          `SELECT recorded_by AS by,
             EXISTS (SELECT FROM recovery_acceptances WHERE recovery_id = $1) AS taken
           FROM recoveries WHERE id = $1`,
          [id],
        );
        if (row!.taken) throw accepted();
        requireAnother(act.actor, row!.by);
        const note = paper.note ?? null;
        await tx.query(
          `INSERT INTO recovery_acceptances (recovery_id, note, accepted_at, accepted_by, accepted_by_office)
           VALUES ($1, $2, $3, $4, $5)`,
          [id, note, act.at, act.actor.personId, act.actor.office.id],
        );
        const { number, found } = recovery;
        await recordChange(tx, act, from, 'recovery.accepted', null, { number, found, note });
        return recoveryById(tx, id);
      });
    }, act.within);
  }
}
