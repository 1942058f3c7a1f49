import type { Claim } from '../../src/allocation/claim.js';
import { recipientOf, type Recipient } from '../../src/allocation/recipient.js';

/** An office and what it asks for. */
export interface Asking {
  claim: Claim;
  asked: number;
}

/** How cards are split where nobody computes: quantities in the order of the askings, in whole packs. */
export type Rival = (askings: Asking[], total: number, packSize: number) => number[];

/**
 * Pack by pack to whoever's `turn` is the lowest, by what it has so far and its place in the order of
 * asking; nobody gets more than it asks for, floors and caps hold as they do for us.
 */
const byTurn =
  (turn: (packs: number, asking: Asking, place: number) => number): Rival =>
  (askings, total, packSize) => {
    const takers = askings.map(({ claim }) => recipientOf(claim, packSize));
    const hasRoom = ({ packs, most }: Recipient, { claim, asked }: Asking) =>
      claim.pinned === null && packs < most && packs * packSize < asked;
    const quantityOf = ({ claim, packs }: Recipient) => claim.pinned ?? packs * packSize;
    let left = total - takers.reduce((sum, taker) => sum + quantityOf(taker), 0);
    for (; left >= packSize; left -= packSize) {
      const places = [...takers.keys()].filter((n) => hasRoom(takers[n]!, askings[n]!));
      if (places.length === 0) break;
      const turnOf = (n: number) => turn(takers[n]!.packs, askings[n]!, n);
      takers[places.reduce((a, b) => (turnOf(b) < turnOf(a) ? b : a))]!.packs++;
    }
    return takers.map(quantityOf);
  };

export const RIVALS = {
  /** Whoever asks first gets all that it asks. */
  'first come': byTurn((_packs, _asking, place) => place),
  /** The same number of packs each. */
  equal: byTurn((packs) => packs),
  /** The same share of what each asks. */
  proportional: byTurn((packs, { asked }) => packs / asked),
} satisfies Record<string, Rival>;
