/** Dates before today that are looked through. */
export const DAYS_REMEMBERED = 28;

/** More entries than an office's stock has of those dates: a report is two, and there are few besides. */
const ENTRIES_REMEMBERED = 150;

/** Arguments are SQL. */
interface OfficeSql {
  /** The internal id. */
  office: string;
  begunOn: string;
  /** How many entries its stock has. */
  entries: string;
  today: string;
}

/**
 * On how many of the 28 dates before `today` an office's stock stood at 0 from the first hour to the last,
 * as a LATERAL item of a FROM: one row of `number`.
 *
 * The ledger tells: where an entry leaves nothing, the stock stands at 0 on every date between that entry
 * and the next one, by what they say of when they happened; a date with either is none. Nor is one whose
 * report tells of cards used, in whatever order reports were filed. An office that began with nothing
 * stands at 0 from that date on, none before. A day of rest is a day like another, as in the use per
 * calendar day that it is multiplied with.
 *
 * Entries that leave nothing, or find nothing, have an index of their own; of an office that was never
 * out, that is one look at it.
 */
export const daysWithoutCards = ({ office, begunOn, entries, today }: OfficeSql): string => `
  LATERAL (
    WITH edge AS (
      SELECT e.number, e.balance, m.occurred_on FROM entries e JOIN movements m ON m.id = e.movement_id
      WHERE e.office_id = ${office} AND e.kind = 'on_hand' AND (e.balance = 0 OR e.balance = e.change)
        AND e.number > ${entries} - ${ENTRIES_REMEMBERED}
      UNION ALL
      SELECT 0, 0, ${begunOn} - 1
      WHERE ${begunOn} IS NOT NULL AND ${entries} < ${ENTRIES_REMEMBERED}
    ), without AS (
      SELECT range_agg(daterange(first_on, next_on)) AS dates FROM (
        SELECT balance, greatest(occurred_on + 1, ${today} - ${DAYS_REMEMBERED}) AS first_on,
          least(lead(occurred_on) OVER (ORDER BY number), ${today}) AS next_on
        FROM edge
      ) span
      WHERE balance = 0 AND first_on < next_on
    )
    SELECT CASE WHEN dates IS NULL THEN 0 ELSE (
      SELECT sum(upper(span) - lower(span)) FROM unnest(dates) span
    ) - (
      SELECT count(*) FROM print_reports
      WHERE office_id = ${office} AND on_date BETWEEN ${today} - ${DAYS_REMEMBERED} AND ${today} - 1
        AND printed + spoiled > 0 AND on_date <@ dates
    ) END::integer AS number
    FROM without
  )`;
