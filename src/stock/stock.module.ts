import { Module } from '@nestjs/common';
import { InventoryCardQueries } from './inventory-card.queries.js';
import { LedgerEntriesQueries } from './ledger-entries.queries.js';
import { StockCardQueries } from './stock-card.queries.js';
import { StockController } from './stock.controller.js';
import { TrialBalanceQueries } from './trial-balance.queries.js';
import { UnitPricesController } from './unit-prices.controller.js';
import { UnitPricesService } from './unit-prices.service.js';
import { Verification } from './verification.js';

@Module({
  controllers: [StockController, UnitPricesController],
  providers: [
    StockCardQueries,
    InventoryCardQueries,
    TrialBalanceQueries,
    LedgerEntriesQueries,
    UnitPricesService,
    Verification,
  ],
  exports: [StockCardQueries, TrialBalanceQueries, LedgerEntriesQueries],
})
export class StockModule {}
