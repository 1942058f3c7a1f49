import { Module } from '@nestjs/common';
import { HolidaysController } from './holidays.controller.js';
import { HolidaysService } from './holidays.service.js';
import { OfficesController } from './offices.controller.js';
import { OfficesQueries } from './offices.queries.js';
import { OfficesService } from './offices.service.js';

@Module({
  controllers: [OfficesController, HolidaysController],
  providers: [OfficesService, OfficesQueries, HolidaysService],
  exports: [OfficesService, OfficesQueries, HolidaysService],
})
export class OfficesModule {}
