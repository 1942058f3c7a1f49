import { Module } from '@nestjs/common';
import { AvailabilityQueries } from './availability.queries.js';
import { Digests } from './digests.js';
import { InsightController } from './insight.controller.js';
import { PositionQueries } from './position.queries.js';
import { InsightQueries } from './insight.queries.js';
import { RequestQueueQueries } from './request-queue.queries.js';
import { PublicStockOutQueries } from './public-stock-outs.queries.js';
import { StockOutsController } from './stock-outs.controller.js';
import { StockOutQueries } from './stock-outs.queries.js';

@Module({
  controllers: [InsightController, StockOutsController],
  providers: [
    InsightQueries,
    PositionQueries,
    RequestQueueQueries,
    AvailabilityQueries,
    Digests,
    StockOutQueries,
    PublicStockOutQueries,
  ],
  exports: [InsightQueries, PositionQueries, AvailabilityQueries, Digests],
})
export class InsightModule {}
