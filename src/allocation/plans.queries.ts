import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, type Actor } from '../access/permissions.js';
import { officesWithinSql, withinSql } from '../access/reach.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { Pages, UUID } from '../platform/keyset-pages.js';
import { notFound } from '../platform/refusal.js';
import type { PlanDto, PlanListQueryDto, PlanPageDto, PlanSummaryDto } from './plans.dto.js';

const SUMMARY = `
  p.id, p.state, p.revision, sender.code AS "from", sender.name AS "fromName",
    province.code AS under, province.name AS "underName", p.total, p.pack_size AS "packSize", of.given, of.offices, p.note,
    p.drafted_at AS "draftedAt", drafter.name AS "draftedBy", p.changed_at AS "changedAt",
    changer.name AS "changedBy", p.settled_at AS "settledAt", settler.name AS "settledBy"`;

const PLANS = `
  FROM allocation_plans p
  JOIN offices sender ON sender.id = p.from_office
  LEFT JOIN offices province ON province.id = p.under_office
  JOIN people drafter ON drafter.id = p.drafted_by
  JOIN people changer ON changer.id = p.changed_by
  LEFT JOIN people settler ON settler.id = p.settled_by
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(quantity), 0)::bigint AS given, count(*) FILTER (WHERE quantity > 0) AS offices
    FROM allocation_plan_rows WHERE plan_id = p.id
  ) of`;

const CONSIGNMENTS = `
  SELECT jsonb_agg(jsonb_build_object('id', c.id, 'number', ${paperNumber('sender.code', 'c')},
    'quantity', c.quantity, 'requestId', c.request_id) ORDER BY c.year, c.serial)
  FROM consignments c WHERE c.id IN (r.consignment_id, r.further_consignment_id)`;

const ROWS = `
  SELECT jsonb_agg(jsonb_build_object('office', o.code, 'officeName', o.name, 'quantity', r.quantity,
    'pinned', r.pinned, 'atLeast', r.at_least, 'atMost', r.at_most,
    'reference', r.reference, 'carriedBy', r.carried_by, 'seen', jsonb_build_object(
      'onHand', r.seen_on_hand, 'inTransit', r.seen_in_transit, 'requestId', r.seen_request_id,
      'requestQuantity', r.seen_request_quantity, 'granted', r.seen_granted, 'sent', r.seen_sent),
    'consignments', coalesce((${CONSIGNMENTS}), '[]')) ORDER BY o.code)
  FROM allocation_plan_rows r JOIN offices o ON o.id = r.office_id WHERE r.plan_id = p.id`;

/**
 * A plan as it now stands, to whoever reaches its sender; 404 `plan.not_found`. What a plan was made of
 * and gives is the sender's: the offices it gives to learn of it by what is sent to them.
 */
export async function planById(tx: EntityManager, actor: Actor, id: string): Promise<PlanDto> {
  const [plan] = UUID.test(id)
    ? await tx.query<PlanDto[]>(
        `SELECT ${SUMMARY}, (${ROWS}) AS rows ${PLANS} WHERE p.id = $1 AND ${withinSql('sender.code', '$2')}`,
        [id, actor.office.code],
      )
    : [];
  if (!plan) throw notFound('plan.not_found', `There is no plan ${id} that you can see.`);
  return plan;
}

@Injectable()
export class PlansQueries {
  constructor(private readonly dataSource: DataSource) {}

  one(actor: Actor, id: string): Promise<PlanDto> {
    return planById(this.dataSource.manager, actor, id);
  }

  /** Newest first; of one sender and those below it, or of every sender in reach. */
  async list(actor: Actor, query: PlanListQueryDto): Promise<PlanPageDto> {
    const office = query.office ?? actor.office.code;
    const state = query.state ?? null;
    authorise(actor, 'office.read', office);
    if (query.office) await officeByCode(this.dataSource.manager, office);
    const pages = new Pages('allocation-plans', { office, state }, query);
    const rows = await this.dataSource.query<PlanSummaryDto[]>(
      `SELECT ${SUMMARY} ${PLANS}
       WHERE p.from_office = ANY(${officesWithinSql('$1')}) AND ($2::text IS NULL OR p.state = $2)
         AND ($3::uuid IS NULL OR p.id < $3)
       ORDER BY p.id DESC LIMIT $4`,
      [office, state, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }
}
