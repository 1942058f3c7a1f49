import type { EntityManager } from 'typeorm';
import { MINISTRY_CARDS } from '../stocktaking/difference.js';
import { daysBetween, type CalendarDate } from '../platform/calendar-date.js';

/** What the ministry is told of a difference in the morning. */
export interface DifferenceToTell {
  code: string;
  name: string;
  difference: number;
  /** Null where spoiled cards were not counted. */
  spoiledDifference: number | null;
  /** Since it was counted. */
  days: number;
}

/** More than any letter tells of; an office may count as often as it likes. */
export const MOST_DIFFERENCES = 1_000;

const OPEN = `
  SELECT o.code, o.name, c.difference, c.spoiled_difference AS "spoiledDifference",
    c.counted_on AS "countedOn"
  FROM count_differences d
  JOIN stock_counts c ON c.id = d.count_id
  JOIN offices o ON o.id = d.office_id
  WHERE d.state <> 'closed' AND abs(c.difference) + abs(coalesce(c.spoiled_difference, 0)) >= $1
  ORDER BY d.count_id LIMIT ${MOST_DIFFERENCES}`;

/** Open differences of `MINISTRY_CARDS` and more, on hand and spoiled together, the oldest first. */
export async function differencesToTell(
  tx: EntityManager,
  today: CalendarDate,
): Promise<DifferenceToTell[]> {
  type Row = Omit<DifferenceToTell, 'days'> & { countedOn: CalendarDate };
  const rows = await tx.query<Row[]>(OPEN, [MINISTRY_CARDS]);
  return rows.map(({ countedOn, ...row }) => ({ ...row, days: daysBetween(countedOn, today) }));
}
