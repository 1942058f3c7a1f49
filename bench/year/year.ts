import { ask } from './asking.js';
import { ALL_DAYS, HISTORY_DAYS, isMonday } from './calendar.js';
import { Office } from './office.js';
import type { Policy } from './policies.js';
import type { World } from './world.js';

/** How the year ended, for the accounts and the table. */
export interface Outcome {
  /** Cards that were there when the year began or came in it. */
  received: number;
  atProvince: number;
  offices: Office[];
}

/**
 * A year of one province, day by day: cards come, the province sends, citizens come, offices ask. The
 * plan, the forecast and the low-stock rule are the product's own functions, which take the day as an
 * argument; the ledger is left out, because it decides nothing.
 */
export function liveThrough(world: World, policy: Policy): Outcome {
  const offices = world.regencies.map((regency) => new Office(regency, world.returning));
  let [received, stock] = [offices.reduce((sum, { onHand }) => sum + onHand, 0), 0];
  for (let day = HISTORY_DAYS; day < ALL_DAYS; day++) {
    const delivered = world.delivered[day]!;
    received += delivered;
    stock += delivered;
    for (const office of offices) office.receive(day);
    const decides = delivered > 0 || isMonday(day);
    const quantities = policy({ day, stock, decides, offices });
    for (const [n, cards] of quantities.entries()) {
      if (cards === 0) continue;
      offices[n]!.send(cards, day);
      stock -= cards;
    }
    for (const office of offices) {
      office.serve(day);
      ask(office, day);
    }
  }
  return { received, atProvince: stock, offices };
}
