import type { Request } from './rights.js';

/** No cover known is no cause to wait behind one that has some. */
const urgency = ({ reasoning }: Request): number =>
  reasoning.onHand === 0 ? -1 : (reasoning.coverDays ?? 0);

/** Whose cards last the shortest first; of equals the one that has waited longest. */
export const queueOf = (requests: Request[]): Request[] =>
  [...requests].sort((a, b) => urgency(a) - urgency(b) || a.openedAt.localeCompare(b.openedAt));
