import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow } from '../access/route-access.js';
import { Refuses } from '../platform/api-refusals.js';
import {
  AllocationBasisDto,
  AllocationProposalDto,
  BasisQueryDto,
  ProposalQueryDto,
  PushProposalDto,
} from './allocation.dto.js';
import { BasisQueries } from './basis.queries.js';
import { ProposalsService } from './proposals.service.js';

@ApiTags('Allocation')
@Controller('api/offices/:code')
export class AllocationController {
  constructor(
    private readonly basis: BasisQueries,
    private readonly proposals: ProposalsService,
  ) {}

  /** What a plan is made of: the sender's stock, and everything that is weighed of each office below. */
  @Get('allocation-basis')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  basisOf(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() { under }: BasisQueryDto,
  ): Promise<AllocationBasisDto> {
    return this.basis.of(act, code, under ?? null);
  }

  /** A fair split of `total` cards: the worst-off office's cover as long as it can be, then the next's. */
  @Get('allocation-proposal')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  proposal(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() { total, under, packSize }: ProposalQueryDto,
  ): Promise<AllocationProposalDto> {
    return this.proposals.fair(act, code, under ?? null, total, packSize);
  }

  /**
   * Offices that may run out before a consignment decided on within DECIDE_DAYS could arrive, asked or not,
   * and their share.
   */
  @Get('push-proposal')
  @Allow('office.read')
  push(@By() act: UseCaseContext, @Param('code') code: string): Promise<PushProposalDto> {
    return this.proposals.push(act, code);
  }
}
