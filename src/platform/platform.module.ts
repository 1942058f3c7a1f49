import { Module, type DynamicModule } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings.js';
import { AnonymousReads } from './anonymous-reads.js';
import { ClockKeeper } from './clock-keeper.js';
import { Clock } from './clock.js';
import { Transactions } from './transactions.js';

/** What every module may ask for. */
@Module({})
export class PlatformModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
        ClockKeeper,
        Transactions,
        AnonymousReads,
      ],
      exports: [SETTINGS, Clock, Transactions, AnonymousReads],
    };
  }
}
