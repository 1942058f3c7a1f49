import { Module } from '@nestjs/common';
import { ConsignmentsModule } from '../consignments/consignments.module.js';
import { InsightModule } from '../insight/insight.module.js';
import { RestockingModule } from '../restocking/restocking.module.js';
import { AllocationController } from './allocation.controller.js';
import { BasisQueries } from './basis.queries.js';
import { PlansController } from './plans.controller.js';
import { PlansQueries } from './plans.queries.js';
import { PlansService } from './plans.service.js';
import { ProposalsService } from './proposals.service.js';
import { PlanDispatchService } from './plan-dispatch.service.js';

@Module({
  imports: [InsightModule, RestockingModule, ConsignmentsModule],
  controllers: [AllocationController, PlansController],
  providers: [BasisQueries, ProposalsService, PlansService, PlansQueries, PlanDispatchService],
  exports: [ProposalsService, PlansQueries],
})
export class AllocationModule {}
