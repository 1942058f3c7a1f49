import { Module } from '@nestjs/common';
import { BackgroundModule } from '../background/background.module.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';

@Module({
  imports: [BackgroundModule],
  controllers: [HealthController, MetricsController],
  providers: [Metrics],
})
export class OperationsModule {}
