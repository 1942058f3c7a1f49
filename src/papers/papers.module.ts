import { Module } from '@nestjs/common';
import { AllocationModule } from '../allocation/allocation.module.js';
import { ConsignmentsModule } from '../consignments/consignments.module.js';
import { HandOutsModule } from '../hand-outs/hand-outs.module.js';
import { MonthlyReportsModule } from '../monthly-reports/monthly-reports.module.js';
import { RestockingModule } from '../restocking/restocking.module.js';
import { StocktakingModule } from '../stocktaking/stocktaking.module.js';
import { HandOverConfirmationQueries } from './hand-over-confirmation.queries.js';
import { LetterheadsService } from './letterheads.service.js';
import { OfficePapersController } from './office-papers.controller.js';
import { PapersController } from './papers.controller.js';
import { PapersQueries } from './papers.queries.js';
import { PapersService } from './papers.service.js';
import { SignatoriesService } from './signatories.service.js';

/** Papers as offices file them: the hand-over record and the letter, and whose names they carry. */
@Module({
  imports: [
    AllocationModule,
    ConsignmentsModule,
    HandOutsModule,
    RestockingModule,
    StocktakingModule,
    MonthlyReportsModule,
  ],
  controllers: [OfficePapersController, PapersController],
  providers: [
    SignatoriesService,
    LetterheadsService,
    PapersQueries,
    PapersService,
    HandOverConfirmationQueries,
  ],
  exports: [HandOverConfirmationQueries],
})
export class PapersModule {}
