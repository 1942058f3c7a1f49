import { Module } from '@nestjs/common';
import { IncomingLettersModule } from '../incoming-letters/incoming-letters.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { RestockingModule } from '../restocking/restocking.module.js';
import { BackgroundService } from './background.service.js';

@Module({
  imports: [IncomingLettersModule, NoticesModule, RestockingModule],
  providers: [BackgroundService],
  exports: [BackgroundService],
})
export class BackgroundModule {}
