import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { DifferenceService } from './difference.service.js';
import {
  AcceptanceDto,
  DifferenceListQueryDto,
  ExplanationDto,
  InspectionDto,
  OneStockCountDto,
  RecountDto,
  StockCountPageDto,
} from './stock-count.dto.js';
import { StockCountQueries } from './stock-count.queries.js';
import { DIFFERENCES } from './stock-counts.tables.js';

@ApiTags('Stock counts')
@Controller('api')
export class StockCountsController {
  constructor(
    private readonly differences: DifferenceService,
    private readonly queries: StockCountQueries,
  ) {}

  /** Counts that differed, of an office and all below it: newest first, of what is `open` the oldest. */
  @AlsoAsFile(DIFFERENCES)
  @Get('variances')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(
    @By() act: UseCaseContext,
    @Query() query: DifferenceListQueryDto,
  ): Promise<StockCountPageDto> {
    return this.queries.differing(act.actor, query);
  }

  /** One count, with all that was said and decided of it. */
  @Get('stock-counts/:id')
  @SignedIn()
  @Refuses(404, 'count.not_found')
  one(@By() act: UseCaseContext, @Param('id') id: string): Promise<OneStockCountDto> {
    return this.queries.one(act.actor, id);
  }

  /** Says why a count differs; by the office itself. */
  @Post('stock-counts/:id/explanation')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'count.not_found')
  @Refuses(409, 'count.closed')
  explain(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ExplanationDto,
  ): Promise<OneStockCountDto> {
    return this.differences.explain(act, id, body);
  }

  /** Accepts an explained difference, which closes it; by an office above. */
  @Post('stock-counts/:id/acceptance')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'count.own')
  @Refuses(404, 'count.not_found')
  @Refuses(409, 'count.closed', 'count.unexplained')
  accept(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() { note }: AcceptanceDto,
  ): Promise<OneStockCountDto> {
    return this.differences.judge(act, id, { kind: 'acceptance', reference: null, note });
  }

  /** Has the office count again; by an office above. */
  @Post('stock-counts/:id/recount')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'count.own')
  @Refuses(404, 'count.not_found')
  @Refuses(409, 'count.closed')
  recount(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() { note }: RecountDto,
  ): Promise<OneStockCountDto> {
    return this.differences.judge(act, id, { kind: 'recount', reference: null, note });
  }

  /** Hands a difference to the Inspektorat; it stays listed until it is accepted. */
  @Post('stock-counts/:id/inspection')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'count.own')
  @Refuses(404, 'count.not_found')
  @Refuses(409, 'count.closed')
  inspect(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: InspectionDto,
  ): Promise<OneStockCountDto> {
    return this.differences.judge(act, id, { kind: 'inspection', ...body });
  }
}
