import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { ConsignmentsController } from './consignments.controller.js';
import { ConsignmentsQueries } from './consignments.queries.js';
import { ConsignmentsService } from './consignments.service.js';
import { LoansController } from './loans.controller.js';
import { LoansQueries } from './loans.queries.js';
import { LoansService } from './loans.service.js';
import { RecoveriesController } from './recoveries.controller.js';
import { RecoveriesQueries } from './recoveries.queries.js';
import { RecoveriesService } from './recoveries.service.js';
import { Transit } from './transit.js';

@Module({
  imports: [RestockingModule],
  controllers: [ConsignmentsController, LoansController, RecoveriesController],
  providers: [
    ConsignmentsService,
    ConsignmentsQueries,
    Transit,
    RecoveriesService,
    RecoveriesQueries,
    LoansService,
    LoansQueries,
  ],
  exports: [ConsignmentsService, ConsignmentsQueries, RecoveriesQueries],
})
export class ConsignmentsModule {}
