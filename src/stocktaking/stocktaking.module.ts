import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { ClosingController } from './closing.controller.js';
import { ClosingService } from './closing.service.js';
import { DestructionService } from './destruction.service.js';
import { OpeningService } from './opening.service.js';
import { StockCountService } from './stock-count.service.js';
import { StocktakingController } from './stocktaking.controller.js';
import { StocktakingQueries } from './stocktaking.queries.js';
import { SupplyService } from './supply.service.js';

const services = [SupplyService, OpeningService, StockCountService, DestructionService];

@Module({
  imports: [RestockingModule],
  controllers: [StocktakingController, ClosingController],
  providers: [...services, ClosingService, StocktakingQueries],
  exports: [...services, StocktakingQueries],
})
export class StocktakingModule {}
