import { DEMAND_KNOWN } from '../demand/daily-use.js';
import { addDays, type CalendarDate } from '../platform/calendar-date.js';
import { lastOf, type CalendarMonth } from '../platform/calendar-month.js';
import type { MonthOfCardsDto, MonthOfDaysDto, MonthOfSpoiledDto } from './monthly-reports.dto.js';
import { changeOf, type Moved } from '../stock/flows.js';
import type { AccountKind, MovementReason } from '../stock/ledger.js';
import { SPOIL_CAUSES, type SpoilCause } from '../stock/spoil-causes.js';
import type { Service } from '../printing/print-report.js';

/** The accounts that a sheet tells of. */
export const ON_THE_SHEET = ['on_hand', 'spoiled', 'in_transit'] as const;

const OF_PRINTS: readonly MovementReason[] = ['print', 'spoil', 'correction'];
const OF_CORRECTIONS: readonly MovementReason[] = [
  'receipt_correction',
  'recovery',
  'recall',
  'reversal',
];
/** What comes in on a sheet. */
export const INTO_STOCK: readonly MovementReason[] = ['opening', 'supply', 'receipt'];

const sumFor = (moved: Moved[], kind: AccountKind, reasons: readonly MovementReason[]): number =>
  moved.reduce((sum, one) => sum + (reasons.includes(one.reason) ? changeOf(one, kind) : 0), 0);

/** `later` is what was entered of earlier months since the last one was submitted. */
export function monthOfCards(moved: Moved[], opening: number, later: number): MonthOfCardsDto {
  const printed = sumFor(moved, 'printed', OF_PRINTS);
  const spoiled = sumFor(moved, 'spoiled', OF_PRINTS);
  const taken = sumFor(moved, 'on_hand', OF_PRINTS);
  const month = {
    ...{ opening, ofEarlierMonths: later },
    in: sumFor(moved, 'on_hand', INTO_STOCK),
    ...{ printed, spoiled },
    sent: -sumFor(moved, 'on_hand', ['dispatch']),
    // Of a day that a count had settled a report takes nothing from stock.
    counted: sumFor(moved, 'on_hand', ['count']) + taken + printed + spoiled,
    corrected: sumFor(moved, 'on_hand', OF_CORRECTIONS),
  };
  return { ...month, closing: closingOf(month) };
}

export function monthOfSpoiled(moved: Moved[], opening: number, later: number): MonthOfSpoiledDto {
  const month = {
    ...{ opening, ofEarlierMonths: later },
    spoiled: sumFor(moved, 'spoiled', OF_PRINTS),
    destroyed: sumFor(moved, 'destroyed', ['destruction', 'reversal']),
    counted: sumFor(moved, 'spoiled', ['count']),
    corrected: sumFor(
      moved.filter(({ fromKind, toKind }) => fromKind !== 'destroyed' && toKind !== 'destroyed'),
      'spoiled',
      ['opening', 'reversal'],
    ),
  };
  const { ofEarlierMonths, spoiled, destroyed, counted, corrected } = month;
  return {
    ...month,
    closing: opening + ofEarlierMonths + spoiled - destroyed + counted + corrected,
  };
}

/** The sum that stands on the sheet: opening + in − out = closing. */
const closingOf = (month: Omit<MonthOfCardsDto, 'closing'>): number =>
  month.opening +
  month.ofEarlierMonths +
  month.in -
  month.printed -
  month.spoiled -
  month.sent +
  month.counted +
  month.corrected;

/** One day's report as a month reads it. */
export interface ReportOfDay {
  on: CalendarDate;
  service: Service;
  spoiled: number;
  spoiledBy: Record<SpoilCause, number> | null;
  recorded: number | null;
  waiting: number | null;
  /** Date of the office's own on which it was first filed. */
  filedOn: CalendarDate;
  /** Written in time, and only late to arrive. */
  arrivedLate: boolean;
}

interface DaysOfOffice {
  /** From which date reports are owed; null: from none. */
  owesFrom: CalendarDate | null;
  isWorkingDay: (date: CalendarDate) => boolean;
  /** The office's own date. */
  today: CalendarDate;
}

const nextWorkingDay = (date: CalendarDate, isWorkingDay: (of: CalendarDate) => boolean) => {
  let next = addDays(date, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
};

/** How the month's days went, as its reports tell. */
export function monthOfDays(
  month: CalendarMonth,
  reports: ReportOfDay[],
  withoutCards: number,
  { owesFrom, isWorkingDay, today }: DaysOfOffice,
): MonthOfDaysDto {
  const filed = new Map(reports.map((report) => [report.on, report]));
  const days = { working: 0, late: 0, missing: 0 };
  for (const date of datesOf(month)) {
    if (owesFrom === null || date < owesFrom || date > today || !isWorkingDay(date)) continue;
    days.working += 1;
    const report = filed.get(date);
    const dueBy = nextWorkingDay(date, isWorkingDay);
    if (!report) days.missing += dueBy < today ? 1 : 0;
    else if (report.filedOn > dueBy && !report.arrivedLate) days.late += 1;
  }
  const stopped = new Map<Service, number>();
  for (const { service } of reports)
    if (!DEMAND_KNOWN.includes(service)) stopped.set(service, (stopped.get(service) ?? 0) + 1);
  return {
    ...days,
    withoutCards,
    open: reports.filter(({ service }) => service === 'open').length,
    stopped: [...stopped].map(([service, days]) => ({ service, days })),
  };
}

function* datesOf(month: CalendarMonth): Iterable<CalendarDate> {
  for (let date = `${month}-01`; date <= lastOf(month); date = addDays(date, 1)) yield date;
}

/** Cards spoiled by each cause that was told, and what nobody told. */
export function causesIn(
  reports: ReportOfDay[],
  spoiled: number,
): Record<SpoilCause | 'unknown', number> {
  const told = Object.fromEntries(
    SPOIL_CAUSES.map((cause) => [
      cause,
      reports.reduce((sum, { spoiledBy }) => sum + (spoiledBy?.[cause] ?? 0), 0),
    ]),
  ) as Record<SpoilCause, number>;
  const known = SPOIL_CAUSES.reduce((sum, cause) => sum + told[cause], 0);
  return { ...told, unknown: spoiled - known };
}

/** The last of the month's reports that told it; null where none did. */
export const lastTold = (reports: ReportOfDay[], figure: 'recorded' | 'waiting'): number | null =>
  [...reports].sort((a, b) => (a.on < b.on ? 1 : -1)).find((report) => report[figure] !== null)?.[
    figure
  ] ?? null;
