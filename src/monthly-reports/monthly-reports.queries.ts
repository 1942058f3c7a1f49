import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeNotFound } from '../access/permissions.js';
import type { Reading } from '../access/use-case-context.js';
import { PositionQueries } from '../insight/position.queries.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { firstOf, lastOf, monthOf, type CalendarMonth } from '../platform/calendar-month.js';
import { prepared, preparedIn, type Prepared } from '../platform/prepared-statements.js';
import { notFound } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import { officePeriods } from '../stock/past-days.sql.js';
import type { OfficePeriod } from '../stock/trial-balance.js';
import { monthSheet, type MonthOnRecord } from './month-sheet.js';
import { ENTERED_SINCE, MONTH_ON_RECORD, REVISIONS, REVISIONS_BETWEEN } from './month.sql.js';
import {
  dueOn,
  isOverdue,
  monthBefore,
  nextWanted,
  requireBegun,
  type Submitted,
} from './monthly-report.js';
import type {
  LateEntryDto,
  MonthFiguresDto,
  MonthlyReportDto,
  MonthsDto,
  MonthSheetDto,
  MonthState,
} from './monthly-reports.dto.js';
import { MONTHS, SUBMITTED } from './months.sql.js';

const LEDGER: Prepared = { name: 'month.ledger', text: officePeriods('office.code = $3') };
const RECORD: Prepared = { name: 'month.record', text: MONTH_ON_RECORD };
const SINCE: Prepared = { name: 'month.since', text: ENTERED_SINCE };
const SO_FAR: Prepared = { name: 'month.submitted', text: SUBMITTED };
const OF_MONTH: Prepared = { name: 'month.revisions', text: REVISIONS };
const YEAR: Prepared = { name: 'month.year', text: MONTHS };

/** All that is read is of one moment, or under a lock. */
type InSnapshot = Required<Reading>;

/** An office as the rules of months look at it. */
export interface SubmittedSoFar extends Submitted {
  id: number;
  code: string;
  name: string;
  timezone: string;
}

/** A revision as it is kept. */
export interface Revision extends Pick<
  MonthlyReportDto,
  'submittedAt' | 'submittedBy' | 'siakPrinted' | 'siakNote' | 'ikdActivated' | 'note'
> {
  revision: number;
  figures: MonthSheetDto;
}

/** A year of them, the present one included. */
const SIDE_BY_SIDE = 12;

const monthsBefore = (month: CalendarMonth, number: number): CalendarMonth =>
  number === 0 ? month : monthsBefore(monthBefore(month), number - 1);

/** The months of an office as they stand and as they were submitted. */
@Injectable()
export class MonthlyReportQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly positions: PositionQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * One month: the revision asked for, else the last, else as the ledger has it now. 422 `month.in_future`,
   * 404 `month.revision_not_found`.
   */
  one(act: Reading, code: string, month: string, asked?: number): Promise<MonthlyReportDto> {
    const { at, within } = act;
    return within
      ? this.read({ at, within }, code, month, asked)
      : this.transactions.snapshot((tx) => this.read({ at, within: tx }, code, month, asked), {
          onePlan: true,
        });
  }

  private async read(
    act: InSnapshot,
    code: string,
    month: string,
    asked?: number,
  ): Promise<MonthlyReportDto> {
    const office = await this.submittedBy(act, code);
    const today = dateAt(act.at, office.timezone);
    requireBegun(month, today, office);
    const mayHave = office.last !== null && month <= office.last;
    const revisions = mayHave ? await this.revisionsOf(act, code, month) : [];
    const shown = asked ? revisions.find(({ revision }) => revision === asked) : revisions[0];
    if (asked && !shown)
      throw notFound(
        'month.revision_not_found',
        `There is no revision ${asked} of ${month}; it has ${revisions.length}.`,
      );
    const [since] = revisions[0]
      ? await prepared<{ entries: (LateEntryDto & { nth: number })[] }>(act.within, SINCE, [
          ...[code, firstOf(month)],
        ])
      : [];
    const { figures, ...submitted } = shown ?? {
      ...{ figures: await this.sheet(act, office, month), revision: null },
      ...{ submittedAt: null, submittedBy: null, siakPrinted: null, siakNote: null },
      ...{ ikdActivated: null, note: null },
    };
    return {
      ...{ month, office: code, officeName: office.name },
      ...this.stateOf(month, office, today, revisions.length),
      ...submitted,
      revisions: revisions.length,
      sheet: figures,
      enteredSince: (since?.entries ?? []).map(({ nth: _, ...entry }) => entry),
      asOf: act.at,
    };
  }

  /** Its sheet as the ledger has it now, all of one moment or under a lock: else its sums might not meet. */
  async sheet(
    act: InSnapshot,
    office: Pick<SubmittedSoFar, 'code' | 'name' | 'timezone'>,
    month: CalendarMonth,
  ): Promise<MonthSheetDto> {
    const { within } = act;
    const { code } = office;
    const today = dateAt(act.at, office.timezone);
    const [first, last] = [firstOf(month), lastOf(month)];
    const through = today < last ? today : last;
    const [ledger] = await prepared<OfficePeriod>(within, LEDGER, [first, last, code]);
    const [record] = await prepared<MonthOnRecord>(within, RECORD, [code, first, last, act.at]);
    const position = await this.positions.ofOffice(act, office, through);
    const place = { month, office: code, through, today };
    return monthSheet(place, record!, ledger!, position, this.settings);
  }

  /** Twelve months up to one, the last first. */
  async months(act: Pick<Reading, 'at'>, code: string, to?: CalendarMonth): Promise<MonthsDto> {
    const office = await this.submittedBy(act, code);
    const today = dateAt(act.at, office.timezone);
    const last = to && to < monthOf(today) ? to : monthOf(today);
    const earliest = monthsBefore(last, SIDE_BY_SIDE - 1);
    const rows = await preparedIn<MonthRow>(undefined, this.dataSource, YEAR, [
      ...[code, firstOf(earliest), firstOf(last), act.at],
    ]);
    return {
      items: rows.map((row) => ({
        ...figuresOf(row),
        ...this.stateOf(row.month, office, today, row.revision ?? 0),
      })),
      next: nextWanted(office, today),
      asOf: act.at,
    };
  }

  /** What an office has submitted so far. 404 `office.not_found`. */
  async submittedBy(act: Reading, code: string): Promise<SubmittedSoFar> {
    const [office] = await preparedIn<SubmittedSoFar>(act.within, this.dataSource, SO_FAR, [code]);
    if (!office) throw officeNotFound(code);
    return office;
  }

  /** The last first. */
  revisionsOf(act: Reading, code: string, month: CalendarMonth): Promise<Revision[]> {
    return preparedIn(act.within, this.dataSource, OF_MONTH, [code, firstOf(month)]);
  }

  /** Every revision of each of these months that an office submitted: by month, the first one first. */
  submitted(
    code: string,
    from: CalendarMonth,
    to: CalendarMonth,
  ): Promise<(Revision & { month: CalendarMonth })[]> {
    return this.dataSource.query(REVISIONS_BETWEEN, [code, firstOf(from), firstOf(to)]);
  }

  private stateOf(
    month: CalendarMonth,
    office: Submitted,
    today: CalendarDate,
    revisions: number,
  ): { state: MonthState; dueOn: CalendarDate; overdue: boolean } {
    const { monthDueDay } = this.settings;
    const isOpen = revisions === 0 && today > lastOf(month);
    const next = nextWanted(office, today);
    return {
      state: revisions > 0 ? 'submitted' : isOpen ? 'open' : 'running',
      dueOn: dueOn(month, monthDueDay),
      overdue: isOpen && next !== null && month >= next && isOverdue(month, today, monthDueDay),
    };
  }
}

/** A row of `MONTHS`; of a submitted one what was submitted counts. */
interface MonthRow {
  month: CalendarMonth;
  used: number;
  spoiled: number;
  in: number;
  closing: number;
  withoutCards: number;
  revision: number | null;
  figures: MonthSheetDto | null;
}

type Shown = Omit<MonthFiguresDto, 'state' | 'dueOn' | 'overdue'>;

function figuresOf({ figures, ...row }: MonthRow): Shown {
  const told = figures
    ? {
        ...row,
        used: figures.cards.printed + figures.cards.spoiled,
        spoiled: figures.cards.spoiled,
        in: figures.cards.in,
        closing: figures.cards.closing,
        withoutCards: figures.days.withoutCards,
      }
    : row;
  return { ...told, spoilRate: told.used === 0 ? null : told.spoiled / told.used };
}
