import type { EntityManager } from 'typeorm';
import { daysBetween, type CalendarDate } from '../platform/calendar-date.js';

/** What the ministry is told of a difference in the morning; `missing` below 0 is found. */
export interface DifferenceToTell {
  code: string;
  name: string;
  missing: number;
  /** Since it was counted. */
  days: number;
}

/** Cards, on hand and spoiled together, from which a difference concerns the ministry. */
const MUCH = 100;

const OPEN = `
  SELECT o.code, o.name, -(c.difference + coalesce(c.spoiled_difference, 0)) AS missing,
    c.counted_on AS "countedOn"
  FROM count_differences d
  JOIN stock_counts c ON c.id = d.count_id
  JOIN offices o ON o.id = d.office_id
  WHERE d.state <> 'closed' AND abs(c.difference) + abs(coalesce(c.spoiled_difference, 0)) >= $1
  ORDER BY d.count_id`;

/** Differences of 100 cards and more that are not closed, the oldest first. */
export async function differencesToTell(
  tx: EntityManager,
  today: CalendarDate,
): Promise<DifferenceToTell[]> {
  type Row = Omit<DifferenceToTell, 'days'> & { countedOn: CalendarDate };
  const rows = await tx.query<Row[]>(OPEN, [MUCH]);
  return rows.map(({ countedOn, ...row }) => ({ ...row, days: daysBetween(countedOn, today) }));
}
