import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { KeepingService } from './keeping.service.js';
import { LetterLinksService } from './letter-links.service.js';
import { LetterListener } from './letter-listener.js';
import { LettersController } from './letters.controller.js';
import { LettersQueries } from './letters.queries.js';
import { LettersService } from './letters.service.js';
import { ReadingService } from './reading.service.js';

@Module({
  imports: [RestockingModule],
  controllers: [LettersController],
  providers: [
    KeepingService,
    LetterListener,
    ReadingService,
    LetterLinksService,
    LettersService,
    LettersQueries,
  ],
  exports: [ReadingService, LetterLinksService],
})
export class IncomingLettersModule {}
