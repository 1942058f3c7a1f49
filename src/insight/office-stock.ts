import type { Level } from '../access/permissions.js';
import { type DailyUse, shownMean } from '../demand/daily-use.js';
import type { JourneyBasis } from '../offices/journey-days.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { printableOf, shortOf } from '../printing/printable.js';
import { type AskRules, isLow, reasoningOf } from '../restocking/low-stock.js';
import type { LiveState, Origin } from '../restocking/request.js';
import { quantityFrom } from '../restocking/restock-quantity.js';
import type { Settings } from '../settings.js';
import { overdueSpoiled, spoilRate, spoilsUnusually } from '../stock/overdue-spoiled.js';
import { countDueOn } from '../stocktaking/count-due.js';
import type { LiveRequestDto, NextRequestDto, OfficeStockDto } from './insight.dto.js';
import { officeState } from './office-state.js';
import type { OfficeForecast } from './office-forecasts.js';
import type { Outlook } from './run-out-dates.js';

/** A row of `officeStocks`; cards, and dates on the office's own calendar. */
export interface OfficeStock extends DailyUse {
  id: number;
  office: string;
  officeName: string;
  level: Level;
  timezone: string;
  today: CalendarDate;
  closed: boolean;
  minimumStock: number | null;
  journeyDays: number;
  journeyBasis: JourneyBasis;
  onHand: number;
  handedOut: number;
  handsOut: boolean;
  inTransit: number;
  spoiled: number;
  /** Granted by this office and not yet sent. */
  committed: number;
  /** Owed to it by others that it lent cards to, and by it to others. Neither is on hand. */
  lent: number;
  borrowed: number;
  /** Cards by which its stock fell at counts above tolerance that are not closed; null: none. */
  openShortage: number | null;
  /** Null: never. */
  lastCountedOn: CalendarDate | null;
  /** Null before the first entry on its stock: neither low nor silent, and in no digest. */
  begunOn: CalendarDate | null;
  reportableFrom: CalendarDate;
  lastReportOn: CalendarDate | null;
  silentSince: CalendarDate | null;
  /** Overdue reports after the last one; more than three are told as three. */
  missingReports: number;
  /** Due dates before it of which no report was made, while they can still be filed. */
  gaps: CalendarDate[];
  requestId: string | null;
  requestNumber: string;
  requestState: LiveState;
  requestQuantity: number;
  requestGranted: number | null;
  requestSent: number;
  requestOrigin: Origin;
  requestOpenedAt: Date;
  requestAnsweredAt: Date | null;
}

const liveRequest = (of: OfficeStock): LiveRequestDto | null =>
  of.requestId === null
    ? null
    : {
        id: of.requestId,
        number: of.requestNumber,
        state: of.requestState,
        origin: of.requestOrigin,
        quantity: of.requestQuantity,
        granted: of.requestGranted,
        openedAt: of.requestOpenedAt,
      };

export const officeStockOf = (
  of: OfficeForecast,
  outlook: Outlook,
  asOf: Date,
  rules: Pick<Settings, 'decideDays' | 'countEveryDays'>,
): OfficeStockDto => ({
  office: of.office,
  officeName: of.officeName,
  onHand: of.onHand,
  handedOut: of.handedOut,
  handsOut: of.handsOut,
  inTransit: of.inTransit,
  spoiled: of.spoiled,
  ...spoilingOf(of),
  committed: of.committed,
  lent: of.lent,
  borrowed: of.borrowed,
  openShortage: of.openShortage,
  lastCountedOn: of.lastCountedOn,
  countDueOn: of.closed ? null : countDueOn(of, rules.countEveryDays),
  minimumStock: of.minimumStock,
  isLow: !of.closed && isLow(of),
  state: officeState(
    { ...of, ...outlook, isLow: !of.closed && isLow(of) },
    of.today,
    rules.decideDays,
  ),
  averageDailyUse: shownMean(of),
  ...outlook,
  ...printingOf(of, outlook.dailyUse),
  journeyDays: of.journeyDays,
  journeyBasis: of.journeyBasis,
  daysWithoutCards: of.daysWithoutCards,
  begunOn: of.begunOn,
  reportableFrom: of.reportableFrom,
  lastReportOn: of.lastReportOn,
  silentSince: of.closed ? null : of.silentSince,
  gaps: of.closed ? [] : of.gaps,
  liveRequest: liveRequest(of),
  asOf,
});

/** How its cards spoil, as answers tell it. */
function spoilingOf(of: OfficeForecast) {
  const lately = { spoiled: of.spoiledOfLately, used: of.lately };
  return {
    overdueSpoiled: overdueSpoiled(of.spoiled, of.spoiledCameLately),
    spoilRate: shareShown(spoilRate(lately)),
    usualSpoilRate: shareShown(of.usualSpoiling),
    spoilsUnusually: spoilsUnusually(lately, of.usualSpoiling),
  };
}

/** How many cards it can print, and of what it has too little for a week. */
export function printingOf(of: OfficeForecast, dailyUse: number | null) {
  const printable = printableOf(of);
  const prints = !of.closed && of.begunOn !== null;
  return { ...printable, shortOf: prints ? shortOf(printable, dailyUse) : [] };
}

const shareShown = (share: number | null) => share && Math.round(share * 1e4) / 1e4;

/** What a request made now would ask for, and what it would be kept with; null where nobody is asked. */
export function nextRequestOf(office: OfficeForecast, rules: AskRules): NextRequestDto | null {
  if (office.closed || office.level === 'ministry') return null;
  const reasoning = reasoningOf({ ...office, use: office }, rules, office.today);
  return { quantity: quantityFrom(reasoning, rules.packSize), reasoning };
}
