import { Body, Controller, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, Idempotent } from '../access/route-access.js';
import { DateParam } from '../platform/fields.js';
import { Refuses, RefusesAs } from '../platform/api-refusals.js';
import { etagOf } from '../platform/optimistic-lock.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  FiledReportDto,
  FileReportDto,
  PrintReportPageDto,
  PrintReportWithRevisionsDto,
  ReportListQueryDto,
  ReportProblemDto,
} from './printing.dto.js';
import { PrintingQueries } from './printing.queries.js';
import { PrintingService } from './printing.service.js';
import { PRINT_REPORTS } from './print-reports.table.js';

@ApiTags('Print reports')
@Controller('api/offices/:code')
export class PrintingController {
  constructor(
    private readonly printing: PrintingService,
    private readonly queries: PrintingQueries,
  ) {}

  /** Files the report of one day, or corrects it; the same report again changes nothing. */
  @Put('print-reports/:date')
  @Allow('report.file')
  @Idempotent()
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag of the report to correct.',
  })
  @ApiResponse({ status: 201, type: FiledReportDto, description: 'The first report of this date.' })
  @ApiResponse({
    status: 200,
    type: FiledReportDto,
    description: 'Corrected, or nothing to change.',
  })
  @Refuses(400, 'request.invalid')
  @Refuses(409, 'stock.insufficient', 'office.closed')
  @Refuses(412, 'report.revision_mismatch')
  @RefusesAs(ReportProblemDto, 422, 'report.date_refused')
  @Refuses(428, 'report.if_match_required')
  async file(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @DateParam() date: string,
    @Body() body: FileReportDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FiledReportDto> {
    const { created, report } = await this.printing.file(act, code, date, body, ifMatch);
    void reply.code(created ? 201 : 200).header('etag', etagOf(report.revision));
    return report;
  }

  /** Reports as they now stand, newest first. */
  @AlsoAsFile(PRINT_REPORTS)
  @Get('print-reports')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  list(
    @Param('code') code: string,
    @Query() query: ReportListQueryDto,
  ): Promise<PrintReportPageDto> {
    return this.queries.list(code, query);
  }

  /** The report of one day with all its revisions. */
  @Get('print-reports/:date')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'report.not_found')
  async one(
    @Param('code') code: string,
    @DateParam() date: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrintReportWithRevisionsDto> {
    const report = await this.queries.one(code, date);
    void reply.header('etag', etagOf(report.revision));
    return report;
  }
}
