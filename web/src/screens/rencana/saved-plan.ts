import { movedRows, type MovedRow, type SeenRow } from '$rules/allocation/plan-staleness.js';
import { rules } from '../../session/rules.svelte.js';
import { answer, api, type Schemas } from '../../api/client.js';
import type { Basis, BasisRow } from './basis.js';
import type { Paper, PlanEditor, Wishes } from './plan-editor.svelte.js';

export type SavedPlan = Schemas['PlanDto'];
export type Draft = Schemas['PlanSummaryDto'];
export type { MovedRow };
type Body = Schemas['NewPlanDto'];

/** What a plan rests on of an office: sent only while that is still so. */
const seenOf = ({ onHand, inTransit, request }: BasisRow): SeenRow => ({
  onHand,
  inTransit,
  requestId: request?.id ?? null,
  requestQuantity: request?.quantity ?? null,
  granted: request?.granted ?? null,
  sent: request?.sent ?? 0,
});

/** The rows of a draft that its sending would be refused for, by the server's own rule. */
export const movedSince = ({ rows }: SavedPlan, basis: Basis): MovedRow[] =>
  movedRows(
    rows,
    (code) => {
      const row = basis.rows.find(({ office }) => office === code);
      return row && { ...row, ...seenOf(row) };
    },
    rules.packSize,
  );

/** What the server keeps of a plan: every row with the stock and request it was made by. */
export function bodyOf(plan: PlanEditor, note: string): Body {
  const { basis, lines, total, packSize } = plan;
  return {
    from: basis.from,
    under: basis.under,
    total,
    packSize,
    note: note.trim() || null,
    rows: lines
      .filter(({ row, quantity, wish }) => row.begun || quantity > 0 || wish.pinned !== null)
      .map(({ row, quantity, wish }) => ({
        office: row.office,
        quantity,
        pinned: wish.pinned !== null,
        atLeast: wish.atLeast,
        atMost: wish.atMost,
        reference: plan.paperOf(row.office).reference.trim() || null,
        carriedBy: plan.paperOf(row.office).carriedBy.trim() || null,
        seen: seenOf(row),
      })),
  };
}

/** What the planner had decided; the rest follows anew from the stock as it now stands. */
export const wishesOf = ({ rows }: SavedPlan): Wishes =>
  Object.fromEntries(
    rows.map(({ office, quantity, pinned, atLeast, atMost }) => [
      office,
      { pinned: pinned ? quantity : null, atLeast, atMost },
    ]),
  );

export const papersOf = ({ rows }: SavedPlan): Record<string, Paper> =>
  Object.fromEntries(
    rows
      .filter(({ reference, carriedBy }) => reference !== null || carriedBy !== null)
      .map(({ office, reference, carriedBy }) => [
        office,
        { reference: reference ?? '', carriedBy: carriedBy ?? '' },
      ]),
  );

const byId = (id: string) => ({ path: { id } });

export const readBasis = (code: string, under?: string): Promise<Basis> =>
  answer(
    api.GET('/api/offices/{code}/allocation-basis', {
      params: { path: { code }, query: { under } },
    }),
  );

export const readPlan = (id: string): Promise<SavedPlan> =>
  answer(api.GET('/api/allocation-plans/{id}', { params: byId(id) }));

export const readDrafts = async (office: string): Promise<Draft[]> => {
  const query = { office, state: 'draft' } as const;
  return (await answer(api.GET('/api/allocation-plans', { params: { query } }))).items;
};

/** A new draft, or the next revision of one that nobody changed meanwhile. */
export const save = (
  saved: SavedPlan | null,
  body: Body,
  header: { 'Idempotency-Key': string },
): Promise<SavedPlan> => {
  const { total, packSize, note, rows } = body;
  return answer(
    saved
      ? api.PUT('/api/allocation-plans/{id}', {
          body: { total, packSize, note, rows },
          params: { ...byId(saved.id), header: { 'If-Match': `"${saved.revision}"` } },
        })
      : api.POST('/api/allocation-plans', { body, params: { header } }),
  );
};

/** As it was looked at; refused where somebody changed it meanwhile. */
export const discard = ({ id, revision }: Draft): Promise<unknown> => {
  const header = { 'If-Match': `"${revision}"` };
  return answer(api.DELETE('/api/allocation-plans/{id}', { params: { ...byId(id), header } }));
};

/** What left, each with where it goes. */
export const consignmentsOf = ({ rows }: SavedPlan) =>
  rows.flatMap(({ consignments, officeName }) =>
    consignments.map((consignment) => ({ ...consignment, officeName })),
  );
