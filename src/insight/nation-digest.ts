import { daysOnRoad, isLongJourney } from '../consignments/journey.js';
import type { OverdueLoan } from '../consignments/loans.queries.js';
import type { LongWaiting } from '../restocking/long-waiting.js';
import { dateAt, daysBetween, type CalendarDate } from '../platform/calendar-date.js';
import { provinceOf } from '../access/reach.js';
import { countIsOverdue } from '../stocktaking/count-due.js';
import type { DifferenceToTell } from './differences-to-tell.js';
import type { Journey, WaitingRecovery } from './digest.js';
import type { OfficeStockDto, RegenciesDto } from './insight.dto.js';
import type { OfficeState } from './office-state.js';
import type { RunOutDates } from './run-out-dates.js';

/** More than this share of a province's regencies silent is told of. */
const SILENT_SHARE = 1 / 3;

interface NamedOffice {
  code: string;
  name: string;
}

/** What the ministry should know of a province in the morning. */
export interface ProvinceToTell extends NamedOffice {
  /** Of the province with all its regencies; null where it is not out, low or about to run out. */
  stock: (RunOutDates & { state: OfficeState; onHand: number }) | null;
  /** What it asked the ministry for and has not been sent. */
  request: { quantity: number; granted: number | null; days: number } | null;
  /** Regencies without a card. */
  out: NamedOffice[];
  /** Requests of its regencies, and its own, that wait longer than three working days; the longest first. */
  waiting: (NamedOffice & { days: number })[];
  /** Where more than a third are. */
  silent: { offices: number; of: number } | null;
  /** Regencies, and the province itself, whose count is overdue (rule 11). */
  overdueCounts: number;
  /** Spoiled cards of theirs that should have been destroyed; absent in one from before. */
  overdueSpoiled?: number;
  /** How many of them spoil more cards than is usual; absent in one from before. */
  spoilUnusually?: number;
}

export interface NationDigest {
  /** The ministry, its internal id. */
  office: number;
  on: CalendarDate;
  total: RunOutDates & { onHand: number };
  /** Each once, the most urgent first. */
  provinces: ProvinceToTell[];
  /** Differences of 100 cards and more that are not closed, the oldest first. */
  differences: DifferenceToTell[];
  /** The ministry's own, for more than 7 days, the longest first. */
  longOnTheRoad: { number: string; to: string; quantity: number; days: number }[];
  /** Provinces that were low and are back at their minimum. */
  backAtMinimum: NamedOffice[];
  /** Since when the ministry's own count is overdue; absent where it is not. */
  countOverdueSince?: CalendarDate;
  /** Loans owed after their day, of all the nation, the longest first; absent where none are. */
  loansOverdue?: OverdueLoan[];
  /** Cards that never left, found by their sender, which wait for the ministry; absent where none do. */
  recoveries?: WaitingRecovery[];
}

export interface NationFacts {
  /** The ministry, its internal id, and its own date. */
  office: number;
  today: CalendarDate;
  timezone: string;
  country: RegenciesDto;
  waiting: LongWaiting[];
  /** What the ministry sent. */
  onTheRoad: Journey[];
  backAtMinimum: NamedOffice[];
  differences: DifferenceToTell[];
  recoveries: WaitingRecovery[];
  loansOverdue: OverdueLoan[];
}

const nameOf = ({ office, officeName }: OfficeStockDto): NamedOffice => ({
  code: office,
  name: officeName,
});

const IN_NEED: OfficeState[] = ['out', 'low', 'running_out'];

function requestOf(province: OfficeStockDto, { today, timezone }: NationFacts) {
  const request = province.liveRequest;
  if (!request || request.state === 'sent') return null;
  const { quantity, granted, openedAt } = request;
  return { quantity, granted, days: daysBetween(dateAt(openedAt, timezone), today) };
}

function toldOf(province: OfficeStockDto, facts: NationFacts): ProvinceToTell {
  const { country, waiting, today } = facts;
  const { office: code, state, onHand, runsOutOn, runsOutEarly, runsOutLate } = province;
  const begun = country.items.filter(
    ({ office, begunOn }) => provinceOf(office) === code && begunOn !== null,
  );
  const all = [province, ...begun];
  const silent = begun.filter(({ silentSince }) => silentSince !== null).length;
  return {
    ...nameOf(province),
    stock: IN_NEED.includes(state) ? { state, onHand, runsOutOn, runsOutEarly, runsOutLate } : null,
    request: requestOf(province, facts),
    out: begun.filter((office) => office.state === 'out').map(nameOf),
    waiting: waiting
      .filter((request) => provinceOf(request.code) === code)
      .map(({ code, name, days }) => ({ code, name, days }))
      .sort((a, b) => b.days - a.days),
    silent: silent > begun.length * SILENT_SHARE ? { offices: silent, of: begun.length } : null,
    overdueCounts: all.filter((each) => countIsOverdue(each, today)).length,
    overdueSpoiled: all.reduce((sum, { overdueSpoiled }) => sum + overdueSpoiled, 0),
    spoilUnusually: all.filter(({ spoilsUnusually }) => spoilsUnusually).length,
  };
}

const isToTell = ({ stock, request, out, waiting, silent, ...rest }: ProvinceToTell) =>
  [stock, request, silent].some((told) => told !== null) ||
  out.length + waiting.length > 0 ||
  rest.overdueCounts + (rest.overdueSpoiled ?? 0) + (rest.spoilUnusually ?? 0) > 0;

/** Worse the more regencies are out, then by its own stock, then by how much waits. */
const byNeed = (a: ProvinceToTell, b: ProvinceToTell): number => {
  const place = ({ stock }: ProvinceToTell) => (stock ? IN_NEED.indexOf(stock.state) : 9);
  return (
    b.out.length - a.out.length ||
    place(a) - place(b) ||
    b.waiting.length - a.waiting.length ||
    (a.code < b.code ? -1 : 1)
  );
};

/** What the ministry should see in the morning, by province. Offices not begun stand in none. */
export function nationDigestOf(facts: NationFacts): NationDigest {
  const { office, today, country, onTheRoad, backAtMinimum, differences, recoveries } = facts;
  const { onHand, runsOutOn, runsOutEarly, runsOutLate } = country.total;
  return {
    ...{ office, on: today, backAtMinimum, differences },
    total: { onHand, runsOutOn, runsOutEarly, runsOutLate },
    provinces: (country.provinces ?? [])
      .map((province) => toldOf(province, facts))
      .filter(isToTell)
      .sort(byNeed),
    longOnTheRoad: onTheRoad
      .map(({ number, to, quantity, sentOn }) => ({
        ...{ number, to, quantity },
        days: daysOnRoad(sentOn, today),
      }))
      .filter(({ days }) => isLongJourney(days))
      .sort((a, b) => b.days - a.days),
    ...(countIsOverdue(country.own, today) && { countOverdueSince: country.own.countDueOn! }),
    ...(facts.loansOverdue.length > 0 && { loansOverdue: facts.loansOverdue }),
    ...(recoveries.length > 0 && { recoveries }),
  };
}

/** Whether there is anything to tell: how long the nation's cards last is none of itself. */
export const hasNationNews = (digest: NationDigest): boolean =>
  digest.countOverdueSince !== undefined ||
  [
    digest.provinces,
    digest.longOnTheRoad,
    digest.differences,
    digest.backAtMinimum,
    digest.recoveries ?? [],
    digest.loansOverdue ?? [],
  ].some((told) => told.length > 0);
