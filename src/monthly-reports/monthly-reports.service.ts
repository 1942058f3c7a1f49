import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../access/audit-log.js';
import { idempotently } from '../access/idempotency.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { dateAt } from '../platform/calendar-date.js';
import { firstOf, type CalendarMonth } from '../platform/calendar-month.js';
import { Transactions } from '../platform/transactions.js';
import { lock } from '../stock/ledger.js';
import { ON_THE_SHEET } from './month.js';
import type { MonthlyReportDto, MonthSheetDto, SubmissionDto } from './monthly-reports.dto.js';
import { MonthlyReportQueries, type Revision } from './monthly-reports.queries.js';
import {
  requireNote,
  requireSiakExplained,
  requireSubmittable,
  type Told,
} from './monthly-report.js';

/** An office answers for its month, and its sheet then stands as it was. */
@Injectable()
export class MonthlyReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: MonthlyReportQueries,
  ) {}

  /**
   * The first revision, or another where something changed; the same again answers with what stands. The
   * accounts are locked meanwhile: what is entered after it is of the next month, to the last card. 422
   * `month.not_over`, `month.siak_unexplained`, `month.note_wanting`, 409 `month.not_begun`,
   * `month.out_of_order`, `month.next_submitted`.
   */
  submit(
    act: UseCaseContext,
    code: string,
    month: CalendarMonth,
    body: SubmissionDto,
  ): Promise<MonthlyReportDto> {
    return this.transactions.run(
      (tx) => idempotently(tx, act, () => this.record({ ...act, within: tx }, code, month, body)),
      act.within,
    );
  }

  private async record(
    act: UseCaseContext & { within: EntityManager },
    code: string,
    month: CalendarMonth,
    { siakPrinted = null, siakNote = null, ikdActivated = null, note = null }: SubmissionDto,
  ): Promise<MonthlyReportDto> {
    const tx = act.within;
    const { id } = await this.months.submittedBy(act, code);
    await lock(
      tx,
      ON_THE_SHEET.map((kind) => ({ office: id, kind })),
    );
    const office = await this.months.submittedBy(act, code);
    requireSubmittable(month, office, dateAt(act.at, office.timezone), office);
    const sheet = await this.months.sheet(act, office, month);
    const told = { siakPrinted, siakNote, ikdActivated };
    requireSiakExplained(told, sheet.printed);
    const [last] = await this.months.revisionsOf(act, code, month);
    if (last && saysTheSame(last, sheet, told)) return this.months.one(act, code, month);
    if (last) requireNote(note, last.revision);
    const revision = (last?.revision ?? 0) + 1;
    await tx.query(SUBMIT, [
      ...[id, firstOf(month), revision, JSON.stringify(sheet), siakPrinted, siakNote],
      ...[ikdActivated, note, act.at, act.actor.personId],
    ]);
    await recordChange(tx, act, id, 'month.submitted', null, {
      ...{ month, revision, printed: sheet.printed, closing: sheet.cards.closing },
      ...(note && { note }),
    });
    return this.months.one(act, code, month);
  }
}

const SUBMIT = `
  INSERT INTO monthly_reports (office_id, month, revision, figures, siak_printed, siak_note, ikd_activated, note,
    submitted_at, submitted_by, on_hand_entries, spoiled_entries, in_transit_entries)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${ON_THE_SHEET.map(
    (kind) => `coalesce(max(entries) FILTER (WHERE kind = '${kind}'), 0)`,
  ).join(', ')}
  FROM stock_accounts WHERE office_id = $1`;

/** Whether figures and what is told besides are those of a revision; what is only foreseen does not count. */
function saysTheSame(last: Revision, sheet: MonthSheetDto, told: Told): boolean {
  const known = ({ outlook: _, optimum: __, proposed: ___, ...figures }: MonthSheetDto): unknown =>
    JSON.parse(JSON.stringify(figures));
  return (
    isDeepStrictEqual(known(last.figures), known(sheet)) &&
    (Object.keys(told) as (keyof Told)[]).every((field) => told[field] === last[field])
  );
}
