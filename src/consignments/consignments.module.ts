import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { ConsignmentsController } from './consignments.controller.js';
import { ConsignmentsQueries } from './consignments.queries.js';
import { ConsignmentsService } from './consignments.service.js';
import { Transit } from './transit.js';

@Module({
  imports: [RestockingModule],
  controllers: [ConsignmentsController],
  providers: [ConsignmentsService, ConsignmentsQueries, Transit],
  exports: [ConsignmentsService, ConsignmentsQueries],
})
export class ConsignmentsModule {}
