import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { WorklistDto } from './worklist.dto.js';
import { WorklistQueries } from './worklist.queries.js';

@ApiTags('Worklist')
@Controller('api')
export class WorklistController {
  constructor(private readonly worklist: WorklistQueries) {}

  /** How much waits for an office: requests to answer, grants to send, consignments to receive, failed mails. */
  @Get('offices/:code/worklist')
  @Allow('office.read')
  of(@By() act: UseCaseContext, @Param('code') code: string): Promise<WorklistDto> {
    return this.worklist.of(act, code);
  }
}
