import type { Level } from '../access/permissions.js';
import type { OfficeStockDto } from '../insight/insight.dto.js';
import type { Origin, RequestState } from '../restocking/request.js';
import type { Claim } from './claim.js';
import { together, useOf, type Use } from './use.js';

/** A request that is live, or ended with less than was asked. */
export interface UnsettledAsk {
  id: string;
  number: string;
  state: RequestState;
  origin: Origin;
  quantity: number;
  granted: number | null;
  sent: number;
  openedAt: Date;
}

/** What a standing does not tell of an office. */
export interface Place {
  office: string;
  level: Level;
  journeyDays: number;
  request: UnsettledAsk | null;
}

/** What a planner weighs of one office, or of a province with everything below it. */
export interface BasisRow extends Place, Use {
  officeName: string;
  /** False: it gets nothing unless the planner says so. */
  begun: boolean;
  onHand: number;
  inTransit: number;
  minimumStock: number | null;
  runsOutOn: string | null;
  runsOutEarly: string | null;
  sendBy: string | null;
  silentSince: string | null;
}

/**
 * A row of offices that stand together: a regency alone, or a province (`own`, the first) with all below
 * it. Only offices that have begun use cards and have a minimum; a silent one is told of where it is one.
 */
export function rowOf(offices: OfficeStockDto[], place: Place, coverDays: number): BasisRow {
  const [own] = offices as [OfficeStockDto];
  const begun = offices.filter(({ begunOn }) => begunOn !== null);
  const minimums = begun.flatMap(({ minimumStock }) => minimumStock ?? []);
  return {
    ...place,
    officeName: own.officeName,
    begun: begun.length > 0,
    onHand: sum(offices.map(({ onHand }) => onHand)),
    inTransit: sum(offices.map(({ inTransit }) => inTransit)),
    minimumStock: minimums.length > 0 ? sum(minimums) : null,
    ...together(
      begun.map((office) =>
        useOf(
          {
            ...office,
            expectedUse:
              office.averageDailyUse === null ? null : office.averageDailyUse * coverDays,
            forecastBasis: 'own',
          },
          coverDays,
        ),
      ),
    ),
    runsOutOn: own.runsOutOn,
    runsOutEarly: null,
    sendBy: null,
    silentSince: own.silentSince,
  };
}

/** What an office may claim of a split: not begun, nothing. */
export const claimOf = ({ office, begun, onHand, inTransit, dailyUse, journeyDays }: BasisRow) =>
  ({
    office,
    stock: onHand + inTransit,
    dailyUse: begun ? dailyUse : 0,
    journeyDays,
    atLeast: 0,
    atMost: null,
    pinned: null,
  }) satisfies Claim;

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
