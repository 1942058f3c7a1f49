import { Injectable } from '@nestjs/common';
import type { UseCaseContext } from '../access/use-case-context.js';
import { PeopleQueries } from '../access/people.queries.js';
import { PEOPLE_AND_ROLES } from '../access/people.table.js';
import { ConsignmentsQueries } from '../consignments/consignments.queries.js';
import { CONSIGNMENTS, RECEIPT_CORRECTIONS } from '../consignments/consignments.table.js';
import { RecoveriesQueries } from '../consignments/recoveries.queries.js';
import { RECOVERIES } from '../consignments/recoveries.table.js';
import { HandOutsQueries } from '../hand-outs/hand-outs.queries.js';
import { HAND_OUTS, HAND_OUT_SETTLEMENTS, settlementsOf } from '../hand-outs/hand-outs.table.js';
import { MonthlyReportQueries } from '../monthly-reports/monthly-reports.queries.js';
import { SUBMITTED_MONTHS, submittedLines } from '../monthly-reports/monthly-reports.tables.js';
import type { OfficeLine } from '../offices/office-lines.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { CHANGES, OFFICES } from '../offices/offices.tables.js';
import { dateAt, type CalendarDate, type Period } from '../platform/calendar-date.js';
import { monthOf } from '../platform/calendar-month.js';
import type { Page, PageQuery } from '../platform/keyset-pages.js';
import { everyPage } from '../platform/table-file/every-page.js';
import { PrintingQueries } from '../printing/printing.queries.js';
import { PRINT_REPORTS } from '../printing/print-reports.table.js';
import { RestockingQueries } from '../restocking/restocking.queries.js';
import { REQUESTS } from '../restocking/requests.table.js';
import type { EntriesSoFar } from '../stock/ledger-entries.queries.js';
import { StockCountQueries } from '../stocktaking/stock-count.queries.js';
import type { OneStockCountDto } from '../stocktaking/stock-count.dto.js';
import { COUNT_SAYINGS, countSayings, STOCK_COUNTS } from '../stocktaking/stock-counts.tables.js';
import { StocktakingQueries } from '../stocktaking/stocktaking.queries.js';
import { DESTRUCTIONS, OPENING_STOCKS, SUPPLIES } from '../stocktaking/stocktaking.tables.js';
import { auditFile, type AuditFile } from './audit-file.js';

/** What an export is of. */
export interface Scope extends Period {
  office: OfficeLine;
  /** It and all below it, in the order of their codes. */
  offices: Pick<EntriesSoFar, 'office' | 'officeName'>[];
}

/** Reads once it is this export's turn. */
export type Turn = <T>(read: () => Promise<T>) => Promise<T>;

/** All rows of a list by pages, each read at a turn; the first when the first row is asked for. */
const inTurns = (turn: Turn) =>
  async function* <Row>(read: (page: PageQuery) => Promise<Page<Row>>): AsyncGenerator<Row> {
    yield* await everyPage((page) => turn(() => read(page)));
  };

async function* where<Row>(rows: AsyncIterable<Row>, holds: (row: Row) => boolean) {
  for await (const row of rows) if (holds(row)) yield row;
}

/** What is on record besides the ledger itself, each list by its own pages as they are when they are read. */
@Injectable()
export class PapersOnRecord {
  constructor(
    private readonly offices: OfficesQueries,
    private readonly people: PeopleQueries,
    private readonly papers: StocktakingQueries,
    private readonly counts: StockCountQueries,
    private readonly consignments: ConsignmentsQueries,
    private readonly recoveries: RecoveriesQueries,
    private readonly requests: RestockingQueries,
    private readonly reports: PrintingQueries,
    private readonly months: MonthlyReportQueries,
    private readonly handOuts: HandOutsQueries,
  ) {}

  files({ actor }: UseCaseContext, scope: Scope, turn: Turn): AuditFile[] {
    const all = inTurns(turn);
    const { office, from, to, offices } = scope;
    const { code } = office;
    const period = { from, to };
    const isOn = (date: CalendarDate) => date >= from && date <= to;
    const isAt = (at: Date | null) => at !== null && isOn(dateAt(at, office.timezone));
    async function* ofEach<Row>(
      read: (code: string, page: PageQuery) => Promise<Page<Row>>,
    ): AsyncGenerator<Row> {
      for (const each of offices) yield* all((page) => read(each.office, page));
    }
    const counts = () =>
      where(
        ofEach((each, page) => this.counts.wholeOf(each, page)),
        (count) => isOn(count.countedOn) || saidOf(count).some(({ at }) => isAt(at)),
      );
    const handOuts = () => all((page) => this.handOuts.during(code, period, page));
    return [
      auditFile(OFFICES, () => all((page) => this.offices.below(code, page))),
      auditFile(SUPPLIES, () =>
        where(
          all((page) => this.papers.supplies(code, page)),
          ({ receivedOn, reversedAt }) => isOn(receivedOn) || isAt(reversedAt),
        ),
      ),
      auditFile(OPENING_STOCKS, () =>
        where(
          ofEach((each) => this.papers.openingStocks(each)),
          ({ asOf, reversedAt }) => isOn(asOf) || isAt(reversedAt),
        ),
      ),
      auditFile(CONSIGNMENTS, () => all((page) => this.consignments.during(code, period, page))),
      auditFile(RECEIPT_CORRECTIONS, () =>
        all((page) => this.consignments.corrections(code, period, page)),
      ),
      auditFile(RECOVERIES, () =>
        where(
          all((page) => this.recoveries.list(actor, { office: code, ...page })),
          ({ recordedAt, acceptedAt }) => isAt(recordedAt) || isAt(acceptedAt),
        ),
      ),
      auditFile(DESTRUCTIONS, () =>
        where(
          ofEach((each, page) => this.papers.destructions(each, page)),
          ({ destroyedOn, reversedAt }) => isOn(destroyedOn) || isAt(reversedAt),
        ),
      ),
      auditFile(HAND_OUTS, handOuts),
      auditFile(HAND_OUT_SETTLEMENTS, async function* () {
        for await (const handOut of handOuts()) yield* settlementsOf(handOut);
      }),
      auditFile(REQUESTS, () => all((page) => this.requests.during(office, period, page))),
      auditFile(STOCK_COUNTS, counts),
      auditFile(COUNT_SAYINGS, async function* () {
        for await (const count of counts()) yield* countSayings(count);
      }),
      auditFile(PRINT_REPORTS, () =>
        ofEach((each, page) => this.reports.revisions(each, period, page)),
      ),
      auditFile(SUBMITTED_MONTHS, () => this.submitted(scope, turn)),
      auditFile(PEOPLE_AND_ROLES, () => all((page) => this.people.roles(code, page))),
      auditFile(CHANGES, () =>
        all((page) => this.offices.changes(actor, { office: code, ...period, ...page })),
      ),
    ];
  }

  private async *submitted({ offices, from, to }: Scope, turn: Turn) {
    for (const each of offices)
      for (const report of await turn(() =>
        this.months.submitted(each.office, monthOf(from), monthOf(to)),
      ))
        yield* submittedLines(each, report);
  }
}

const saidOf = ({ explanations, verdicts }: OneStockCountDto): { at: Date }[] => [
  ...explanations,
  ...verdicts,
];
