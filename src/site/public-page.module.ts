import { Module } from '@nestjs/common';
import { InsightModule } from '../insight/insight.module.js';
import { PublicPageController } from './public-page.controller.js';
import { PublicPageQueries } from './public-page.queries.js';

@Module({
  imports: [InsightModule],
  controllers: [PublicPageController],
  providers: [PublicPageQueries],
})
export class PublicPageModule {}
