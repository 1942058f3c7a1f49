import type { Level } from '../access/permissions.js';
import type { DailyUse } from '../demand/daily-use.js';
import type { EncodedDays } from '../demand/history-decoder.js';
import { pooledRunOut } from '../demand/pooled-run-out.js';
import { daysUntil } from '../demand/run-out.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { priceOn, valueOf, type UnitPrice } from '../stock/unit-price.js';
import { forecastOffices, ForecastCache, type OfficeForecast } from './office-forecasts.js';
import { poolOfCards, type PooledUseByProvince } from './pooled-stock.js';
import type { OfficePositionDto, PositionFiguresDto, PositionTotalDto } from './position.dto.js';
import { dailyUseOf, datesOf, lastsDays, runOutOf } from './run-out-dates.js';

/** Cards of one office at the end of a day, by account. */
export interface PositionCards {
  onHand: number;
  inTransit: number;
  spoiled: number;
  destroyed: number;
  printed: number;
  variance: number;
}

/** A row of `positionsOn`: an office at the end of a day, and the days of its reports up to then. */
export interface OfficeOnDay extends PositionCards, DailyUse, EncodedDays {
  office: string;
  officeName: string;
  level: Level;
  population: number | null;
  /** On that day. */
  closed: boolean;
  begunOn: CalendarDate | null;
  /** Cards of its request that had neither been answered nor withdrawn. */
  requestWaiting: number | null;
  /** The day itself. */
  today: CalendarDate;
  /** On the row of the office that was asked for. */
  unitPrices: UnitPrice[] | null;
}

const NONE: PositionFiguresDto = {
  onHand: null,
  inTransit: null,
  spoiled: null,
  destroyed: null,
  printed: null,
  variance: null,
};

/**
 * Whether an office's stock was known on the day: from the date on which it began, or from an earlier one
 * if something was recorded of that later. Of an office that has not begun to this day nothing is.
 */
const isKnown = (of: OfficeOnDay): boolean =>
  of.begunOn !== null &&
  (of.today >= of.begunOn ||
    [of.onHand, of.spoiled, of.destroyed, of.printed, of.variance].some((cards) => cards !== 0));

/** Null before the office began, but for cards that were on their way to it already. */
export const figuresOf = (of: OfficeOnDay): PositionFiguresDto => {
  const { onHand, inTransit, spoiled, destroyed, printed, variance } = of;
  return isKnown(of)
    ? { onHand, inTransit, spoiled, destroyed, printed, variance }
    : { ...NONE, inTransit: inTransit === 0 ? null : inTransit };
};

/** The day's own: an office that began later had not begun. */
const asOfDay = (of: OfficeOnDay): OfficeOnDay =>
  isKnown(of) ? of : { ...of, begunOn: null, onHand: 0 };

/** What a card cost on the day; null where none of the rows is of the office that was asked for. */
export const priceOfDay = (offices: OfficeOnDay[], on: CalendarDate): number | null =>
  priceOn(offices.find(({ unitPrices }) => unitPrices)?.unitPrices ?? [], on);

const withValue = <Figures extends PositionFiguresDto>(
  figures: Figures,
  unitPrice: number | null,
) => ({
  ...figures,
  unitPrice,
  value: valueOf(figures.onHand, unitPrice),
  spoiledValue: valueOf(figures.spoiled, unitPrice),
});

type Foreseen = OfficeOnDay & Pick<OfficeForecast, 'forecast'>;

/** Positions of offices with how long their cards lasted from that day on, as the reports up to it tell. */
export function positionsOf(
  offices: OfficeOnDay[],
  peers: OfficeOnDay[],
  { coverTargetDays, unitPrice }: { coverTargetDays: number; unitPrice: number | null },
): { rows: OfficePositionDto[]; foreseen: Foreseen[] } {
  const foreseen = forecastOffices(offices.map(asOfDay), peers.map(asOfDay), new ForecastCache());
  const rows = foreseen.map((office, n): OfficePositionDto => {
    const dates = runOutOf(office);
    return {
      office: office.office,
      officeName: office.officeName,
      begunOn: offices[n]!.begunOn,
      ...withValue(figuresOf(offices[n]!), unitPrice),
      lastReportOn: office.lastReportOn,
      requestWaiting: office.requestWaiting,
      dailyUse: dailyUseOf(office, coverTargetDays),
      lastsDays: lastsDays(office, dates),
      ...dates,
    };
  });
  return { rows, foreseen };
}

const FIGURES = Object.keys(NONE) as (keyof PositionFiguresDto)[];

/** Of those that are known; null where none is. */
function sumOfFigures(rows: PositionFiguresDto[]): PositionFiguresDto {
  const sum = { ...NONE };
  for (const row of rows)
    for (const figure of FIGURES)
      if (row[figure] !== null) sum[figure] = (sum[figure] ?? 0) + row[figure];
  return sum;
}

export const pooledOn = (foreseen: Foreseen[], today: CalendarDate): PooledUseByProvince =>
  poolOfCards(foreseen, today);

/** All of them together, as if their cards lay in one place, and what those below `own` wait for. */
export function totalPosition(
  rows: OfficePositionDto[],
  own: OfficePositionDto,
  { all }: PooledUseByProvince,
): PositionTotalDto {
  const sum = sumOfFigures(rows);
  const waiting = rows.filter((row) => row !== own && row.requestWaiting !== null);
  return {
    ...withValue(sum, own.unitPrice),
    ...datesOf(pooledRunOut(all)),
    withInTransit: datesOf(pooledRunOut({ ...all, left: all.left + (sum.inTransit ?? 0) })),
    requestsWaiting: {
      requests: waiting.length,
      quantity: waiting.reduce((cards, { requestWaiting }) => cards + requestWaiting!, 0),
    },
  };
}

/** A province among provinces: its own figures, and how long its cards and its regencies' lasted. */
export function provincePosition(
  row: OfficePositionDto,
  { provinces }: PooledUseByProvince,
  today: CalendarDate,
): OfficePositionDto {
  const use = provinces.get(row.office);
  if (!use) return row;
  const dates = datesOf(pooledRunOut(use));
  return { ...row, ...dates, lastsDays: daysUntil(dates.runsOutOn, today) };
}
