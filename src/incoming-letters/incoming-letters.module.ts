import { Module } from '@nestjs/common';
import { RestockingModule } from '../restocking/restocking.module.js';
import { KeepingService } from './keeping.service.js';
import { LetterListener } from './letter-listener.js';

@Module({
  imports: [RestockingModule],
  providers: [KeepingService, LetterListener],
})
export class IncomingLettersModule {}
