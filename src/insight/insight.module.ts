import { Module } from '@nestjs/common';
import { AvailabilityQueries } from './availability.queries.js';
import { Digests } from './digests.js';
import { InsightController } from './insight.controller.js';
import { InsightQueries } from './insight.queries.js';
import { RequestQueueQueries } from './request-queue.queries.js';

@Module({
  controllers: [InsightController],
  providers: [InsightQueries, RequestQueueQueries, AvailabilityQueries, Digests],
  exports: [InsightQueries, AvailabilityQueries, Digests],
})
export class InsightModule {}
