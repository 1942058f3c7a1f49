import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { Transactions } from '../platform/transactions.js';
import { Review } from '../restocking/review.js';
import { SETTINGS, type Settings } from '../settings.js';
import { balanceOf, post } from '../stock/ledger.js';
import {
  isCounted,
  requireReason,
  requireRevision,
  requireSameAttempt,
  requireStock,
  requireWhyNothing,
  spoiledByOf,
} from './filing.js';
import { movementsOf, sameFigures, type Figures } from './print-report.js';
import type { FiledReportDto, FileReportDto } from './printing.dto.js';
import { arrivesLate, type Sent } from './report-date.js';
import { lockDay, writeRevision, type Filed, type LockedDay } from './report-rows.js';
import { isUnusual, usualGreatestDay } from './unusual-day.js';

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
   * Refusals, in this order: 400 for causes that do not sum to what is spoiled, 400 for a day of nothing
   * that does not say why, 422 `report.date_refused`, 428 `report.if_match_required`, 412
   * `report.revision_mismatch`, 400 for a correction that does not say why, 409 `stock.insufficient`.
   */
  file(
    act: UseCaseContext,
    office: string,
    date: CalendarDate,
    body: FileReportDto,
    ifMatch: string | undefined,
  ): Promise<Filing> {
    const figures = figuresOf(body);
    const sent = { at: act.at, writtenAt: body.writtenAt ? new Date(body.writtenAt) : null };
    return this.transactions.run(async (tx) => {
      const day = await lockDay(tx, act, office, date);
      if (day.attemptRevision !== null) {
        requireSameAttempt(act, day);
        // The date is part of what was compared, so this date has a report.
        const report = answerOf(day, day.report!, day.onHand);
        return { created: false, report: { ...report, acceptedAs: day.attemptRevision } };
      }
      requireWhyNothing(day, figures);
      const arrivedLate = arrivesLate(sent, day, this.settings.reportLateDays);
      if (day.report && sameFigures(day.report, figures))
        return { created: false, report: answerOf(day, day.report, day.onHand) };
      requireRevision(day, ifMatch);
      requireReason(day, figures);
      requireStock(day, figures);
      return {
        created: day.report === null,
        report: await this.write(tx, act, day, { figures, sent, arrivedLate }),
      };
    }, act.within);
  }

  private async write(
    tx: EntityManager,
    act: UseCaseContext,
    day: LockedDay,
    { figures, sent, arrivedLate }: { figures: Figures; sent: Sent; arrivedLate: boolean },
  ): Promise<FiledReportDto> {
    const { officeId, date } = day;
    const total = figures.printed + figures.spoiled;
    const usual = usualGreatestDay(day.totalsBefore);
    const unusual = isUnusual(total, usual);
    const coming = { writtenAt: sent.writtenAt, arrivedLate, unusual };
    const report = await writeRevision(tx, act, day, figures, coming);
    const movements = movementsOf(officeId, date, day.report, figures, isCounted(day));
    const balances = await post(tx, act, movements);
    if (isCounted(day) || movements.length === 0) return answerOf(day, report, day.onHand);
    const because = unusual ? { date, total, usual: usual! } : null;
    await this.review.review(tx, act.at, [officeId], { because });
    return answerOf(day, report, balanceOf(balances, { office: officeId, kind: 'on_hand' }));
  }
}

const figuresOf = (body: FileReportDto): Figures => ({
  printed: body.printed,
  spoiled: body.spoiled,
  spoiledBy: spoiledByOf(body),
  recorded: body.recorded ?? null,
  waiting: body.waiting ?? null,
  ribbonsLeft: body.ribbonsLeft ?? null,
  filmsLeft: body.filmsLeft ?? null,
  service: body.service ?? 'open',
  note: body.note ?? null,
});

const answerOf = (day: LockedDay, report: Filed, onHand: number): FiledReportDto => ({
  office: day.office,
  officeName: day.officeName,
  date: day.date,
  ...report,
  onHand,
});
