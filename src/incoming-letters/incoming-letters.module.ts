import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { KeepingService } from './keeping.service.js';
import { LetterListener } from './letter-listener.js';
import { ReadingService } from './reading.service.js';

@Module({
  imports: [RestockingModule],
  providers: [KeepingService, LetterListener, ReadingService],
  exports: [ReadingService],
})
export class IncomingLettersModule {}
