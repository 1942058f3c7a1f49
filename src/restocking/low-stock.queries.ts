import type { EntityManager } from 'typeorm';
import { dailyUse } from '../demand/daily-use.sql.js';
import { journeyDaysSql } from '../offices/journey-days.js';
import { provinceIdSql } from '../offices/rest-days.sql.js';
import { forecastOf, type Forecast } from '../demand/forecast.js';
import { type EncodedDays, historyDecoder, useHistory } from '../demand/history-decoder.js';
import { decodeLearned } from '../demand/learned.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { prepared, type Prepared } from '../platform/prepared-statements.js';
import { conflict } from '../platform/refusal.js';
import { openShortageSql } from '../stock/open-shortage.sql.js';
import type { StockPosition } from './low-stock.js';
import type { LiveState, Origin } from './request.js';
import { isLiveSql } from './request.sql.js';

/** An office as the low-stock rule sees it, with what a request about it is written from. */
export interface OfficePosition extends StockPosition {
  office: number;
  timezone: string;
  requestId: string | null;
}

interface Row extends EncodedDays {
  office: number;
  timezone: string;
  level: string;
  minimum: number | null;
  begunOn: CalendarDate | null;
  onHand: number;
  inTransit: number;
  journeyDays: number;
  openShortage: number | null;
  used: number | null;
  days: number | null;
  requestId: string | null;
  state: LiveState;
  origin: Origin;
  quietUntil: Date | null;
}

// Use is wanted only of an office that is about to ask; for the others no report is read at all, which
// takes the condition inside: one on the join would be looked at after the reports were read.
const POSITIONS = (which: string, useOf: string) => `
  SELECT o.id AS office, o.timezone, o.level, o.minimum_stock AS minimum,
    h.begun_on AS "begunOn", h.balance AS "onHand", t.balance AS "inTransit", ${journeyDaysSql('o')} AS "journeyDays",
    ${openShortageSql('o.id')} AS "openShortage",
    use.used, use.days, use.last_report_on AS "lastReportOn", use.reported, use.holidays, use.learned,
    r.id AS "requestId", r.state, r.origin, q.quiet_until AS "quietUntil"
  FROM offices o
  JOIN stock_accounts h ON h.office_id = o.id AND h.kind = 'on_hand'
  JOIN stock_accounts t ON t.office_id = o.id AND t.kind = 'in_transit'
  LEFT JOIN restock_requests r ON r.office_id = o.id AND ${isLiveSql('r.state')}
  LEFT JOIN quiet_offices q ON q.office_id = o.id
  LEFT JOIN LATERAL (
    SELECT daily.*, history.* FROM ${dailyUse('o.id', provinceIdSql('o'), 'h.begun_on')} daily
    CROSS JOIN ${useHistory('o.id', provinceIdSql('o'), 'daily.last_report_on')} history
    WHERE ${useOf} OFFSET 0
  ) use ON true
  WHERE o.closed_at IS NULL AND ${which}`;

const ABOUT_TO_ASK = 'h.balance < o.minimum_stock AND r.id IS NULL';

/** Of the office's own days: there is no population to borrow by. */
function forecastFrom({ lastReportOn, reported, holidays, learned }: Row): Forecast | null {
  if (!lastReportOn) return null;
  const row = { lastReportOn, reported, holidays, today: lastReportOn, population: null };
  return forecastOf(historyDecoder()(row), null, decodeLearned(learned));
}

const positionOf = (row: Row): OfficePosition => ({
  office: row.office,
  timezone: row.timezone,
  minimumStock: row.minimum,
  asksSomebody: row.level !== 'ministry',
  begunOn: row.begunOn,
  onHand: row.onHand,
  inTransit: row.inTransit,
  journeyDays: row.journeyDays,
  openShortage: row.openShortage,
  use: { used: row.used ?? 0, days: row.days ?? 0 },
  forecast: forecastFrom(row),
  requestId: row.requestId,
  live: row.requestId === null ? null : { state: row.state, origin: row.origin },
  quietUntil: row.quietUntil,
});

const ONE: Prepared = { name: 'restocking.position', text: POSITIONS('o.id = $1', ABOUT_TO_ASK) };

export async function positionsOf(tx: EntityManager, offices: number[]): Promise<OfficePosition[]> {
  const rows: Row[] = [];
  for (const office of offices) rows.push(...(await prepared<Row>(tx, ONE, [office])));
  return rows.map(positionOf);
}

export async function allPositions(tx: EntityManager): Promise<OfficePosition[]> {
  const rows = await tx.query<Row[]>(POSITIONS('o.minimum_stock IS NOT NULL', ABOUT_TO_ASK));
  return rows.map(positionOf);
}

/**
 * One office's position with its daily use, low or not: what a request by hand is reasoned from.
 * 409 `office.closed`.
 */
export async function positionToAsk(
  tx: EntityManager,
  { id, code, name }: { id: number; code: string; name: string },
): Promise<OfficePosition> {
  const [row] = await tx.query<Row[]>(POSITIONS('o.id = $1', 'true'), [id]);
  if (!row) throw conflict('office.closed', `${name} (${code}) is closed.`);
  return positionOf(row);
}
