import { Module } from '@nestjs/common';
import { WorklistController } from './worklist.controller.js';
import { WorklistQueries } from './worklist.queries.js';

@Module({ controllers: [WorklistController], providers: [WorklistQueries] })
export class WorklistModule {}
