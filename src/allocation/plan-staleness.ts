import { Refusal } from '../platform/refusal.js';
import type { RequestState } from '../restocking/request.js';

/** What a planner saw of an office, or of a province with everything below it; the request is its own. */
export interface SeenRow {
  onHand: number;
  inTransit: number;
  requestId: string | null;
  requestQuantity: number | null;
  granted: number | null;
  sent: number;
}

/** What is there now. */
export interface CurrentRow extends SeenRow {
  office: string;
  officeName: string;
  level: 'ministry' | 'province' | 'regency';
}

/** A row that is no longer what its planner saw. */
export interface MovedRow {
  office: string;
  officeName: string;
  was: SeenRow;
  is: SeenRow;
}

const factsOf = ({
  onHand,
  inTransit,
  requestId,
  requestQuantity,
  granted,
  sent,
}: SeenRow): SeenRow => ({
  onHand,
  inTransit,
  requestId,
  requestQuantity,
  granted,
  sent,
});

/**
 * Whether a planner would now decide otherwise: a plan is stale then. Of an office any card counts. A
 * province stands for everything below it, where somebody prints at any moment: there it takes
 * `PACK_SIZE` cards, however small the packs of the plan, and what arrived from the road has not moved; but more on the road than
 * was seen means that somebody has been sending meanwhile.
 */
export function hasMoved(
  was: SeenRow,
  is: Pick<CurrentRow, keyof SeenRow | 'level'>,
  packSize: number,
): boolean {
  const asks: (keyof SeenRow)[] = ['requestId', 'requestQuantity', 'granted', 'sent'];
  if (asks.some((part) => was[part] !== is[part])) return true;
  if (is.level === 'regency') return was.onHand !== is.onHand || was.inTransit !== is.inTransit;
  if (is.inTransit > was.inTransit) return true;
  return Math.abs(was.onHand + was.inTransit - is.onHand - is.inTransit) >= packSize;
}

/** The rows of a plan that have moved; of an office that `find` does not find, nothing is said. */
export const movedRows = (
  rows: readonly { office: string; seen: SeenRow }[],
  find: (office: string) => CurrentRow | undefined,
  packSize: number,
): MovedRow[] =>
  rows.flatMap(({ office, seen }) => {
    const is = find(office);
    if (!is || !hasMoved(seen, is, packSize)) return [];
    return [{ office, officeName: is.officeName, was: factsOf(seen), is: factsOf(is) }];
  });

/** What is there of an office now, under the locks of a sending. */
export interface LockedRow extends CurrentRow {
  requestState: RequestState | null;
  /** The office that granted, its internal id. */
  granter: number | null;
}

/** 409 `plan.stock_moved` with the rows that are no longer what the planner saw, as `changed`. */
export function requireUnmoved(
  rows: { office: string; seen: SeenRow }[],
  current: Map<string, LockedRow>,
  packSize: number,
): void {
  const changed = movedRows(rows, (office) => current.get(office), packSize);
  if (changed.length === 0) return;
  const names = changed.map(({ officeName }) => officeName).join(', ');
  throw new Refusal(
    409,
    'plan.stock_moved',
    `Stock or requests have changed since the plan was made, at ${names}. Nothing was sent; look at the changed rows and send again.`,
    { members: { changed } },
  );
}
