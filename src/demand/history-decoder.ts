import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { isKeptBySql } from '../offices/rest-days.sql.js';
import { tellsDemandSql } from './daily-use.sql.js';
import { learnedOfProvince } from './learned.sql.js';
import {
  dayNumber,
  dayTypes,
  HISTORY_DAYS,
  holidayNumbers,
  SATURDAY,
  type UseHistory,
} from './use-history.js';

/** How far after the last report holidays are told; the forecast counts single days no further. */
export const HOLIDAYS_AHEAD = 182;

/**
 * What an office used each day, as a LATERAL item of a FROM: one row of `reported`, its reports of the
 * last `HISTORY_DAYS` as `days back:cards`, a stoppage as `days back:-`, null before the first; and
 * `holidays`, the dates that its calendar keeps from there to half a year ahead. Text, because a
 * nation's 40,000 days are read several times as fast from it as from arrays. `historyDecoder` makes
 * days of it. `learned` is what the province's past tells of forecasts, where `tells` holds: once for the
 * offices of a province. The arguments are SQL: the office's internal id, its province's as
 * `provinceIdSql` tells it, and the date of its last report.
 */
export const useHistory = (
  office: string,
  province: string,
  endsOn: string,
  { days = HISTORY_DAYS, tells = 'true' }: { days?: number; tells?: string } = {},
): string => `
  LATERAL (
    SELECT (
      SELECT string_agg((${endsOn} - on_date) || ':' || CASE
        WHEN ${tellsDemandSql('service')} THEN (printed + spoiled)::text ELSE '-' END, ' ')
      FROM print_reports
      WHERE office_id = ${office} AND on_date BETWEEN ${endsOn} - ${days - 1} AND ${endsOn}
    ) AS reported, (
      SELECT string_agg(DISTINCT on_date::text, ' ') FROM holidays
      WHERE on_date BETWEEN ${endsOn} - ${days - 1} AND ${endsOn} + ${HOLIDAYS_AHEAD}
        AND ${isKeptBySql(province)}
    ) AS holidays, CASE WHEN ${tells} THEN ${learnedOfProvince(province)} END AS learned
  )`;

/** A row of `useHistory`. */
export interface EncodedDays {
  lastReportOn: CalendarDate | null;
  reported: string | null;
  holidays: string | null;
  /** For `decodeLearned`; null also on the rows after the province's first. */
  learned: string | null;
}

const SILENT = -1;

/**
 * Makes histories of rows; rows with the same holidays share one set of them. An office that never
 * reported has no days, ending the day before `today`.
 */
export function historyDecoder(
  days = HISTORY_DAYS,
): (
  row: Omit<EncodedDays, 'learned'> & { today: CalendarDate; population: number | null },
) => UseHistory {
  const calendars = new Map<string | null, ReadonlySet<CalendarDate>>();
  return ({ lastReportOn, reported, holidays: text, today, population }) => {
    let holidays = calendars.get(text);
    if (!holidays) calendars.set(text, (holidays = new Set(text?.split(' '))));
    const endsOn = lastReportOn ?? addDays(today, -1);
    const used = reported === null ? [] : usedDays(reported, endsOn, holidays, days);
    return { endsOn, used, holidays, population };
  };
}

const [ZERO, NINE, COLON, STOPPAGE] = [...'09:-'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** From the first report of those told to the last: what is not reported is silence, or a day of rest. */
function usedDays(
  reported: string,
  endsOn: CalendarDate,
  holidays: ReadonlySet<CalendarDate>,
  days: number,
): (number | null)[] {
  const told = Array<number | null>(days).fill(SILENT);
  let [last, back, cards] = [0, 0, 0 as number | null];
  const keep = () => {
    told[back] = cards;
    last = Math.max(last, back);
    cards = 0;
  };
  // Read sign by sign: splitting 40,000 days of a nation takes longer than all that is made of them.
  for (let n = 0; n < reported.length; n++) {
    const sign = reported.charCodeAt(n);
    if (sign >= ZERO && sign <= NINE) cards = cards! * 10 + sign - ZERO;
    else if (sign === COLON) [back, cards] = [cards!, 0];
    else if (sign === STOPPAGE) cards = null;
    else keep();
  }
  keep();
  const types = dayTypes(dayNumber(endsOn) - last, last + 1, holidayNumbers(holidays));
  return types.map((type, n) => {
    const used = told[last - n]!;
    if (used !== SILENT) return used;
    return type >= SATURDAY ? 0 : null;
  });
}
