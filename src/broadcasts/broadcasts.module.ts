import { Module } from '@nestjs/common';
import { BroadcastsController } from './broadcasts.controller.js';
import { BroadcastsQueries } from './broadcasts.queries.js';
import { BroadcastsService } from './broadcasts.service.js';

@Module({
  controllers: [BroadcastsController],
  providers: [BroadcastsService, BroadcastsQueries],
})
export class BroadcastsModule {}
