import { addDays, type CalendarDate } from '../../src/platform/calendar-date.js';
import type { World } from './world.js';

/**
 * Reports of the days up to `last`, as if filed long ago: `cardsOn` tells of each date, null is no
 * report. Nothing moves in the ledger, but the office began no later than it reported.
 */
export async function plantReports(
  { dataSource }: World,
  office: string,
  { last, days }: { last: CalendarDate; days: number },
  cardsOn: (date: CalendarDate) => number | null,
): Promise<void> {
  const dates = Array.from({ length: days }, (_, n) => addDays(last, n + 1 - days));
  const told = dates.flatMap((date) => {
    const cards = cardsOn(date);
    return cards === null ? [] : [{ date, cards }];
  });
  await dataSource.query(
    `INSERT INTO print_reports (office_id, on_date, revision, printed, spoiled, service, filed_at, filed_by)
     SELECT o.id, r.date, 1, r.cards, 0, 'open', r.date, (SELECT id FROM people LIMIT 1)
     FROM jsonb_to_recordset($2) AS r(date date, cards bigint), offices o WHERE o.code = $1`,
    [office, JSON.stringify(told)],
  );
  await dataSource.query(
    `UPDATE stock_accounts a SET begun_on = least(a.begun_on, $2::date)
     FROM offices o WHERE o.id = a.office_id AND o.code = $1 AND a.kind = 'on_hand'`,
    [office, dates[0]],
  );
}
