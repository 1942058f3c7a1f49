import { provinceOf } from '../access/reach.js';
import { useAhead } from '../demand/forecast.js';
import { daysUntil } from '../demand/run-out.js';
import {
  pooledUseOfAll,
  pooledRunOut,
  pooledUse,
  type PooledUse,
} from '../demand/pooled-run-out.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { overdueSpoiled } from '../stock/overdue-spoiled.js';
import type { OfficeForecast } from './office-forecasts.js';
import type { OfficeStockDto, StockTotalDto } from './insight.dto.js';
import { officeState } from './office-state.js';
import { datesOf, leavingFor } from './run-out-dates.js';

/** What of an office counts in a pool. */
type Pooled = Pick<
  OfficeForecast,
  'office' | 'begunOn' | 'closed' | 'onHand' | 'inTransit' | 'forecast'
>;

const draws = ({ begunOn, closed }: Pooled): boolean => begunOn !== null && !closed;

/** What the offices of each province use, and all of them, as if their cards lay in one place. */
export interface PooledUseByProvince {
  /** With what is on the road to any of a province's offices. */
  provinces: Map<string, PooledUse & { inTransit: number }>;
  all: PooledUse;
}

export function poolOfCards(offices: Pooled[], today: CalendarDate): PooledUseByProvince {
  const drawing = offices.filter(draws);
  const provinces: PooledUseByProvince['provinces'] = new Map();
  for (const province of new Set(drawing.map(({ office }) => provinceOf(office)))) {
    const below = drawing.filter((office) => provinceOf(office.office) === province);
    const inTransit = sum(below, (office) => office.inTransit);
    provinces.set(province, { ...pooledUse(below, today), inTransit });
  }
  return { provinces, all: pooledUseOfAll([...provinces.values()], today) };
}

const sum = <Office>(offices: Office[], of: (office: Office) => number): number =>
  offices.reduce((n, office) => n + of(office), 0);

function useOf(offices: OfficeForecast[], coverTargetDays: number): number | null {
  const drawing = offices.filter((office) => draws(office) && office.forecast);
  if (drawing.length === 0) return null;
  return sum(drawing, ({ forecast }) => useAhead(forecast!, coverTargetDays));
}

/** Everything of a subtree, also what a closed office has left to destroy. */
export const totalOf = (
  offices: OfficeForecast[],
  { all }: PooledUseByProvince,
  coverTargetDays: number,
): StockTotalDto => {
  const inTransit = sum(offices, (office) => office.inTransit);
  return {
    onHand: sum(offices, ({ onHand }) => onHand),
    inTransit,
    spoiled: sum(offices, ({ spoiled }) => spoiled),
    overdueSpoiled: sum(offices, (of) => overdueSpoiled(of.spoiled, of.spoiledCameLately)),
    committed: sum(offices, ({ committed }) => committed),
    ...datesOf(pooledRunOut(all)),
    withInTransit: datesOf(pooledRunOut({ ...all, left: all.left + inTransit })),
    expectedUse: useOf(offices, coverTargetDays),
  };
};

/**
 * A province among provinces: it is out when its own cards and its regencies' are, and is to be sent to
 * before those and what is on the road to any of them may be.
 */
export function provinceRow(
  row: OfficeStockDto,
  { provinces }: PooledUseByProvince,
  today: CalendarDate,
  decideDays: number,
): OfficeStockDto {
  const use = provinces.get(row.office);
  if (!use) return row;
  const { early } = pooledRunOut({ ...use, left: use.left + use.inTransit });
  const sendBy = leavingFor(early, row.journeyDays);
  const dates = datesOf(pooledRunOut(use));
  const state = officeState({ ...row, sendBy }, today, decideDays);
  return { ...row, ...dates, lastsDays: daysUntil(dates.runsOutOn, today), sendBy, state };
}
