import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Idempotent } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import type { CalendarMonth } from '../platform/calendar-month.js';
import { MonthParam } from '../platform/fields.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  MonthlyReportDto,
  MonthlyReportQueryDto,
  MonthRecapDto,
  MonthsDto,
  MonthsQueryDto,
  SubmissionDto,
} from './monthly-reports.dto.js';
import { MonthlyReportQueries } from './monthly-reports.queries.js';
import { MonthlyReportsService } from './monthly-reports.service.js';
import {
  MONTH_RECAP,
  MONTH_SHEET,
  MONTHS_TABLE,
  recapLines,
  sheetLines,
} from './monthly-reports.tables.js';
import { MonthRecapQueries } from './month-recap.queries.js';

@ApiTags('Monthly reports')
@Controller('api/offices/:code')
export class MonthlyReportsController {
  constructor(
    private readonly months: MonthlyReportQueries,
    private readonly recaps: MonthRecapQueries,
    private readonly reports: MonthlyReportsService,
  ) {}

  /** Twelve months of an office side by side, the last first: as they were submitted, else as they stand. */
  @AlsoAsFile(MONTHS_TABLE, { rows: ({ items }: MonthsDto) => items })
  @Get('monthly-reports')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  list(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() { to }: MonthsQueryDto,
  ): Promise<MonthsDto> {
    return this.months.months(act, code, to);
  }

  /** A month of an office on one sheet: as it was submitted, else as the ledger has it now. */
  @AlsoAsFile(MONTH_SHEET, { rows: sheetLines })
  @Get('monthly-reports/:month')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'month.revision_not_found')
  @Refuses(422, 'month.in_future')
  one(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @MonthParam() month: CalendarMonth,
    @Query() { revision }: MonthlyReportQueryDto,
  ): Promise<MonthlyReportDto> {
    return this.months.one(act, code, month, revision);
  }

  /**
   * Submits the month, from the first of the next one on: its sheet then stands as it is. Again, with figures
   * that changed, it is another revision and says why; the same again changes nothing.
   */
  @Post('monthly-reports/:month/submission')
  @HttpCode(200)
  @Allow('month.submit')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(409, 'month.not_begun', 'month.out_of_order', 'month.next_submitted')
  @Refuses(422, 'month.not_over', 'month.siak_unexplained', 'month.note_wanting')
  submit(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @MonthParam() month: CalendarMonth,
    @Body() body: SubmissionDto,
  ): Promise<MonthlyReportDto> {
    return this.reports.submit(act, code, month, body);
  }

  /**
   * The submitted months of an office's own and of all below it together: a province's by regency, the
   * ministry's by province; whoever has not submitted is named, and in no sum.
   */
  @AlsoAsFile(MONTH_RECAP, { rows: recapLines })
  @Get('month-recaps/:month')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  @Refuses(422, 'month.in_future')
  recap(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @MonthParam() month: CalendarMonth,
  ): Promise<MonthRecapDto> {
    return this.recaps.of(act, code, month);
  }
}
