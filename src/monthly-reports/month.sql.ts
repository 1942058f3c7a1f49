import { paperNumber } from '../offices/office-lines.js';
import { isKeptBySql, provinceIdSql } from '../offices/rest-days.sql.js';
import { owesFrom } from '../insight/overdue-reports.sql.js';
import { causesSql } from '../stock/spoil-causes.js';
import { ON_THE_SHEET } from './month.js';

const json = (rows: string, order: string) =>
  `(SELECT coalesce(json_agg(line ORDER BY ${order}), '[]') FROM (${rows}) line)`;

/** The papers of a movement between offices, by the number that it bears. */
const CONSIGNMENT = `
  LEFT JOIN LATERAL (
    SELECT c.*, sender.name AS sender, ${paperNumber('sender.code', 'c')} AS number
    FROM offices sender JOIN consignments c ON c.from_office = sender.id
    WHERE m.reason IN ('receipt', 'receipt_correction', 'recall', 'recovery')
      AND sender.code = split_part(m.reference, '/', 1)
      AND c.year = CASE WHEN m.reference ~ '^[0-9.]+/[0-9]+/[0-9]+$' THEN split_part(m.reference, '/', 2)::integer END
      AND c.serial = CASE WHEN m.reference ~ '^[0-9.]+/[0-9]+/[0-9]+$' THEN split_part(m.reference, '/', 3)::integer END
  ) c ON true`;

const side = (kind: string) => `
  (CASE WHEN m.to_office = place.id AND m.to_kind = '${kind}' THEN m.quantity ELSE 0 END
    - CASE WHEN m.from_office = place.id AND m.from_kind = '${kind}' THEN m.quantity ELSE 0 END)`;

const ofThisOffice = (where: string) => `
  SELECT * FROM movements WHERE from_office = place.id AND ${where}
  UNION ALL
  SELECT * FROM movements WHERE to_office = place.id AND from_office <> to_office AND ${where}`;

/** What is on record of the month besides what was printed, sent and destroyed: each paper and each count. */
const PAPERS = json(
  `SELECT m.id, m.occurred_on AS "on", m.reason, ${side('on_hand')} AS change, ${side('spoiled')} AS "spoiledChange",
     coalesce(c.number, m.reference) AS number, c.reference, c.sender AS "from", c.purpose
   FROM (${ofThisOffice(`occurred_on BETWEEN $2::date AND $3::date
     AND reason NOT IN ('print', 'spoil', 'correction', 'dispatch', 'destruction')`)}) m ${CONSIGNMENT}
   WHERE ${side('on_hand')} <> 0 OR ${side('spoiled')} <> 0`,
  'line."on", line.id',
);

/** What was entered of dates before `before` after an account had got so far. */
const entriesOfBefore = (before: string, got: (kind: string) => string) =>
  json(
    `SELECT e.number AS nth, m.occurred_on AS "on", m.recorded_at AS "recordedAt", m.reason, e.kind AS account, e.change,
       m.reference
     FROM unnest(ARRAY[${ON_THE_SHEET.map((kind) => `'${kind}'`).join(', ')}]::account_kind[]) AS account(kind)
     JOIN entries e ON e.office_id = place.id AND e.kind = account.kind
       AND e.number > CASE account.kind ${ON_THE_SHEET.map(
         (kind) => `WHEN '${kind}' THEN ${got(kind)}`,
       ).join(' ')} END
     JOIN movements m ON m.id = e.movement_id AND m.occurred_on < ${before}`,
    'line."recordedAt", line.account, line.nth',
  );

const REPORTS = json(
  `SELECT r.on_date AS "on", r.service, r.spoiled, ${causesSql('r.')} AS "spoiledBy", r.recorded, r.waiting,
     (first.filed_at AT TIME ZONE place.timezone)::date AS "filedOn", first.arrived_late AS "arrivedLate"
   FROM print_reports r
   JOIN print_report_revisions first ON first.office_id = r.office_id AND first.on_date = r.on_date AND first.revision = 1
   WHERE r.office_id = place.id AND r.on_date BETWEEN $2::date AND $3::date`,
  'line."on"',
);

const HOLIDAYS = `ARRAY (
  SELECT on_date::text FROM holidays
  WHERE on_date BETWEEN $2::date AND $3::date + 31 AND ${isKeptBySql('place.province')})`;

/**
 * On how many calendar days between two dates an office was without cards: those that lie in an episode, its
 * first and its last one counted. A scalar; `place` is a row with `id` and `today`.
 */
export const daysWithoutCards = (place: string, first: string, last: string): string => `(
  SELECT coalesce(sum(upper(span) - lower(span)), 0)::integer FROM (
    SELECT unnest(range_agg(daterange(greatest(s.began_on, ${first}), part.last_on, '[]'))) AS span
    FROM stock_outs s
    CROSS JOIN LATERAL (
      SELECT least(coalesce(s.ended_on, ${place}.today), ${last}) AS last_on) part
    WHERE s.office_id = ${place}.id AND s.annulled_at IS NULL
      AND part.last_on >= greatest(s.began_on, ${first})) spans)`;

const inMonth = (instant: string) =>
  `${instant} >= $2::date::timestamp AT TIME ZONE place.timezone
     AND ${instant} < ($3::date + 1)::timestamp AT TIME ZONE place.timezone`;

/** Sent in the month for a request of the office that `asker` names. */
const sentFor = (asker: string, request: string, which: string) => `
  SELECT quantity FROM consignments c
  WHERE c.${asker} ${which} AND c.${request} IS NOT NULL AND c.state <> 'recalled'
    AND c.sent_on BETWEEN $2::date AND $3::date`;

/**
 * Requests of one's own, or of those right below: how many, and the cards; also of what went straight to the
 * lender of whoever asked. `which` says it of an office's internal id.
 */
const requests = (whose: string, which: string) => `
  json_build_object(
    'asked', (SELECT json_build_object('number', count(*), 'cards', coalesce(sum(quantity), 0))
      FROM restock_requests r WHERE ${whose} AND ${inMonth('r.opened_at')}),
    'granted', (SELECT json_build_object('number', count(*), 'cards', coalesce(sum(granted), 0))
      FROM restock_requests r WHERE ${whose} AND r.granted IS NOT NULL AND ${inMonth('r.answered_at')}),
    'sent', (SELECT json_build_object('number', count(*), 'cards', coalesce(sum(quantity), 0))
      FROM (${sentFor('to_office', 'request_id', which)}
        UNION ALL ${sentFor('borrower', 'borrower_request', which)}) sent))`;

/** What it sent in the month as lender, or to pay back. */
const sentAs = (who: 'lender' | 'borrower', which: string): string => `(
  SELECT coalesce(sum(c.quantity), 0) FROM loans l JOIN consignments c ON ${which}
  WHERE l.${who} = place.id AND c.from_office = place.id AND NOT c.unsent
    AND c.sent_on BETWEEN $2::date AND $3::date)`;

/** What was owed at the end of the month, to the lender or by the borrower, as is known now. */
const owedTo = (who: 'lender' | 'borrower'): string => `(
  SELECT coalesce(sum(c.received
    - (SELECT coalesce(sum(back.received), 0) FROM consignments back
       WHERE back.return_of = l.id AND back.received_on <= $3::date)
    - (SELECT coalesce(sum(s.quantity), 0) FROM loan_settlements s
       WHERE s.loan_id = l.id AND s.settled_on <= $3::date)), 0)
  FROM loans l JOIN consignments c ON c.id = l.id
  WHERE l.${who} = place.id AND c.received_on <= $3::date)`;

const LOANS = `json_build_object(
  'given', ${sentAs('lender', 'c.id = l.id')}, 'returnsGiven', ${sentAs('borrower', 'c.return_of = l.id')},
  'lent', ${owedTo('lender')}, 'borrowed', ${owedTo('borrower')})`;

const BELOW = `(SELECT id FROM offices below WHERE below.parent_id = place.id)`;

/**
 * All that a month's sheet tells of one office besides its accounts, in one row of `MonthOnRecord`. $1 is the
 * office's code, $2 and $3 the first and the last day, $4 the instant of the reading.
 */
export const MONTH_ON_RECORD = `
  WITH place AS MATERIALIZED (
    SELECT office.id, office.code, office.name, office.level, office.timezone, office.minimum_stock,
      ${provinceIdSql('office')} AS province, on_hand.begun_on,
      least(($4::timestamptz AT TIME ZONE office.timezone)::date, $3::date) AS today,
      ${owesFrom('office', 'on_hand.begun_on')} AS owes_from
    FROM offices office
    JOIN stock_accounts on_hand ON on_hand.office_id = office.id AND on_hand.kind = 'on_hand'
    WHERE office.code = $1
  ), before AS MATERIALIZED (
    SELECT figures, on_hand_entries, spoiled_entries, in_transit_entries FROM monthly_reports
    WHERE office_id = (SELECT id FROM place) AND month = ($2::date - interval '1 month')::date
    ORDER BY revision DESC LIMIT 1
  )
  SELECT place.name AS "officeName", place.level, place.begun_on AS "begunOn", place.owes_from AS "owesFrom",
    place.minimum_stock AS "minimumStock", before.figures AS before, ${PAPERS} AS papers,
    CASE WHEN before.figures IS NULL THEN '[]' ELSE ${entriesOfBefore('$2::date', (kind) => `before.${kind}_entries`)}
    END AS "ofEarlierMonths",
    ${REPORTS} AS reports, ${HOLIDAYS} AS holidays, ${daysWithoutCards('place', '$2::date', '$3::date')} AS "withoutCards",
    ${requests('r.office_id = place.id', '= place.id')} AS "ownRequests", ${LOANS} AS loans,
    CASE WHEN place.level <> 'regency' THEN
      ${requests(`r.office_id IN ${BELOW}`, `IN ${BELOW} AND c.from_office = place.id`)} END AS "requestsBelow"
  FROM place LEFT JOIN before ON true`;

const REVISION = (more = '') => `
  SELECT ${more} r.revision, r.figures, r.siak_printed AS "siakPrinted", r.siak_note AS "siakNote",
    r.ikd_activated AS "ikdActivated", r.note, r.submitted_at AS "submittedAt", person.name AS "submittedBy"
  FROM monthly_reports r JOIN people person ON person.id = r.submitted_by
  WHERE r.office_id = (SELECT id FROM offices WHERE code = $1)`;

/** The revisions of a month, the last first: $1 is the office's code and $2 the month's first day. */
export const REVISIONS = `${REVISION()} AND r.month = $2::date ORDER BY r.revision DESC`;

/** Those of the months from $2 to $3, in their order and the first one first. */
export const REVISIONS_BETWEEN = `${REVISION(`to_char(r.month, 'YYYY-MM') AS month,`)}
  AND r.month BETWEEN $2::date AND $3::date ORDER BY r.month, r.revision`;

/**
 * What was entered of a month, or of one before it, since its last revision. $1 is the office's code and $2
 * the month's first day.
 */
export const ENTERED_SINCE = `
  SELECT ${entriesOfBefore(`($2::date + interval '1 month')::date`, (kind) => `frozen.${kind}_entries`)} AS entries
  FROM (SELECT id FROM offices WHERE code = $1) place
  CROSS JOIN LATERAL (
    SELECT on_hand_entries, spoiled_entries, in_transit_entries FROM monthly_reports
    WHERE office_id = place.id AND month = $2::date ORDER BY revision DESC LIMIT 1) frozen`;
