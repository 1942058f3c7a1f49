import type { EntityManager } from 'typeorm';
import { DEFAULT_JOURNEY_DAYS } from './defaults.js';

/** Who says how long a consignment to an office is on the road: an admin, its last receipts, or nobody yet. */
export const JOURNEY_BASES = ['set', 'learned', 'default'] as const;
export type JourneyBasis = (typeof JOURNEY_BASES)[number];

/** Receipts that tell: the last so many, and none while there are fewer than the other. */
const RECEIPTS_HEARD = 12;
const FEWEST_RECEIPTS = 3;

/** In days: further than any office of the country is from Jakarta, by land, sea and air. */
export const LONGEST_JOURNEY = 90;

/** Calendar days that a consignment to an office is on the road; the argument is a row of `offices` (rule 7). */
export const journeyDaysSql = (office: string): string =>
  `coalesce(${office}.journey_days, ${office}.learned_journey_days, ${DEFAULT_JOURNEY_DAYS})`;

export const journeyBasisSql = (office: string): string =>
  `CASE WHEN ${office}.journey_days IS NOT NULL THEN 'set'
    WHEN ${office}.learned_journey_days IS NOT NULL THEN 'learned' ELSE 'default' END`;

// A consignment of which nothing arrived tells nothing of the road.
const LEARN = `
  UPDATE offices SET learned_journey_days = (
    SELECT CASE WHEN count(*) >= ${FEWEST_RECEIPTS}
      THEN least(percentile_disc(0.75) WITHIN GROUP (ORDER BY last.days), ${LONGEST_JOURNEY}) END
    FROM (
      SELECT received_on - sent_on AS days FROM consignments
      WHERE to_office = $1 AND state = 'received' AND received > 0
      ORDER BY receipt_at DESC LIMIT ${RECEIPTS_HEARD}) last)
  WHERE id = $1`;

/** After a receipt, in its transaction: the upper quartile of what the office's last receipts took. */
export async function learnJourney(tx: EntityManager, office: number): Promise<void> {
  await tx.query(LEARN, [office]);
}
