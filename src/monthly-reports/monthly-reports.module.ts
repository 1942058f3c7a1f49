import { Module } from '@nestjs/common';
import { InsightModule } from '../insight/insight.module.js';
import { MonthRecapQueries } from './month-recap.queries.js';
import { MonthlyReportsController } from './monthly-reports.controller.js';
import { MonthlyReportQueries } from './monthly-reports.queries.js';
import { MonthlyReportsService } from './monthly-reports.service.js';

@Module({
  imports: [InsightModule],
  controllers: [MonthlyReportsController],
  providers: [MonthlyReportQueries, MonthRecapQueries, MonthlyReportsService],
  exports: [MonthlyReportQueries, MonthRecapQueries, MonthlyReportsService],
})
export class MonthlyReportsModule {}
