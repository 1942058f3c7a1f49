/** What a planner saw of an office, or of a province with everything below it; the request is its own. */
export interface Seen {
  onHand: number;
  inTransit: number;
  requestId: string | null;
  requestQuantity: number | null;
  granted: number | null;
  sent: number;
}

/** What is there now. */
export interface Found extends Seen {
  office: string;
  officeName: string;
  level: 'ministry' | 'province' | 'regency';
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
 * Whether a planner would now decide otherwise: a plan is stale then. Of an office any card counts. A
 * province stands for everything below it, where somebody prints at any moment: there it takes a pack,
 * which is what a plan is made in, and what arrived from the road has not moved; but more on the road than
 * was seen means that somebody has been sending meanwhile.
 */
export function hasMoved(
  was: Seen,
  is: Pick<Found, keyof Seen | 'level'>,
  packSize: number,
): boolean {
  const asks: (keyof Seen)[] = ['requestId', 'requestQuantity', 'granted', 'sent'];
  if (asks.some((part) => was[part] !== is[part])) return true;
  if (is.level === 'regency') return was.onHand !== is.onHand || was.inTransit !== is.inTransit;
  if (is.inTransit > was.inTransit) return true;
  return Math.abs(was.onHand + was.inTransit - is.onHand - is.inTransit) >= packSize;
}

/** The rows of a plan that have moved; of an office that `find` does not find, nothing is said. */
export const movedRows = (
  rows: readonly { office: string; seen: Seen }[],
  find: (office: string) => Found | undefined,
  packSize: number,
): MovedRow[] =>
  rows.flatMap(({ office, seen }) => {
    const is = find(office);
    if (!is || !hasMoved(seen, is, packSize)) return [];
    return [{ office, officeName: is.officeName, was: factsOf(seen), is: factsOf(is) }];
  });
