import { Module } from '@nestjs/common';
import { StockCardQueries } from './stock-card.queries.js';
import { StockController } from './stock.controller.js';
import { TrialBalanceQueries } from './trial-balance.queries.js';
import { Verification } from './verification.js';

@Module({
  controllers: [StockController],
  providers: [StockCardQueries, TrialBalanceQueries, Verification],
  exports: [StockCardQueries],
})
export class StockModule {}
