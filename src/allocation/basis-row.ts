import type { Level } from '../access/permissions.js';
import { isRegency } from '../access/reach.js';
import type { OfficeStockDto } from '../insight/insight.dto.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import type { Origin, RequestState } from '../restocking/request.js';

/** Where the use of a row comes from: `assumed` from its minimum, `none` where nothing is known. */
export const USE_BASES = ['own', 'mixed', 'peers', 'assumed', 'none'] as const;
export type UseBasis = (typeof USE_BASES)[number];

/** Cards per calendar day, and what that rests on. */
export interface Use {
  dailyUse: number;
  useBasis: UseBasis;
}

/** What is known of an office's use: cards over the days to cover, or its minimum. */
interface UseFacts {
  expectedUse: number | null;
  forecastBasis: 'own' | 'mixed' | 'peers' | null;
  minimumStock: number | null;
}

export const NO_USE: Use = { dailyUse: 0, useBasis: 'none' };

/**
 * The forecast over the days to cover, per day. Where there is none, the use at which the two quantities
 * of rule 7 agree: twice the minimum over those days. Without a minimum either, no demand.
 */
export function useOf(
  { expectedUse, forecastBasis, minimumStock }: UseFacts,
  coverDays: number,
): Use {
  if (expectedUse !== null && forecastBasis !== null)
    return { dailyUse: expectedUse / coverDays, useBasis: forecastBasis };
  return minimumStock ? { dailyUse: (2 * minimumStock) / coverDays, useBasis: 'assumed' } : NO_USE;
}

/** The use of several offices together; on what not all of them rest is `mixed`. */
export function sumOfUses(uses: Use[]): Use {
  const bases = new Set(uses.map(({ useBasis }) => useBasis).filter((basis) => basis !== 'none'));
  const dailyUse = uses.reduce((sum, use) => sum + use.dailyUse, 0);
  const [useBasis = 'none'] = bases;
  return { dailyUse, useBasis: bases.size > 1 ? 'mixed' : useBasis };
}

/** A request that is live, or ended with less than was asked. */
export interface UnsettledRequest {
  id: string;
  number: string;
  state: RequestState;
  origin: Origin;
  quantity: number;
  granted: number | null;
  sent: number;
  openedAt: Date;
}

/** What a planner weighs of one office, or of a province with everything below it. */
export interface BasisRow extends Use {
  office: string;
  officeName: string;
  level: Level;
  /** False: it gets nothing unless the planner says so. */
  begun: boolean;
  onHand: number;
  inTransit: number;
  /** Owed to it by offices that it lent cards to: no part of what it has. */
  lent: number;
  /** Of `onHand`, what is expected to have been used since the last report; a claim leaves it out. */
  unreportedUse: number;
  minimumStock: number | null;
  runsOutOn: CalendarDate | null;
  runsOutEarly: CalendarDate | null;
  journeyDays: number;
  /** Of a province, its offices' by what they use. */
  owedDays: number;
  sendBy: CalendarDate | null;
  silentSince: CalendarDate | null;
  /** Cards by which stock fell at counts above tolerance that are not closed; null: none. */
  openShortage: number | null;
  request: UnsettledRequest | null;
}

/**
 * A row of offices that stand together: a regency alone, or a province, which comes first, with all
 * below it. Only offices that have begun use cards and have a minimum. When the cards of a province run
 * out is told of all of them, silence and the request are its own.
 */
export function basisRowOf(
  offices: OfficeStockDto[],
  request: UnsettledRequest | null,
  coverDays: number,
): BasisRow {
  const [own] = offices as [OfficeStockDto];
  const begun = offices.filter(({ begunOn }) => begunOn !== null);
  const uses = begun.map((office) => useOf(printing(office), coverDays));
  const minimums = begun.flatMap(({ minimumStock }) => minimumStock ?? []);
  return {
    office: own.office,
    officeName: own.officeName,
    level: isRegency(own.office) ? 'regency' : 'province',
    begun: begun.length > 0,
    onHand: sum(offices.map(({ onHand }) => onHand)),
    inTransit: sum(offices.map(({ inTransit }) => inTransit)),
    lent: sum(offices.map(({ lent }) => lent)),
    unreportedUse: sum(begun.map((office) => office.unreportedUse)),
    minimumStock: minimums.length > 0 ? sum(minimums) : null,
    ...sumOfUses(uses),
    runsOutOn: own.runsOutOn,
    runsOutEarly: own.runsOutEarly,
    journeyDays: own.journeyDays,
    owedDays: owedDaysOf(begun, uses),
    sendBy: own.sendBy,
    silentSince: own.silentSince,
    openShortage: sum(offices.map((office) => office.openShortage ?? 0)) || null,
    request,
  };
}

/**
 * Days without a card, weighed by what each office uses a day, so that they times the use of all are the
 * cards that all went without; to a tenth of a day.
 */
function owedDaysOf(offices: OfficeStockDto[], uses: Use[]): number {
  const dailyUse = sum(uses.map((use) => use.dailyUse));
  const cards = sum(offices.map((office, n) => office.daysWithoutCards * uses[n]!.dailyUse));
  return dailyUse > 0 ? Math.round((10 * cards) / dailyUse) / 10 : 0;
}

/** A minimum tells of the use of a regency; a province keeps one to hand on, and prints only where it reports. */
const printing = (office: OfficeStockDto): OfficeStockDto =>
  isRegency(office.office) ? office : { ...office, minimumStock: null };

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
