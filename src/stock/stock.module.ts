import { Module } from '@nestjs/common';
import { StockCardQueries } from './stock-card.queries.js';
import { StockController } from './stock.controller.js';
import { Verification } from './verification.js';

@Module({
  controllers: [StockController],
  providers: [StockCardQueries, Verification],
  exports: [StockCardQueries],
})
export class StockModule {}
