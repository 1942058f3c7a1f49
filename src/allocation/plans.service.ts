import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { recordChange } from '../access/audit-log.js';
import { authorise } from '../access/permissions.js';
import { officesByCode, type OfficeLine } from '../offices/office-lines.js';
import { Transactions } from '../platform/transactions.js';
import {
  authoriseRows,
  contentOf,
  onRecord,
  type PlanContent,
  requireDraft,
  requireProvinceBelow,
  requireRevision,
} from './plan.js';
import {
  insertPlan,
  insertRows,
  lockPlan,
  replaceRows,
  closePlan,
  requireRoom,
  writeChange,
} from './plan-rows.js';
import type { NewPlanDto, PlanBodyDto, PlanDto } from './plans.dto.js';
import { planById } from './plans.queries.js';

/** Drafts of plans: kept, changed and discarded by the sender's staff. Sending is `Sendings`. */
@Injectable()
export class PlansService {
  constructor(private readonly transactions: Transactions) {}

  /** Keeps a draft; nothing is granted, reserved or sent by it. */
  draft(act: UseCaseContext, { from, under = null, ...body }: NewPlanDto): Promise<PlanDto> {
    authorise(act.actor, 'allocation.plan', from);
    requireProvinceBelow(from, under);
    const content = contentOf(body);
    authoriseRows(act, from, under, content);
    return this.transactions.run(async (tx) => {
      const [sender, province] = await requireOffices(tx, from, under, content);
      return idempotently(tx, act, async () => {
        await requireRoom(tx, sender);
        const ends = { from: sender.id, under: under === null ? null : province.id };
        const id = await insertPlan(tx, act, ends, content);
        await insertRows(tx, id, content.rows);
        await recordChange(tx, act, sender.id, 'plan.drafted', null, onRecord(id, 1, content));
        return planById(tx, act.actor, id);
      });
    }, act.within);
  }

  /**
   * Changes a draft. 409 `plan.not_draft`; a draft that is so already stays as it is, whatever `If-Match`
   * says; else 428 `plan.if_match_required`, 412 `plan.revision_mismatch`.
   */
  change(
    act: UseCaseContext,
    id: string,
    body: PlanBodyDto,
    ifMatch: string | undefined,
  ): Promise<PlanDto> {
    const content = contentOf(body);
    return this.transactions.run(async (tx) => {
      const before = await this.locked(tx, act, id);
      authoriseRows(act, before.from, before.under, content);
      await requireOffices(tx, before.from, before.under, content);
      return idempotently(tx, act, async () => {
        requireDraft(before);
        if (isSame(before, content)) return before;
        requireRevision(before, ifMatch);
        await writeChange(tx, act, id, content);
        await replaceRows(tx, id, content.rows);
        const after = await planById(tx, act.actor, id);
        const was = onRecord(id, before.revision, before);
        const [sender] = await officesByCode(tx, [before.from]);
        const is = onRecord(id, after.revision, content);
        await recordChange(tx, act, sender!.id, 'plan.changed', was, is);
        return after;
      });
    }, act.within);
  }

  /**
   * Sets a draft aside for good; it stays on record. 409 `plan.not_draft`; one that was discarded already
   * stays so, whatever `If-Match` says; else 428 `plan.if_match_required`, 412 `plan.revision_mismatch`.
   */
  discard(act: UseCaseContext, id: string, ifMatch: string | undefined): Promise<void> {
    return this.transactions.run(async (tx) => {
      const plan = await this.locked(tx, act, id);
      if (plan.state === 'discarded') return;
      requireDraft(plan);
      requireRevision(plan, ifMatch);
      await closePlan(tx, act, id, 'discarded');
      const [sender] = await officesByCode(tx, [plan.from]);
      const was = onRecord(id, plan.revision, plan);
      await recordChange(tx, act, sender!.id, 'plan.discarded', was, null);
    }, act.within);
  }

  /** A plan that the actor may act on, locked. */
  private async locked(tx: EntityManager, act: UseCaseContext, id: string): Promise<PlanDto> {
    const { from } = await planById(tx, act.actor, id);
    authorise(act.actor, 'allocation.plan', from);
    await lockPlan(tx, id);
    return planById(tx, act.actor, id);
  }
}

/** The sender and `under` (or the sender again); 404 where one of the offices named is not there. */
async function requireOffices(
  tx: EntityManager,
  from: string,
  under: string | null,
  { rows }: PlanContent,
): Promise<[OfficeLine, OfficeLine]> {
  const codes = [from, under ?? from, ...rows.map(({ office }) => office)];
  const [sender, province] = await officesByCode(tx, codes);
  return [sender!, province!];
}

function isSame(plan: PlanDto, { total, packSize, note, rows }: PlanContent): boolean {
  const kept = plan.rows.map(({ officeName: _, consignments: __, ...row }) => row);
  const sorted = (row: PlanContent['rows'][number]) => [
    ...[row.office, row.quantity, row.pinned, row.atLeast, row.atMost],
    ...[row.reference, row.carriedBy],
    ...[row.seen.onHand, row.seen.inTransit, row.seen.requestId],
    ...[row.seen.requestQuantity, row.seen.granted, row.seen.sent],
  ];
  const same = JSON.stringify(kept.map(sorted)) === JSON.stringify(rows.map(sorted));
  return same && plan.total === total && plan.packSize === packSize && plan.note === note;
}
