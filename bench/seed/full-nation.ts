import type { Client } from 'pg';
import { AS_CONSIGNMENTS } from './consignments.sql.js';
import { MOVED } from './ledger.sql.js';
import { at } from './regencies.sql.js';
import { DAYS, FILED } from './reports.sql.js';
import { live, liveWeeks } from './seed.js';

/** The Wednesday that it is, and the days before. */
export const NATION_TODAY = '2026-03-04';
const [SUNDAY, TUESDAY] = ['2026-03-01', '2026-03-03'];
const WEEKS = 6;

/** One regency in nine has not been heard of since Saturday. */
const SILENCE = 'DELETE FROM day WHERE regency % 9 = 4';

/**
 * What a scarce nation has left: one regency in twenty nothing, four below their minimum, and of the
 * busy ones a third no more than eight days' use. What they had above that, their provinces gathered in.
 */
const GATHERED = `
  INSERT INTO sent (from_office, to_office, sender, receiver, quantity, short, sent_at, received_at)
  SELECT r.id, r.province, r.clerk, r.province_clerk, a.balance - left_over, 0,
    ${at('$1::date', '07:32', 'r.id')}, ${at('$1::date', '07:33', 'r.id')}
  FROM regency r
  JOIN stock_accounts a ON a.office_id = r.id AND a.kind = 'on_hand'
  CROSS JOIN LATERAL (SELECT CASE
    WHEN r.id % 20 = 0 THEN 0
    WHEN r.id % 20 < 5 THEN 150 + r.id % 800
    WHEN r.daily > 130 AND r.id % 3 = 1 THEN greatest(1000, ceil(r.daily * 8))::bigint
  END AS left_over) t
  WHERE left_over < a.balance`;

/**
 * Fills an empty, migrated database with the nation on a scarce Wednesday, 4 March 2026: six weeks of
 * reports, some regencies out, low, about to run out or silent. The requests come with the product's
 * first sweep.
 */
export async function fillNation(db: Client): Promise<void> {
  await liveWeeks(db, { today: SUNDAY, weeks: WEEKS, say: () => undefined });
  await live(db, SUNDAY, TUESDAY, [DAYS, SILENCE, ...FILED, MOVED]);
  await live(db, NATION_TODAY, NATION_TODAY, [GATHERED, ...AS_CONSIGNMENTS, MOVED]);
  await db.query('VACUUM (ANALYZE)');
}
