import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module.js';
import { AuditExportModule } from './audit-export/audit-export.module.js';
import { AllocationModule } from './allocation/allocation.module.js';
import { BackgroundModule } from './background/background.module.js';
import { BroadcastsModule } from './broadcasts/broadcasts.module.js';
import { ConsignmentsModule } from './consignments/consignments.module.js';
import { dataSourceOptions } from './data-source.js';
import { ExportsModule } from './exports/exports.module.js';
import { HandOutsModule } from './hand-outs/hand-outs.module.js';
import { IncomingLettersModule } from './incoming-letters/incoming-letters.module.js';
import { InsightModule } from './insight/insight.module.js';
import { MonthlyReportsModule } from './monthly-reports/monthly-reports.module.js';
import { PublicWordsModule } from './public-words/public-words.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OfficesModule } from './offices/offices.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PapersModule } from './papers/papers.module.js';
import type { Clock } from './platform/clock.js';
import { PlatformModule } from './platform/platform.module.js';
import { PrintingModule } from './printing/printing.module.js';
import { RestockingModule } from './restocking/restocking.module.js';
import { SearchModule } from './search/search.module.js';
import type { Settings } from './settings.js';
import { PublicPageModule } from './site/public-page.module.js';
import { StockModule } from './stock/stock.module.js';
import { StocktakingModule } from './stocktaking/stocktaking.module.js';
import { WorklistModule } from './worklist/worklist.module.js';

/** The house, floor by floor; imports between these folders run only upwards in this list. */
@Module({})
export class AppModule {
  static with(settings: Settings, databaseUrl: string, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(settings, clock),
        TypeOrmModule.forRoot(dataSourceOptions(databaseUrl)),
        ScheduleModule.forRoot(),
        AccessModule,
        OfficesModule,
        ExportsModule,
        StockModule,
        RestockingModule,
        PrintingModule,
        ConsignmentsModule,
        StocktakingModule,
        HandOutsModule,
        IncomingLettersModule,
        InsightModule,
        AllocationModule,
        MonthlyReportsModule,
        PublicWordsModule,
        BroadcastsModule,
        NoticesModule,
        WorklistModule,
        SearchModule,
        PapersModule,
        AuditExportModule,
        PublicPageModule,
        OperationsModule,
        BackgroundModule,
      ],
    };
  }
}
