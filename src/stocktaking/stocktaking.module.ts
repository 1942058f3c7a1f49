import { Module } from '@nestjs/common';
import { OfficesModule } from '../offices/offices.module.js';
import { RestockingModule } from '../restocking/restocking.module.js';
import { ClosingController } from './closing.controller.js';
import { ClosingService } from './closing.service.js';
import { DestructionService } from './destruction.service.js';
import { OpeningImportController } from './opening-import/opening-import.controller.js';
import { OpeningImportService } from './opening-import/opening-import.service.js';
import { OpeningService } from './opening.service.js';
import { DifferenceService } from './difference.service.js';
import { StockCountQueries } from './stock-count.queries.js';
import { StockCountsController } from './stock-counts.controller.js';
import { ReversalService } from './reversal.service.js';
import { ReversalsController } from './reversals.controller.js';
import { StockCountService } from './stock-count.service.js';
import { StocktakingController } from './stocktaking.controller.js';
import { StocktakingQueries } from './stocktaking.queries.js';
import { SupplyService } from './supply.service.js';

const services = [SupplyService, OpeningService, StockCountService, DestructionService];

@Module({
  imports: [RestockingModule, OfficesModule],
  controllers: [
    StocktakingController,
    ReversalsController,
    OpeningImportController,
    ClosingController,
    StockCountsController,
  ],
  providers: [
    ...services,
    OpeningImportService,
    ClosingService,
    StocktakingQueries,
    DifferenceService,
    StockCountQueries,
    ReversalService,
  ],
  exports: [...services, StocktakingQueries, DifferenceService, StockCountQueries],
})
export class StocktakingModule {}
