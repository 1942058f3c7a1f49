import { Module } from '@nestjs/common';
import { PublicWordsController } from './public-words.controller.js';
import { PublicWordsService } from './public-words.service.js';

@Module({
  controllers: [PublicWordsController],
  providers: [PublicWordsService],
})
export class PublicWordsModule {}
