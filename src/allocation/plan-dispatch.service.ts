import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { idempotently } from '../access/idempotency.js';
import { recordChange } from '../access/audit-log.js';
import { authorise } from '../access/permissions.js';
import { ConsignmentsService } from '../consignments/consignments.service.js';
import type { DispatchOrder } from '../consignments/consignment-rights.js';
import { officesByCode } from '../offices/office-lines.js';
import { Transactions } from '../platform/transactions.js';
import { RestockingService } from '../restocking/restocking.service.js';
import { SETTINGS, type Settings } from '../settings.js';
import { insufficient } from '../stock/ledger.js';
import {
  authoriseRows,
  onRecord,
  quantityOf,
  requireDraft,
  requireRevision,
  requireSomething,
} from './plan.js';
import { lockPlan, closePlan, writeConsignments, type SentRow } from './plan-rows.js';
import type { PlanDto, SendPlanDto } from './plans.dto.js';
import { planById } from './plans.queries.js';
import { leavingFor, ordersOf } from './plan-dispatch.js';
import { requireUnmoved } from './plan-staleness.js';
import { lockRows } from './plan-staleness.queries.js';

/** Sends plans: every consignment of one and every answer that goes with it, or nothing at all. */
@Injectable()
export class PlanDispatchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly restocking: RestockingService,
    private readonly consignments: ConsignmentsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Grants, answers and sends what a draft says, while everything is as its planner saw it: 409
   * `plan.stock_moved` with the rows where it is not, `stock.insufficient`, `plan.not_draft`, `plan.empty`;
   * 428 `plan.if_match_required`, 412 `plan.revision_mismatch`.
   */
  dispatch(
    act: UseCaseContext,
    id: string,
    paper: SendPlanDto,
    ifMatch: string | undefined,
  ): Promise<PlanDto> {
    return this.transactions.run(async (tx) => {
      const plan = await planById(tx, act.actor, id);
      authorise(act.actor, 'allocation.plan', plan.from);
      authoriseRows(act, plan.from, plan.under, plan);
      return idempotently(tx, act, async () => {
        await lockPlan(tx, id);
        const looked = await planById(tx, act.actor, id);
        requireDraft(looked);
        requireRevision(looked, ifMatch);
        requireSomething(looked.rows);
        await this.send(tx, act, looked, { ...paper, note: paper.note ?? looked.note });
        return planById(tx, act.actor, id);
      });
    }, act.within);
  }

  private async send(tx: EntityManager, act: UseCaseContext, plan: PlanDto, paper: SendPlanDto) {
    const { sender, current } = await this.footing(tx, plan);
    const inside = { actor: act.actor, at: act.at, within: tx };
    const leavings = plan.rows
      .filter(({ quantity }) => quantity > 0)
      .map((row) => leavingFor(row, current.get(row.office)!, [sender.id, act.actor.office.id]));
    const grants = leavings.flatMap(({ grant, requestId }) =>
      grant === null ? [] : [{ id: requestId!, quantity: grant, note: paper.note }],
    );
    await this.restocking.approveAll(inside, grants);
    const orders = leavings.flatMap((leaving) => ordersOf(leaving, paper));
    const sent = await this.consignments.dispatchAll(inside, plan.from, orders, paper.sentOn);
    await writeConsignments(tx, plan.id, sentRows(orders, sent));
    await closePlan(tx, act, plan.id, 'sent');
    const record = { ...onRecord(plan.id, plan.revision, plan), note: paper.note };
    await recordChange(tx, act, sender.id, 'plan.sent', null, record);
  }

  /** Locked, as its planner saw it, and enough. */
  private async footing(tx: EntityManager, { from, rows }: PlanDto) {
    const codes = [from, ...rows.map(({ office }) => office)];
    const [sender, ...receivers] = await officesByCode(tx, codes);
    const ids = receivers.map(({ id }) => id);
    const { onHand, current } = await lockRows(tx, sender!.id, ids);
    requireUnmoved(rows, current, this.settings.packSize);
    const given = quantityOf(rows);
    if (given > onHand) throw insufficient(sender!, given, onHand);
    return { sender: sender!, current };
  }
}

/** Orders of an office stand together, and what was sent stands in their order. */
function sentRows(orders: DispatchOrder[], sent: { id: string }[]): SentRow[] {
  const rows = new Map<string, string[]>();
  orders.forEach(({ to }, n) => rows.set(to, [...(rows.get(to) ?? []), sent[n]!.id]));
  return [...rows].map(([office, consignments]) => ({ office, consignments }));
}
