import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, SignedIn } from '../access/route-access.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { InventoryCardDto } from './inventory-card.dto.js';
import { InventoryCardQueries } from './inventory-card.queries.js';
import { INVENTORY_CARD, inventoryLines } from './inventory-card.table.js';
import { StockCardQueries } from './stock-card.queries.js';
import { LedgerVerificationDto, StockCardPageDto, StockCardQueryDto } from './stock.dto.js';
import { TrialBalanceDto, TrialBalanceQueryDto } from './trial-balance.dto.js';
import { TrialBalanceQueries } from './trial-balance.queries.js';
import { TRIAL_BALANCE, trialBalanceRows } from './trial-balance.table.js';
import { Verification } from './verification.js';
import { STOCK_CARD } from './stock-card.table.js';

@ApiTags('Stock')
@Controller('api')
export class StockController {
  constructor(
    private readonly cards: StockCardQueries,
    private readonly inventory: InventoryCardQueries,
    private readonly trialBalances: TrialBalanceQueries,
    private readonly verification: Verification,
  ) {}

  /**
   * Every entry on what an office has on hand, in the order of recording, newest first; with
   * `form=persediaan` the card of inventory, oldest first, by date and with what the cards are worth.
   */
  @AlsoAsFile(STOCK_CARD, {
    otherwise: {
      when: ({ form }: StockCardQueryDto) => form === 'persediaan',
      table: INVENTORY_CARD,
      rows: inventoryLines,
    },
  })
  @Get('offices/:code/stock-card')
  @Allow('office.read')
  @ApiExtraModels(StockCardPageDto, InventoryCardDto)
  @ApiOkResponse({
    schema: {
      oneOf: [StockCardPageDto, InventoryCardDto].map((of) => ({ $ref: getSchemaPath(of) })),
    },
  })
  @Refuses(400, 'request.invalid')
  card(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() query: StockCardQueryDto,
  ): Promise<StockCardPageDto | InventoryCardDto> {
    return query.form === 'persediaan'
      ? this.inventory.card(act, code, query)
      : this.cards.card(code, query);
  }

  /**
   * The accounts of an office and all below it over a period, by the dates on which things happened: what
   * each began with, what was added and taken, and what it ended with.
   */
  @AlsoAsFile(TRIAL_BALANCE, { rows: trialBalanceRows })
  @Get('offices/:code/trial-balance')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  @Refuses(422, 'position.in_future')
  trialBalance(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() query: TrialBalanceQueryDto,
  ): Promise<TrialBalanceDto> {
    return this.trialBalances.of(act, code, query);
  }

  /** Recomputes every balance from the movements; for the ministry. */
  @Get('ledger/verification')
  @SignedIn()
  verify(@By() act: UseCaseContext): Promise<LedgerVerificationDto> {
    return this.verification.verify(act.actor);
  }
}
