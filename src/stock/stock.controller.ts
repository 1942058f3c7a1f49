import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, SignedIn } from '../access/route-access.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { StockCardQueries } from './stock-card.queries.js';
import { LedgerVerificationDto, StockCardPageDto, StockCardQueryDto } from './stock.dto.js';
import { Verification } from './verification.js';
import { STOCK_CARD } from './stock-card.table.js';

@ApiTags('Stock')
@Controller('api')
export class StockController {
  constructor(
    private readonly cards: StockCardQueries,
    private readonly verification: Verification,
  ) {}

  /** Every entry on what an office has on hand, in the order of recording, newest first. */
  @AlsoAsFile(STOCK_CARD)
  @Get('offices/:code/stock-card')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  card(@Param('code') code: string, @Query() query: StockCardQueryDto): Promise<StockCardPageDto> {
    return this.cards.card(code, query);
  }

  /** Recomputes every balance from the movements; for the ministry. */
  @Get('ledger/verification')
  @SignedIn()
  verify(@By() act: UseCaseContext): Promise<LedgerVerificationDto> {
    return this.verification.verify(act.actor);
  }
}
