import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Actor } from '../access/permissions.js';
import { PlansQueries } from '../allocation/plans.queries.js';
import type { ConsignmentDto } from '../consignments/consignments.dto.js';
import { ConsignmentsQueries } from '../consignments/consignments.queries.js';
import { MINISTRY } from '../access/reach.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { HandOutsQueries } from '../hand-outs/hand-outs.queries.js';
import { MonthRecapQueries } from '../monthly-reports/month-recap.queries.js';
import { MonthlyReportQueries } from '../monthly-reports/monthly-reports.queries.js';
import type { CalendarMonth } from '../platform/calendar-month.js';
import { conflict } from '../platform/refusal.js';
import { RestockingQueries } from '../restocking/restocking.queries.js';
import { SETTINGS, type Settings } from '../settings.js';
import { priceOn } from '../stock/unit-price.js';
import { StockCountQueries } from '../stocktaking/stock-count.queries.js';
import { StocktakingQueries } from '../stocktaking/stocktaking.queries.js';
import { printClerkManual } from './clerk-manual.js';
import { PapersQueries } from './papers.queries.js';
import {
  fileNameOf,
  printCountRecord,
  printDestructionRecord,
  printHandOutReceipt,
  printHandOverRecord,
  printHandOverRecords,
  printMonthlyReport,
  printMonthRecap,
  printRequestLetter,
  type Handed,
  type Paper,
} from './render-papers.js';

/** So many consignments are read at once for their papers. */
const AT_ONCE = 50;

/** Of a loan that its lender did not send nothing was handed over: 409 `consignment.not_sent`. */
function requireHandedOver({ number, unsent }: ConsignmentDto): void {
  if (unsent)
    throw conflict('consignment.not_sent', `Loan ${number} has not left: there is no hand-over.`);
}

/** Papers in one file, written while it is read. */
export interface Papers {
  fileName: string;
  content: Readable;
}

/** Prints what is on record; whoever may read the thing may have its paper. */
@Injectable()
export class PapersService {
  private manual?: Promise<Buffer>;

  constructor(
    private readonly consignments: ConsignmentsQueries,
    private readonly plans: PlansQueries,
    private readonly requests: RestockingQueries,
    private readonly counts: StockCountQueries,
    private readonly stocktaking: StocktakingQueries,
    private readonly handOuts: HandOutsQueries,
    private readonly months: MonthlyReportQueries,
    private readonly recaps: MonthRecapQueries,
    private readonly queries: PapersQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async handOverRecord(actor: Actor, id: string): Promise<Paper> {
    const consignment = await this.consignments.one(actor, id);
    requireHandedOver(consignment);
    const [handed] = await this.handed([consignment]);
    return printHandOverRecord(handed!);
  }

  /** Of all consignments of a plan, in the order of their numbers: 409 `plan.not_sent` where there are none. */
  async handOverRecordsOf(actor: Actor, planId: string): Promise<Papers> {
    const { rows, settledAt, state } = await this.plans.one(actor, planId);
    const sent = rows.flatMap(({ consignments }) => consignments);
    if (state !== 'sent')
      throw conflict('plan.not_sent', 'This plan was not sent; there is nothing to hand over yet.');
    const [first, last] = [sent[0]!.number, sent.at(-1)!.number];
    const span = sent.length === 1 ? first : `${first} s.d. ${last}`;
    const about = { title: `Berita acara serah terima ${span}`, madeAt: settledAt! };
    const pages = printHandOverRecords(about, this.handedOf(sent.map(({ id }) => id)));
    const fileName = fileNameOf('BAST', span.replaceAll(' ', '-').replace('s.d.', 'sampai'));
    return { fileName, content: Readable.from(pages) };
  }

  private async *handedOf(ids: string[]): AsyncGenerator<Handed> {
    for (let read = 0; read < ids.length; read += AT_ONCE)
      yield* await this.handed(await this.consignments.all(ids.slice(read, read + AT_ONCE)));
  }

  private async handed(consignments: ConsignmentDto[]): Promise<Handed[]> {
    const named = ({ from, to, dispatchedByOffice }: ConsignmentDto) => [
      from,
      to,
      dispatchedByOffice,
    ];
    const codes = [...new Set(consignments.flatMap(named))];
    const [offices, prices] = [await this.queries.offices(codes), await this.queries.unitPrices()];
    const find = (code: string) => offices.find((office) => office.code === code)!;
    return consignments.map((consignment) => {
      const [from, to, acting] = named(consignment).map(find);
      const unitPrice = priceOn(prices, consignment.sentOn);
      return {
        handOver: { consignment, from: from!, to: to!, acting: acting!, unitPrice },
        address: `${this.settings.publicUrl}/bast/${consignment.id}`,
      };
    });
  }

  /** Printed once, when it is first asked for. */
  clerkManual(): Promise<Buffer> {
    return (this.manual ??= printClerkManual());
  }

  async countRecord(actor: Actor, id: string): Promise<Paper> {
    const count = await this.counts.one(actor, id);
    const [office] = await this.queries.offices([count.office]);
    return printCountRecord({ count, office: office! });
  }

  async requestLetter(actor: Actor, id: string): Promise<Paper> {
    const request = await this.requests.one(actor, id);
    const [office, above] = await this.queries.offices([request.office, aboveOf(request.office)]);
    return printRequestLetter({ request, office: office!, above: above! });
  }

  /** Of a hand-out of this office; whoever may read the office may have it. */
  async handOutReceipt(at: Date, code: string, id: string): Promise<Paper> {
    const handOut = await this.handOuts.one(at, code, id);
    const [office] = await this.queries.offices([code]);
    return printHandOutReceipt({ handOut, office: office! });
  }

  /** A month of an office, of the revision asked for, else of the last, else a draft of what stands. */
  async monthlyReport(
    act: UseCaseContext,
    code: string,
    month: CalendarMonth,
    revision?: number,
  ): Promise<Paper> {
    const report = await this.months.one(act, code, month, revision);
    const [office] = await this.queries.offices([code]);
    return printMonthlyReport({ report, office: office! });
  }

  async monthRecap(act: UseCaseContext, code: string, month: CalendarMonth): Promise<Paper> {
    const recap = await this.recaps.of(act, code, month);
    const [office] = await this.queries.offices([code]);
    return printMonthRecap({ recap, office: office! });
  }

  /** Of a destruction of this office; whoever may read the office may have it. */
  async destructionRecord(code: string, id: string): Promise<Paper> {
    const destruction = await this.stocktaking.destruction(code, id);
    const isMinistrys = code === MINISTRY;
    const [office, above = null] = await this.queries.offices(
      isMinistrys ? [code] : [code, aboveOf(code)],
    );
    return printDestructionRecord({ destruction, office: office!, above });
  }
}

const aboveOf = (code: string): string => (code.includes('.') ? code.split('.')[0]! : MINISTRY);
