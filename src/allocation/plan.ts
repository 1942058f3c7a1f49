import { authoriseDispatch } from '../access/dispatch-permissions.js';
import { isAbove, isRegency } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { allowsRevision } from '../platform/optimistic-lock.js';
import { badField, conflict, Refusal } from '../platform/refusal.js';
import { FIRST_PACK_SIZE, type PlanPackSize } from './pack-sizes.js';
import type { SeenRow } from './plan-staleness.js';
import type { PlanBodyDto, PlanRowBodyDto, SeenDto } from './plans.dto.js';

export const PLAN_STATES = ['draft', 'sent', 'discarded'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What a planner decided for one office, and what they saw of it when they did. Cards. */
export interface PlanRow {
  office: string;
  quantity: number;
  /** The planner's own quantity; else it followed from the total. */
  pinned: boolean;
  atLeast: number;
  atMost: number | null;
  /** The office's own number of the hand-over record. */
  reference: string | null;
  /** Null: whoever carries the plan's consignments. */
  carriedBy: string | null;
  seen: SeenRow;
}

/** A plan without what happened to it. */
export interface PlanContent {
  total: number;
  /** What it is handed out by. */
  packSize: PlanPackSize;
  note: string | null;
  /** In the order of the offices' codes. */
  rows: PlanRow[];
}

const asSeen = (seen: SeenDto): SeenRow => ({
  onHand: seen.onHand,
  inTransit: seen.inTransit,
  requestId: seen.requestId ?? null,
  requestQuantity: seen.requestQuantity ?? null,
  granted: seen.granted ?? null,
  sent: seen.sent ?? 0,
});

const asPlanned = (row: PlanRowBodyDto): PlanRow => ({
  office: row.office,
  quantity: row.quantity,
  pinned: row.pinned ?? false,
  atLeast: row.atLeast ?? 0,
  atMost: row.atMost ?? null,
  reference: row.reference ?? null,
  carriedBy: row.carriedBy ?? null,
  seen: asSeen(row.seen),
});

/** The plan that a body holds: 400 where an office stands in it twice, or it gives out more than its total. */
export function contentOf({ total, packSize, note, rows }: PlanBodyDto): PlanContent {
  const content = rows.map(asPlanned).sort((a, b) => (a.office < b.office ? -1 : 1));
  content.forEach(({ office, atLeast, atMost }, n) => {
    if (content[n - 1]?.office === office) throw badField('rows', `must have ${office} only once`);
    if (atMost !== null && atMost < atLeast)
      throw badField('rows', `must have no cap below the floor, as for ${office}`);
  });
  const given = quantityOf(content);
  if (given > total)
    throw badField('rows', `must together be at most the total, ${total} cards, not ${given}`);
  return { total, packSize: packSize ?? FIRST_PACK_SIZE, note: note ?? null, rows: content };
}

export const quantityOf = (rows: Pick<PlanRow, 'quantity'>[]): number =>
  rows.reduce((sum, { quantity }) => sum + quantity, 0);

/** Only a draft is changed, sent or discarded: 409 `plan.not_draft`. */
export function requireDraft({ state }: { state: PlanState }): void {
  if (state !== 'draft')
    throw conflict('plan.not_draft', `This plan has been ${state}; make a new one.`);
}

/** A plan gives at least one office something: 409 `plan.empty`. */
export function requireSomething(rows: Pick<PlanRow, 'quantity'>[]): void {
  if (quantityOf(rows) === 0)
    throw conflict('plan.empty', 'This plan gives no office any cards; there is nothing to send.');
}

/**
 * Whoever changes, sends or discards a draft names the revision they looked at: 428
 * `plan.if_match_required`, 412 `plan.revision_mismatch`. To be judged with the plan locked.
 */
export function requireRevision(
  { revision }: { revision: number },
  ifMatch: string | undefined,
): void {
  if (ifMatch === undefined)
    throw new Refusal(
      428,
      'plan.if_match_required',
      `This draft is at revision ${revision}. Send If-Match with the ETag of what you looked at.`,
    );
  if (!allowsRevision(ifMatch, revision))
    throw new Refusal(
      412,
      'plan.revision_mismatch',
      `The draft was changed meanwhile and is now revision ${revision}. Read it again first.`,
    );
}

/** What is sent straight is sent below a province of the sender's: 400 where `under` is none. */
export function requireProvinceBelow(from: string, under: string | null): void {
  if (under !== null && (!isAbove(from, under) || isRegency(under)))
    throw badField('under', `must be the code of a province below ${from}`);
}

/** Each row's office lies below the sender, or below the province that is sent to straight. */
export function authoriseRows(
  { actor }: UseCaseContext,
  from: string,
  under: string | null,
  { rows }: { rows: { office: string }[] },
): void {
  for (const { office } of rows) {
    authoriseDispatch(actor, from, office);
    if (!isAbove(under ?? from, office))
      throw badField('rows', `must be offices below ${under ?? from}, which ${office} is not`);
  }
}

/** What the record of changes keeps of a plan. */
export const onRecord = (
  id: string,
  revision: number,
  {
    total,
    packSize,
    note,
    rows,
  }: Pick<PlanContent, 'total' | 'packSize' | 'note'> & {
    rows: { office: string; quantity: number }[];
  },
) => ({
  plan: id,
  revision,
  total,
  packSize,
  note,
  quantities: Object.fromEntries(rows.map(({ office, quantity }) => [office, quantity])),
});
