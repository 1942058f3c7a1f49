import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { FirstStepsDto } from './first-steps.dto.js';
import { FirstStepsQueries } from './first-steps.queries.js';
import { WorklistDto } from './worklist.dto.js';
import { WorklistQueries } from './worklist.queries.js';

@ApiTags('Worklist')
@Controller('api')
export class WorklistController {
  constructor(
    private readonly worklist: WorklistQueries,
    private readonly firstSteps: FirstStepsQueries,
  ) {}

  /** How much waits for an office: requests to answer, grants to send, consignments to receive, differences, broadcasts, failed mails, unread events. */
  @Get('offices/:code/worklist')
  @Allow('office.read')
  of(@By() act: UseCaseContext, @Param('code') code: string): Promise<WorklistDto> {
    return this.worklist.of(act, code);
  }

  /** How far an office is with what its first day takes: stock, people, papers, minimums and journeys. */
  @Get('offices/:code/first-steps')
  @Allow('office.read')
  stepsOf(@By() act: UseCaseContext, @Param('code') code: string): Promise<FirstStepsDto> {
    return this.firstSteps.of(act, code);
  }
}
