import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import { once } from '../access/attempt.js';
import { recordChange } from '../access/changes.js';
import { authorise } from '../access/permissions.js';
import { ConsignmentsService } from '../consignments/consignments.service.js';
import { officesByCode, type OfficeLine } from '../offices/office-lines.js';
import { Transactions } from '../platform/transactions.js';
import { RestockingService } from '../restocking/restocking.service.js';
import { SETTINGS, type Settings } from '../settings.js';
import { insufficient } from '../stock/insufficient.js';
import { quantityOf, requireDraft, requireSomething, type PlanRow } from './plan.js';
import { lockPlan, settle, writeConsignments, type SentRow } from './plan-rows.js';
import type { PlanDto, SendPlanDto } from './plans.dto.js';
import { planById } from './plans.queries.js';
import { authoriseRows, onRecord } from './plans.service.js';
import { leavingOf } from './sending.js';
import { requireUnmoved, type Sighting } from './sighting.js';
import { lockFooting } from './sightings.js';

/** Sends plans: every consignment of one and every answer that goes with it, or nothing at all. */
@Injectable()
export class Sendings {
  constructor(
    private readonly transactions: Transactions,
    private readonly restocking: RestockingService,
    private readonly consignments: ConsignmentsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Grants, answers and sends what a draft says, while everything is as its planner saw it: 409
   * `plan.stock_moved` with the rows where it is not, `stock.insufficient`, `plan.not_draft`, `plan.empty`.
   */
  dispatch(act: Act, id: string, paper: SendPlanDto): Promise<PlanDto> {
    return this.transactions.run(async (tx) => {
      const plan = await planById(tx, act.actor, id);
      authorise(act.actor, 'allocation.plan', plan.from);
      authoriseRows(act, plan.from, plan.under, plan);
      return once(tx, act, async () => {
        await lockPlan(tx, id);
        await this.send(tx, act, await planById(tx, act.actor, id), paper);
        return planById(tx, act.actor, id);
      });
    }, act.within);
  }

  private async send(tx: EntityManager, act: Act, plan: PlanDto, paper: SendPlanDto) {
    requireDraft(plan);
    requireSomething(plan.rows);
    const codes = [plan.from, ...plan.rows.map(({ office }) => office)];
    const [sender, ...receivers] = (await officesByCode(tx, codes)) as [
      OfficeLine,
      ...OfficeLine[],
    ];
    const ids = receivers.map((office) => office.id);
    const { onHand, sightings } = await lockFooting(tx, sender.id, ids);
    requireUnmoved(plan.rows, sightings, this.settings.packSize);
    const given = quantityOf(plan.rows);
    if (given > onHand) throw insufficient(sender, given, onHand);

    const inside = { actor: act.actor, at: act.at, within: tx };
    const sent: SentRow[] = [];
    for (const row of plan.rows.filter(({ quantity }) => quantity > 0))
      sent.push(await this.sendRow(inside, sender, row, sightings.get(row.office)!, paper));
    await writeConsignments(tx, plan.id, sent);
    await settle(tx, act, plan.id, 'sent');
    const record = { ...onRecord(plan.id, plan.revision, plan), note: paper.note ?? plan.note };
    await recordChange(tx, act, sender.id, 'plan.sent', null, record);
  }

  private async sendRow(
    inside: Act,
    sender: OfficeLine,
    { office, quantity }: PlanRow,
    { requestId, requestState, granted, sent, granter }: Sighting,
    { note, ...paper }: SendPlanDto,
  ): Promise<SentRow> {
    const ours = granter === sender.id || granter === inside.actor.office.id;
    const ask = requestState && { state: requestState, granted, sent, ours };
    const { grant, against, beyond } = leavingOf(quantity, ask);
    if (grant !== null)
      await this.restocking.approve(inside, requestId!, { quantity: grant, note });
    const order = { from: sender.code, to: office, note, ...paper };
    const consignments: string[] = [];
    if (against > 0) {
      const named = { ...order, quantity: against, requestId };
      consignments.push((await this.consignments.dispatch(inside, named)).id);
    }
    if (beyond > 0)
      consignments.push(
        (await this.consignments.dispatch(inside, { ...order, quantity: beyond })).id,
      );
    return { office, consignments };
  }
}
