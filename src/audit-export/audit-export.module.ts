import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ConsignmentsModule } from '../consignments/consignments.module.js';
import { HandOutsModule } from '../hand-outs/hand-outs.module.js';
import { MonthlyReportsModule } from '../monthly-reports/monthly-reports.module.js';
import { OfficesModule } from '../offices/offices.module.js';
import { PrintingModule } from '../printing/printing.module.js';
import { RestockingModule } from '../restocking/restocking.module.js';
import { StockModule } from '../stock/stock.module.js';
import { StocktakingModule } from '../stocktaking/stocktaking.module.js';
import { AuditExportController } from './audit-export.controller.js';
import { AuditExportService } from './audit-export.service.js';
import { PapersOnRecord } from './papers-on-record.js';

@Module({
  imports: [
    AccessModule,
    OfficesModule,
    StockModule,
    RestockingModule,
    ConsignmentsModule,
    PrintingModule,
    StocktakingModule,
    MonthlyReportsModule,
    HandOutsModule,
  ],
  controllers: [AuditExportController],
  providers: [AuditExportService, PapersOnRecord],
})
export class AuditExportModule {}
