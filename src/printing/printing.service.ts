import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import { attemptMismatch } from '../access/attempt.js';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { badField, conflict, Refusal } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import { SETTINGS, type Settings } from '../settings.js';
import { insufficient } from '../stock/insufficient.js';
import { balanceOf, post } from '../stock/ledger.js';
import { allowsRevision } from './if-match.js';
import {
  earliestReportable,
  movementsOf,
  sameFigures,
  taken,
  type Figures,
} from './print-report.js';
import type { FiledReportDto, FileReportDto } from './printing.dto.js';
import { lockDay, writeRevision, type Filed, type LockedDay } from './report-rows.js';

/** `created` tells a first report (201) from everything else (200). */
export interface Filing {
  created: boolean;
  report: FiledReportDto;
}

@Injectable()
export class PrintingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly review: Review,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Files an office's report of one of its days, or corrects it; the same report again changes nothing.
   * Refusals, in this order: 422 `report.date_refused`, 428 `report.if_match_required`, 412
   * `report.revision_mismatch`, 400 for a correction that does not say why, 409 `stock.insufficient`.
   */
  file(
    act: Act,
    office: string,
    date: CalendarDate,
    body: FileReportDto,
    ifMatch: string | undefined,
  ): Promise<Filing> {
    const figures = figuresOf(body);
    return this.transactions.run(async (tx) => {
      const day = await lockDay(tx, act, office, date);
      const answer = (report: Filed, onHand: number) => ({
        office,
        officeName: day.officeName,
        date,
        ...report,
        onHand,
      });
      if (day.attemptRevision !== null) {
        if (!act.attempt!.fingerprint.equals(day.attemptFingerprint!))
          throw attemptMismatch(act.attempt!.key);
        // The date is part of what was compared, so this date has a report.
        const report = { ...answer(day.report!, day.onHand), acceptedAs: day.attemptRevision };
        return { created: false, report };
      }
      this.requireDate(act, day, office, date);
      if (day.report && sameFigures(day.report, figures))
        return { created: false, report: answer(day.report, day.onHand) };
      requireRevision(day, ifMatch);
      if (day.report && figures.note === null)
        throw badField('note', 'must say why the report is corrected');
      const { report, onHand } = await this.write(tx, act, { ...day, code: office }, date, figures);
      return { created: day.report === null, report: answer(report, onHand) };
    }, act.within);
  }

  private async write(
    tx: EntityManager,
    act: Act,
    day: LockedDay & { code: string },
    date: CalendarDate,
    figures: Figures,
  ): Promise<{ report: Filed; onHand: number }> {
    const counted = day.countedThrough !== null && date <= day.countedThrough;
    requireStock(day, figures, counted);
    const revision = (day.report?.revision ?? 0) + 1;
    const report = await writeRevision(tx, act, day.officeId, date, revision, figures);
    const movements = movementsOf(day.officeId, date, day.report, figures, counted);
    const balances = await post(tx, act, movements);
    if (counted || movements.length === 0) return { report, onHand: day.onHand };
    await this.review.review(tx, act.at, [day.officeId]);
    return { report, onHand: balanceOf(balances, { office: day.officeId, kind: 'on_hand' }) };
  }

  private requireDate(act: Act, day: LockedDay, office: string, date: CalendarDate): void {
    if (day.closedAt) throw conflict('office.closed', `${day.officeName} (${office}) is closed.`);
    const today = dateAt(act.at, day.timezone);
    const { reportLateDays: lateDays } = this.settings;
    const earliest = earliestReportable(today, { lateDays, ...day });
    if (date >= earliest && date <= today) return;
    const why =
      date > today
        ? `${date} is in the future: today is ${today} at ${day.officeName}.`
        : day.openingOn !== null && date < day.openingOn
          ? `${date} is before ${day.openingOn}, when the opening stock of ${day.officeName} was taken.`
          : `${date} is too far back: ${day.officeName} may report from ${earliest} on. Ask an admin of the office above to widen the window.`;
    throw new Refusal(422, 'report.date_refused', why, {
      errors: [{ field: 'date', message: `must be from ${earliest} to ${today}` }],
    });
  }
}

const figuresOf = (body: FileReportDto): Figures => ({
  printed: body.printed,
  spoiled: body.spoiled,
  recorded: body.recorded ?? null,
  waiting: body.waiting ?? null,
  service: body.service ?? 'open',
  note: body.note ?? null,
});

function requireRevision({ report }: LockedDay, ifMatch: string | undefined): void {
  if (report && ifMatch === undefined)
    throw new Refusal(
      428,
      'report.if_match_required',
      `This day is already reported (revision ${report.revision}). To correct it send If-Match with its ETag.`,
    );
  if (ifMatch !== undefined && !(report && allowsRevision(ifMatch, report.revision)))
    throw new Refusal(
      412,
      'report.revision_mismatch',
      report
        ? `The report was changed meanwhile and is now revision ${report.revision}. Read it again first.`
        : 'This day is not reported yet: there is nothing to correct. Send it without If-Match.',
    );
}

/** Nobody prints or spoils more than is on hand now, nor takes back a spoiled card that was destroyed. */
function requireStock(day: LockedDay & { code: string }, figures: Figures, counted: boolean): void {
  const office = { code: day.code, name: day.officeName };
  const needed = taken(day.report, figures);
  if (!counted && needed > day.onHand) throw insufficient(office, needed, day.onHand);
  const unspoiled = (day.report?.spoiled ?? 0) - figures.spoiled;
  if (unspoiled > day.spoiledOnHand)
    throw insufficient(office, unspoiled, day.spoiledOnHand, 'spoiled');
}
