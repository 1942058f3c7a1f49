import { Module } from '@nestjs/common';
import { RemindersService } from './reminders.service.js';
import { RestockingController } from './restocking.controller.js';
import { RestockingQueries } from './restocking.queries.js';
import { RestockingService } from './restocking.service.js';
import { Review } from './review.js';

@Module({
  controllers: [RestockingController],
  providers: [RestockingService, RemindersService, RestockingQueries, Review],
  exports: [RestockingService, RestockingQueries, Review],
})
export class RestockingModule {}
