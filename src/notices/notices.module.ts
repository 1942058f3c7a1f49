import { Module } from '@nestjs/common';
import { AllocationModule } from '../allocation/allocation.module.js';
import { InsightModule } from '../insight/insight.module.js';
import { EventsController } from './events.controller.js';
import { EventsQueries } from './events.queries.js';
import { Composer } from './composer.js';
import { Mailer } from './mailer.js';
import { MorningDigest } from './morning-digest.js';
import { NationMorning } from './nation-digest.js';
import { NoticesController } from './notices.controller.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesService } from './notices.service.js';
import { RunOutWarnings } from './run-out-warnings.js';

@Module({
  imports: [AllocationModule, InsightModule],
  controllers: [NoticesController, EventsController],
  providers: [
    Composer,
    Mailer,
    MorningDigest,
    NationMorning,
    EventsQueries,
    NoticesQueries,
    NoticesService,
    RunOutWarnings,
  ],
  exports: [Composer, Mailer, MorningDigest, NationMorning, NoticesQueries, RunOutWarnings],
})
export class NoticesModule {}
