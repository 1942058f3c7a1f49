import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { ConsignmentsController } from './consignments.controller.js';
import { ConsignmentsQueries } from './consignments.queries.js';
import { ConsignmentsService } from './consignments.service.js';
import { Road } from './road.js';

@Module({
  imports: [RestockingModule],
  controllers: [ConsignmentsController],
  providers: [ConsignmentsService, ConsignmentsQueries, Road],
  exports: [ConsignmentsService, ConsignmentsQueries],
})
export class ConsignmentsModule {}
