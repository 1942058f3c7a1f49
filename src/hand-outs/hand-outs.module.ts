import { Module } from '@nestjs/common';
import { HandOutsController } from './hand-outs.controller.js';
import { HandOutsQueries } from './hand-outs.queries.js';
import { HandOutsService } from './hand-outs.service.js';

@Module({
  controllers: [HandOutsController],
  providers: [HandOutsService, HandOutsQueries],
  exports: [HandOutsService, HandOutsQueries],
})
export class HandOutsModule {}
