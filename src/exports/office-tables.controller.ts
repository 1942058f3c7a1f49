import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow } from '../access/route-access.js';
import { InsightQueries } from '../insight/insight.queries.js';
import { OfficesQueries } from '../offices/offices.queries.js';
import { Refuses } from '../platform/api-refusals.js';
import { everyPage } from '../platform/table-file/every-page.js';
import { PrintingQueries } from '../printing/printing.queries.js';
import { StockCardQueries } from '../stock/stock-card.queries.js';
import { StocktakingQueries } from '../stocktaking/stocktaking.queries.js';
import { AsFile, FormatParam, type Format } from '../platform/table-file/as-file.js';
import { CHANGES } from './offices.tables.js';
import { PRINT_REPORTS } from './print-reports.table.js';
import { STANDING, standingRows } from './office-stock.table.js';
import { STOCK_CARD } from './stock-card.table.js';
import { DESTRUCTIONS, STOCK_COUNTS, SUPPLIES } from './stocktaking.tables.js';
import { TableFiles } from './table-files.js';
import { ReportTableQueryDto, StockCardTableQueryDto } from './table-queries.dto.js';

/** The lists of one office, at their own addresses with `.csv` or `.xlsx` behind. */
@ApiTags('Tables as files')
@Controller('api/offices/:code')
export class OfficeTablesController {
  constructor(
    private readonly files: TableFiles,
    private readonly insight: InsightQueries,
    private readonly cards: StockCardQueries,
    private readonly reports: PrintingQueries,
    private readonly papers: StocktakingQueries,
    private readonly offices: OfficesQueries,
  ) {}

  /** An office, its provinces and its regencies as a file, all of one moment. */
  @Get('regencies.:format')
  @Allow('office.read')
  @AsFile()
  async standing(
    @By() act: UseCaseContext,
    @Param('code') office: string,
    @FormatParam() format: Format,
  ): Promise<StreamableFile> {
    const rows = standingRows(await this.insight.regencies(act, office));
    return this.files.of(act, format, STANDING, { office }, rows);
  }

  /** The stock card as a file: exactly the entries there were when it was asked for, newest first. */
  @Get('stock-card.:format')
  @Allow('office.read')
  @AsFile()
  @Refuses(400, 'request.invalid')
  async stockCard(
    @By() act: UseCaseContext,
    @Param('code') office: string,
    @FormatParam() format: Format,
    @Query() filters: StockCardTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.cards.card(office, { ...filters, ...page }));
    return this.files.of(act, format, STOCK_CARD, { office, filters }, rows);
  }

  /** Reports as they now stand as a file, newest first, each with the number of its revision. */
  @Get('print-reports.:format')
  @Allow('office.read')
  @AsFile()
  @Refuses(400, 'request.invalid')
  async printReports(
    @By() act: UseCaseContext,
    @Param('code') office: string,
    @FormatParam() format: Format,
    @Query() filters: ReportTableQueryDto,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.reports.list(office, { ...filters, ...page }));
    return this.files.of(act, format, PRINT_REPORTS, { office, filters }, rows);
  }

  /** Supplies as a file, newest first. */
  @Get('supplies.:format')
  @Allow('office.read')
  @AsFile()
  async supplies(
    @By() act: UseCaseContext,
    @Param('code') office: string,
    @FormatParam() format: Format,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.papers.supplies(office, page));
    return this.files.of(act, format, SUPPLIES, { office }, rows);
  }

  /** Counts as a file, newest first. */
  @Get('stock-counts.:format')
  @Allow('office.read')
  @AsFile()
  async stockCounts(
    @By() act: UseCaseContext,
    @Param('code') office: string,
    @FormatParam() format: Format,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.papers.stockCounts(office, page));
    return this.files.of(act, format, STOCK_COUNTS, { office }, rows);
  }

  /** Destructions as a file, newest first. */
  @Get('destructions.:format')
  @Allow('office.read')
  @AsFile()
  async destructions(
    @By() act: UseCaseContext,
    @Param('code') office: string,
    @FormatParam() format: Format,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.papers.destructions(office, page));
    return this.files.of(act, format, DESTRUCTIONS, { office }, rows);
  }

  /** What was changed at this office and is no movement of cards as a file, newest first. */
  @Get('history.:format')
  @Allow('office.read')
  @AsFile()
  async history(
    @By() act: UseCaseContext,
    @Param('code') office: string,
    @FormatParam() format: Format,
  ): Promise<StreamableFile> {
    const rows = await everyPage((page) => this.offices.history(act.actor, office, page));
    return this.files.of(act, format, CHANGES, { office }, rows);
  }
}
