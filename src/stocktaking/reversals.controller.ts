import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Idempotent } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { OpeningStockListDto, ReversalDto, ReversedPaperDto } from './reversal.dto.js';
import { ReversalService } from './reversal.service.js';
import { StocktakingQueries } from './stocktaking.queries.js';
import { OPENING_STOCKS } from './stocktaking.tables.js';

/** What an admin above may open, an admin above may take back: `stock.open`. */
@ApiTags('Stocktaking')
@Controller('api/offices/:code')
export class ReversalsController {
  constructor(
    private readonly reversals: ReversalService,
    private readonly queries: StocktakingQueries,
  ) {}

  /** Reverses a supply that was entered wrong, while its cards are still there. */
  @Post('supplies/:id/reversal')
  @HttpCode(200)
  @Allow('stock.open')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'supply.not_found')
  @Refuses(409, 'paper.reversed', 'paper.counted_since', 'stock.insufficient')
  @Refuses(422, 'date.refused')
  supply(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: ReversalDto,
  ): Promise<ReversedPaperDto> {
    return this.reversals.reverse(act, 'supply', code, id, body);
  }

  /** Reverses a destruction that was entered wrong: its cards are spoiled and not yet destroyed again. */
  @Post('destructions/:id/reversal')
  @HttpCode(200)
  @Allow('stock.open')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'destruction.not_found')
  @Refuses(409, 'paper.reversed', 'paper.counted_since')
  @Refuses(422, 'date.refused')
  destruction(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: ReversalDto,
  ): Promise<ReversedPaperDto> {
    return this.reversals.reverse(act, 'destruction', code, id, body);
  }

  /** Reverses an opening stock that was entered wrong; where nothing else moved it can be entered anew. */
  @Post('opening-stock/reversal')
  @HttpCode(200)
  @Allow('stock.open')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'opening.not_found')
  @Refuses(409, 'paper.reversed', 'paper.counted_since', 'stock.insufficient')
  @Refuses(422, 'date.refused')
  opening(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: ReversalDto,
  ): Promise<ReversedPaperDto> {
    return this.reversals.reverse(act, 'opening', code, null, body);
  }

  /** Opening stocks of an office: the one that holds, and those that were reversed. */
  @AlsoAsFile(OPENING_STOCKS)
  @Get('opening-stocks')
  @Allow('office.read')
  openings(@Param('code') code: string): Promise<OpeningStockListDto> {
    return this.queries.openingStocks(code);
  }
}
