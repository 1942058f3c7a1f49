import type { Level } from '../access/permissions.js';
import { Refusal } from '../platform/refusal.js';
import type { RequestState } from '../restocking/request.js';
import type { Seen } from './plan.js';

/** What is there of an office now, under the locks of a sending. */
export interface Sighting extends Seen {
  office: string;
  officeName: string;
  level: Level;
  requestState: RequestState | null;
  /** The office that granted, its internal id. */
  granter: number | null;
}

/** A row that is no longer what its planner saw. */
export interface MovedRow {
  office: string;
  officeName: string;
  was: Seen;
  is: Seen;
}

const factsOf = ({ onHand, inTransit, requestId, requestQuantity, granted, sent }: Seen): Seen => ({
  onHand,
  inTransit,
  requestId,
  requestQuantity,
  granted,
  sent,
});

/**
 * Whether a planner would now decide otherwise. Of an office any card counts. A province stands for
 * everything below it, where somebody prints at any moment: there it takes a pack, which is what a plan
 * is made in, and what arrived from the road has not moved; but more on the road than was seen means that
 * somebody has been sending meanwhile.
 */
export function hasMoved(was: Seen, is: Sighting, packSize: number): boolean {
  const asks: (keyof Seen)[] = ['requestId', 'requestQuantity', 'granted', 'sent'];
  if (asks.some((part) => was[part] !== is[part])) return true;
  if (is.level === 'regency') return was.onHand !== is.onHand || was.inTransit !== is.inTransit;
  if (is.inTransit > was.inTransit) return true;
  return Math.abs(was.onHand + was.inTransit - is.onHand - is.inTransit) >= packSize;
}

/** 409 `plan.stock_moved` with the rows that are no longer what the planner saw, as `changed`. */
export function requireUnmoved(
  rows: { office: string; seen: Seen }[],
  sightings: Map<string, Sighting>,
  packSize: number,
): void {
  const changed = rows.flatMap(({ office, seen }): MovedRow[] => {
    const is = sightings.get(office)!;
    if (!hasMoved(seen, is, packSize)) return [];
    return [{ office, officeName: is.officeName, was: factsOf(seen), is: factsOf(is) }];
  });
  if (changed.length === 0) return;
  const names = changed.map(({ officeName }) => officeName).join(', ');
  throw new Refusal(
    409,
    'plan.stock_moved',
    `Stock or requests have changed since the plan was made, at ${names}. Nothing was sent; look at the changed rows and send again.`,
    { members: { changed } },
  );
}
