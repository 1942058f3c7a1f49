import { Module } from '@nestjs/common';
import { FirstStepsQueries } from './first-steps.queries.js';
import { WorklistController } from './worklist.controller.js';
import { WorklistQueries } from './worklist.queries.js';

@Module({ controllers: [WorklistController], providers: [WorklistQueries, FirstStepsQueries] })
export class WorklistModule {}
