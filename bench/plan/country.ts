import { regencies } from '../../migrations/data/regions.js';
import type { Claim } from '../../src/allocation/claim.js';
import { quantityToAsk, type AskRules } from '../../src/restocking/low-stock.js';
import { Chance } from '../chance.js';
import type { Asking } from './rivals.js';

export const RULES: AskRules = { coverTargetDays: 30, packSize: 500 };

/** Cards a day and person: 1.25 million a month are the country's. */
export const DAILY_USE_PER_HEAD = 1_250_000 / 30 / 284_973_643;

/**
 * All 514 regencies with their people: how fast cards go differs by more than that, stock lasts from
 * none to 20 days, the road takes a day to two weeks. Each asks what the low-stock rule asks for it.
 */
export function country(seed: number): Asking[] {
  const chance = new Chance(seed);
  return regencies.map(([office, , population]) => {
    const dailyUse = population * DAILY_USE_PER_HEAD * chance.factor(0.4);
    const stock = Math.round(dailyUse * Math.max(0, chance.between(-4, 20)));
    const journeyDays = chance.whole(1, 14);
    const claim: Claim = {
      ...{ office, stock, dailyUse, journeyDays },
      ...{ owedDays: 0, atLeast: 0, atMost: null, pinned: null },
    };
    return { claim, asked: askedBy(claim) };
  });
}

const askedBy = ({ stock, dailyUse, journeyDays }: Claim): number =>
  quantityToAsk(
    {
      ...{ minimumStock: 1000, asksSomebody: true, begunOn: '2026-01-01', live: null },
      ...{ onHand: stock, inTransit: 0, use: { used: dailyUse * 28, days: 28 } },
      ...{ forecast: null, quietUntil: null, journeyDays },
    },
    RULES,
  );
