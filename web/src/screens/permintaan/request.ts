import type { Schemas } from '../../api/client.js';

export type Request = Schemas['RestockRequestDto'];
export type Stock = Schemas['OfficeStockDto'];

const DAY = 86_400_000;

/**
 * The instant (ms) on which cards run out, as it looked when they were asked for: a request that has
 * waited comes nearer by itself. Unknown cover is no cause to wait behind one that has some.
 */
const runsOutAt = ({ reasoning, openedAt }: Request): number =>
  reasoning.onHand === 0 ? 0 : Date.parse(openedAt) + (reasoning.lastsDays ?? 0) * DAY;

/** Whose cards run out first, of equals who has the fewest; one's own office, which others answer, at the end. */
export const worstOffFirst = (requests: Request[], own: string): Request[] =>
  [...requests].sort(
    (a, b) =>
      Number(a.office === own) - Number(b.office === own) ||
      runsOutAt(a) - runsOutAt(b) ||
      a.reasoning.onHand - b.reasoning.onHand ||
      a.openedAt.localeCompare(b.openedAt),
  );
