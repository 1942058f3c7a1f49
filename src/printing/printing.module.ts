import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { PrintingController } from './printing.controller.js';
import { PrintingQueries } from './printing.queries.js';
import { PrintingService } from './printing.service.js';

@Module({
  imports: [RestockingModule],
  controllers: [PrintingController],
  providers: [PrintingService, PrintingQueries],
  exports: [PrintingService, PrintingQueries],
})
export class PrintingModule {}
