import type { PositionDto } from '../insight/position.dto.js';
import { isWorkingDay } from '../offices/rest-days.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import type { CalendarMonth } from '../platform/calendar-month.js';
import { quantityFrom } from '../restocking/restock-quantity.js';
import type { Balances } from '../stock/trial-balance.js';
import type { Moved } from '../stock/flows.js';
import type { AccountKind } from '../stock/ledger.js';
import { valueOf } from '../stock/unit-price.js';
import {
  causesIn,
  lastTold,
  monthOfCards,
  monthOfDays,
  monthOfSpoiled,
  type ReportOfDay,
} from './month.js';
import type {
  LateEntryDto,
  MonthOfLoansDto,
  MonthOfRequestsDto,
  MonthPaperDto,
  MonthSheetDto,
} from './monthly-reports.dto.js';

/** A row of `MONTH_ON_RECORD`: what is on record of an office's month besides its accounts. */
export interface MonthOnRecord {
  officeName: string;
  level: MonthSheetDto['level'];
  begunOn: CalendarDate | null;
  owesFrom: CalendarDate | null;
  minimumStock: number | null;
  /** The last revision of the month before, if any. */
  before: MonthSheetDto | null;
  papers: (MonthPaperDto & { id: string })[];
  ofEarlierMonths: (LateEntryDto & { nth: number })[];
  reports: ReportOfDay[];
  holidays: CalendarDate[];
  withoutCards: number;
  ownRequests: MonthOfRequestsDto;
  requestsBelow: MonthOfRequestsDto | null;
  loans: Omit<MonthOfLoansDto, 'got' | 'returnsGot'>;
}

interface Ledger {
  opening: Balances;
  closing: Balances;
  moved: Moved[];
}

interface Rules {
  coverTargetDays: number;
  packSize: number;
}

/** Where and when a sheet is drawn up. */
interface Place {
  month: CalendarMonth;
  office: string;
  /** The last of its days that are over or today. */
  through: CalendarDate;
  /** The office's own date. */
  today: CalendarDate;
}

const lateOn = (entries: LateEntryDto[], account: AccountKind): number =>
  entries.reduce((sum, entry) => sum + (entry.account === account ? entry.change : 0), 0);

/** What of its receipts was borrowed, or came back: as it was received, for what was mended stands apart. */
const receivedAs = (purpose: 'loan' | 'return', papers: MonthPaperDto[]): number =>
  papers.reduce(
    (sum, paper) =>
      sum + (paper.reason === 'receipt' && paper.purpose === purpose ? paper.change : 0),
    0,
  );

/**
 * A month on one sheet. It begins with what the month before ended with as that was submitted; what was
 * entered of it since stands apart, so that the sheets of all months make one chain.
 */
export function monthSheet(
  { month, office, through, today }: Place,
  record: MonthOnRecord,
  { opening, closing, moved }: Ledger,
  position: PositionDto,
  { coverTargetDays, packSize }: Rules,
): MonthSheetDto {
  const { before, reports } = record;
  const ofEarlierMonths = record.ofEarlierMonths.map(({ nth: _, ...entry }) => entry);
  const cards = monthOfCards(
    moved,
    before?.cards.closing ?? opening.on_hand ?? 0,
    lateOn(ofEarlierMonths, 'on_hand'),
  );
  const spoiledCards = monthOfSpoiled(
    moved,
    before?.spoiledCards.closing ?? opening.spoiled ?? 0,
    lateOn(ofEarlierMonths, 'spoiled'),
  );
  const onTheRoad = closing.in_transit ?? 0;
  const holidays = new Map(record.holidays.map((date) => [date, '']));
  const { dailyUse, lastsDays, runsOutOn, runsOutEarly, runsOutLate, unitPrice } = position;
  const optimum = dailyUse === null ? null : Math.ceil(dailyUse * coverTargetDays);
  return {
    ...{ month, office, officeName: record.officeName, level: record.level, through },
    ...{ cards, spoiledCards, onTheRoad },
    loans: {
      ...record.loans,
      got: receivedAs('loan', record.papers),
      returnsGot: receivedAs('return', record.papers),
    },
    printed: cards.printed,
    spoiledBy: causesIn(reports, cards.spoiled),
    papers: record.papers.map(({ id: _, ...paper }) => paper),
    ofEarlierMonths,
    days: monthOfDays(month, reports, record.withoutCards, {
      owesFrom: record.owesFrom,
      isWorkingDay: (date) => isWorkingDay(date, holidays),
      today,
    }),
    recorded: lastTold(reports, 'recorded'),
    waiting: lastTold(reports, 'waiting'),
    outlook: { dailyUse, lastsDays, runsOutOn, runsOutEarly, runsOutLate },
    requests: record.ownRequests,
    requestsBelow: record.requestsBelow,
    optimum,
    proposed:
      optimum === null
        ? null
        : quantityFrom(
            {
              expectedUse: optimum,
              minimumStock: record.minimumStock,
              onHand: Math.max(0, cards.closing),
              inTransit: onTheRoad,
            },
            packSize,
          ),
    unitPrice,
    value: valueOf(cards.closing, unitPrice),
    spoiledValue: valueOf(spoiledCards.closing, unitPrice),
    addsUp:
      cards.closing === (closing.on_hand ?? 0) && spoiledCards.closing === (closing.spoiled ?? 0),
  };
}
