import { Refusal } from '../platform/refusal.js';
import type { RequestState } from '../restocking/request.js';
import { movedRows, type Found, type Seen } from './plan-staleness.js';

/** What is there of an office now, under the locks of a sending. */
export interface Sighting extends Found {
  requestState: RequestState | null;
  /** The office that granted, its internal id. */
  granter: number | null;
}

/** 409 `plan.stock_moved` with the rows that are no longer what the planner saw, as `changed`. */
export function requireUnmoved(
  rows: { office: string; seen: Seen }[],
  sightings: Map<string, Sighting>,
  packSize: number,
): void {
  const changed = movedRows(rows, (office) => sightings.get(office), packSize);
  if (changed.length === 0) return;
  const names = changed.map(({ officeName }) => officeName).join(', ');
  throw new Refusal(
    409,
    'plan.stock_moved',
    `Stock or requests have changed since the plan was made, at ${names}. Nothing was sent; look at the changed rows and send again.`,
    { members: { changed } },
  );
}
