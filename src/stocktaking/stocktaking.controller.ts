import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, Idempotent } from '../access/route-access.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Refuses, RefusesAs } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { UsedReferenceProblemDto } from '../stock/used-reference.dto.js';
import { DestructionService } from './destruction.service.js';
import { OpeningService } from './opening.service.js';
import { StockCountService } from './stock-count.service.js';
import {
  DestructionDto,
  DestructionPageDto,
  NewDestructionDto,
  NewOpeningStockDto,
  NewSupplyDto,
  OpeningStockDto,
  SupplyDto,
  SupplyPageDto,
} from './stocktaking.dto.js';
import { NewStockCountDto, StockCountDto, StockCountPageDto } from './stock-count.dto.js';
import { StockCountQueries } from './stock-count.queries.js';
import { STOCK_COUNTS } from './stock-counts.tables.js';
import { StocktakingQueries } from './stocktaking.queries.js';
import { SupplyService } from './supply.service.js';
import { DESTRUCTIONS, SUPPLIES } from './stocktaking.tables.js';

@ApiTags('Stocktaking')
@Controller('api/offices/:code')
export class StocktakingController {
  constructor(
    private readonly supplying: SupplyService,
    private readonly opening: OpeningService,
    private readonly counting: StockCountService,
    private readonly destroying: DestructionService,
    private readonly queries: StocktakingQueries,
    private readonly counts: StockCountQueries,
  ) {}

  /** Enters cards that the ministry bought. */
  @Post('supplies')
  @Allow('stock.supply')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @RefusesAs(UsedReferenceProblemDto, 409, 'reference.used')
  @Refuses(422, 'date.refused')
  supply(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: SupplyDto,
  ): Promise<NewSupplyDto> {
    return this.supplying.supply(act, code, body);
  }

  /** Supplies, newest first. */
  @AlsoAsFile(SUPPLIES)
  @Get('supplies')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  supplies(@Param('code') code: string, @Query() query: PageQueryDto): Promise<SupplyPageDto> {
    return this.queries.supplies(code, query);
  }

  /** Enters the cards an office had when it began here; once, by an admin above. */
  @Post('opening-stock')
  @Allow('stock.open')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(409, 'opening.too_late', 'office.closed')
  @Refuses(422, 'date.refused')
  open(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: OpeningStockDto,
  ): Promise<NewOpeningStockDto> {
    return this.opening.open(act, code, body);
  }

  /**
   * Records a count, which has the last word on what is on hand, and only then tells what was expected.
   * Whatever it differs by is kept; why is asked afterwards.
   */
  @Post('stock-counts')
  @Allow('stock.count')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(409, 'office.not_begun', 'office.closed')
  count(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: StockCountDto,
  ): Promise<NewStockCountDto> {
    return this.counting.count(act, code, body);
  }

  /** Counts, newest first. */
  @AlsoAsFile(STOCK_COUNTS)
  @Get('stock-counts')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  stockCounts(
    @Param('code') code: string,
    @Query() query: PageQueryDto,
  ): Promise<StockCountPageDto> {
    return this.counts.of(code, query);
  }

  /** Records that spoiled cards were destroyed before witnesses. */
  @Post('destructions')
  @Allow('stock.destroy')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @RefusesAs(UsedReferenceProblemDto, 409, 'reference.used')
  @Refuses(409, 'stock.insufficient')
  @Refuses(422, 'date.refused', 'destruction.witnesses_wanting')
  destroy(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: DestructionDto,
  ): Promise<NewDestructionDto> {
    return this.destroying.destroy(act, code, body);
  }

  /** Destructions, newest first. */
  @AlsoAsFile(DESTRUCTIONS)
  @Get('destructions')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  destructions(
    @Param('code') code: string,
    @Query() query: PageQueryDto,
  ): Promise<DestructionPageDto> {
    return this.queries.destructions(code, query);
  }
}
