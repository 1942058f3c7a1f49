import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { AllocationModule } from '../allocation/allocation.module.js';
import { ConsignmentsModule } from '../consignments/consignments.module.js';
import { InsightModule } from '../insight/insight.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { OfficesModule } from '../offices/offices.module.js';
import { PrintingModule } from '../printing/printing.module.js';
import { RestockingModule } from '../restocking/restocking.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StocktakingModule } from '../stocktaking/stocktaking.module.js';
import { OfficeTablesController } from './office-tables.controller.js';
import { PlanTablesController } from './plan-tables.controller.js';
import { TableFiles } from './table-files.js';
import { TablesController } from './tables.controller.js';

/** Every list of the API as a file: CSV for programs, a workbook for people. Only reads. */
@Module({
  imports: [
    AccessModule,
    OfficesModule,
    StockModule,
    RestockingModule,
    PrintingModule,
    ConsignmentsModule,
    StocktakingModule,
    InsightModule,
    AllocationModule,
    NoticesModule,
  ],
  controllers: [OfficeTablesController, TablesController, PlanTablesController],
  providers: [TableFiles],
})
export class TablesModule {}
