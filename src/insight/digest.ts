import { addDays, dateAt, daysBetween, type CalendarDate } from '../platform/calendar-date.js';
import { daysOnRoad, isLongJourney } from '../consignments/journey.js';
import { isLow } from '../restocking/low-stock.js';
import type { OfficeForecast } from './office-forecasts.js';
import { lastsDays, runOutOf } from './run-out-dates.js';
import type { OfficeStock } from './office-stock.js';

const SOON_DAYS = 14;

/** A consignment on the road, to or from an office of the province. */
export interface Journey {
  number: string;
  from: string;
  to: string;
  quantity: number;
  sentOn: CalendarDate;
}

/** What a province should see on the morning of `on`, its own date; `days` are whole days up to then. */
export interface Digest {
  /** The province, its internal id. */
  office: number;
  code: string;
  on: CalendarDate;
  low: { name: string; onHand: number; minimumStock: number | null; lastsDays: number | null }[];
  /** Requests that nobody has answered. */
  waiting: { name: string; number: string; quantity: number; days: number }[];
  /** Requests granted of which not all has left. */
  unsent: { name: string; number: string; granted: number; sent: number; days: number }[];
  silent: { name: string; since: CalendarDate }[];
  /** Within 14 days, the soonest first. */
  runningOut: {
    name: string;
    onHand: number;
    runsOutOn: CalendarDate;
    /** It runs out before this date one time in ten. */
    runsOutEarly: CalendarDate;
  }[];
  /** For more than 7 days, the longest first. */
  longOnTheRoad: { number: string; from: string; to: string; quantity: number; days: number }[];
}

const by =
  <T>(key: (item: T) => string | number) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : Number(key(a) > key(b));

function requests(regencies: OfficeStock[], { timezone, today }: OfficeStock) {
  const daysSince = (at: Date | null) => (at ? daysBetween(dateAt(at, timezone), today) : 0);
  const inState = (state: OfficeStock['requestState']) =>
    regencies.filter((office) => office.requestId !== null && office.requestState === state);
  const waiting = inState('open').map((office) => ({
    name: office.officeName,
    number: office.requestNumber,
    quantity: office.requestQuantity,
    days: daysSince(office.requestOpenedAt),
  }));
  const unsent = inState('approved').map((office) => ({
    name: office.officeName,
    number: office.requestNumber,
    granted: office.requestGranted ?? 0,
    sent: office.requestSent,
    days: daysSince(office.requestAnsweredAt),
  }));
  const longest = by(({ days }: { days: number }) => -days);
  return { waiting: waiting.sort(longest), unsent: unsent.sort(longest) };
}

/** The digest of a province. Offices not begun stand in none. */
export function digestOf(
  province: OfficeStock,
  offices: OfficeForecast[],
  onTheRoad: Journey[],
): Digest {
  const { today } = province;
  const regencies = offices.filter(
    ({ level, closed, begunOn }) => level === 'regency' && !closed && begunOn !== null,
  );
  const runningOut = regencies.flatMap((office) => {
    const { runsOutOn, runsOutEarly } = runOutOf(office);
    return runsOutOn !== null && runsOutOn <= addDays(today, SOON_DAYS)
      ? [{ name: office.officeName, onHand: office.onHand, runsOutOn, runsOutEarly: runsOutEarly! }]
      : [];
  });
  return {
    office: province.id,
    code: province.office,
    on: today,
    low: regencies.filter(isLow).map((office) => ({
      name: office.officeName,
      onHand: office.onHand,
      minimumStock: office.minimumStock,
      lastsDays: lastsDays(office, runOutOf(office)),
    })),
    ...requests(regencies, province),
    silent: regencies.flatMap(({ officeName, silentSince }) =>
      silentSince === null ? [] : [{ name: officeName, since: silentSince }],
    ),
    runningOut: runningOut.sort(by(({ runsOutOn }) => runsOutOn)),
    longOnTheRoad: onTheRoad
      .map(({ sentOn, ...journey }) => ({ ...journey, days: daysOnRoad(sentOn, today) }))
      .filter(({ days }) => isLongJourney(days))
      .sort(by(({ days }) => -days)),
  };
}

/** Whether there is anything to tell. */
export const hasNews = (digest: Digest): boolean =>
  Object.values(digest).some((said) => Array.isArray(said) && said.length > 0);
