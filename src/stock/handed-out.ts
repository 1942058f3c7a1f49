import type { EntityManager } from 'typeorm';
import { refuseOn } from '../platform/constraint-refusals.js';
import { Refusal } from '../platform/refusal.js';

/**
 * Cards of an office's on hand that somebody outside holds. The ledger does not move; the account knows how
 * many they are, and whatever would leave fewer than those is refused by the database, wherever it comes
 * from, naming who holds them.
 */

/** What the database tells with its refusal. */
interface Uncovered {
  code: string;
  name: string;
  onHand: number;
  handedOut: number;
  /** The five with the most. */
  holders: { id: string; holder: string; held: number }[];
}

refuseOn('stock_covers_what_is_handed_out', (told) => {
  const { code, name, onHand, handedOut, holders } = JSON.parse(told!) as Uncovered;
  const who = holders.map(({ holder, held }) => `${holder} (${held})`).join(', ');
  return new Refusal(
    409,
    'stock.handed_out',
    `${name} (${code}) would be left with ${onHand} cards while ${handedOut} are out with ${who}. Record first what came back of them.`,
    { members: { handedOut, holders } },
  );
});

export interface Drawer {
  onHand: number;
  handedOut: number;
}

/** What is on hand and how much of it is out, locked until the transaction ends. */
export async function lockDrawer(tx: EntityManager, office: number): Promise<Drawer> {
  const [row] = await tx.query<Drawer[]>(
    `SELECT balance AS "onHand", handed_out AS "handedOut" FROM stock_accounts
     WHERE office_id = $1 AND kind = 'on_hand' FOR NO KEY UPDATE`,
    [office],
  );
  return row!;
}
