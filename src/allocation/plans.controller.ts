import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { Limited } from '../access/rate-limiter.js';
import { etagOf } from '../platform/optimistic-lock.js';
import { LargerBody } from '../platform/http-server.js';
import { Refuses, RefusesAs } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  NewPlanDto,
  PlanBodyDto,
  PlanDto,
  PlanListQueryDto,
  PlanPageDto,
  PlanProblemDto,
  SendPlanDto,
} from './plans.dto.js';
import { PlansQueries } from './plans.queries.js';
import { PlansService } from './plans.service.js';
import { PlanDispatchService } from './plan-dispatch.service.js';
import { PLAN_ROWS, PLANS } from './plans.tables.js';

const PLAN_ROWS_OF = {
  path: 'allocation-plans/:id/rows',
  rows: ({ rows }: PlanDto) => rows,
  office: ({ from }: PlanDto) => from,
};

/** In bytes; a row takes up to 300, and the words of its paper. */
const PLAN_OF_ALL_OFFICES = 320 * 1024;

const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description: 'The ETag of the draft that was looked at.',
};

@ApiTags('Allocation')
@Controller('api')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly sendings: PlanDispatchService,
    private readonly queries: PlansQueries,
  ) {}

  /** Keeps the draft of a plan; nothing is granted, reserved or sent by it. */
  @Post('allocation-plans')
  @LargerBody(PLAN_OF_ALL_OFFICES)
  @SignedIn()
  @Idempotent()
  @Limited('drafts')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  @Refuses(429, 'plan.too_many_drafts')
  async draft(
    @By() act: UseCaseContext,
    @Body() body: NewPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return tagged(reply, await this.plans.draft(act, body));
  }

  /** Plans of the senders in reach, newest first, without their rows. */
  @AlsoAsFile(PLANS)
  @Get('allocation-plans')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() act: UseCaseContext, @Query() query: PlanListQueryDto): Promise<PlanPageDto> {
    return this.queries.list(act.actor, query);
  }

  /** One plan with its rows. */
  @AlsoAsFile(PLAN_ROWS, PLAN_ROWS_OF)
  @Get('allocation-plans/:id')
  @SignedIn()
  @Refuses(404, 'plan.not_found')
  async one(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return tagged(reply, await this.queries.one(act.actor, id));
  }

  /** Changes a draft; the same again changes nothing. */
  @Put('allocation-plans/:id')
  @LargerBody(PLAN_OF_ALL_OFFICES)
  @SignedIn()
  @Idempotent()
  @Limited('changesOfAPlan')
  @ApiHeader(IF_MATCH)
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'plan.not_found', 'office.not_found')
  @Refuses(409, 'plan.not_draft')
  @Refuses(412, 'plan.revision_mismatch')
  @Refuses(428, 'plan.if_match_required')
  async change(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: PlanBodyDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return tagged(reply, await this.plans.change(act, id, body, ifMatch));
  }

  /**
   * Sends all of a draft's consignments and grants the requests they answer, or does nothing. An open
   * request is granted what is sent; what goes beyond a grant leaves as a second consignment.
   */
  @Post('allocation-plans/:id/dispatch')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @ApiHeader(IF_MATCH)
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'plan.not_found')
  @RefusesAs(PlanProblemDto, 409, 'plan.stock_moved', 'plan.not_draft', 'plan.empty')
  @RefusesAs(PlanProblemDto, 409, 'reference.used')
  @Refuses(409, 'stock.insufficient', 'office.closed')
  @Refuses(412, 'plan.revision_mismatch')
  @Refuses(422, 'date.refused')
  @Refuses(428, 'plan.if_match_required')
  async dispatch(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: SendPlanDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return tagged(reply, await this.sendings.dispatch(act, id, body, ifMatch));
  }

  /** Sets a draft aside for good; it stays on record. */
  @Delete('allocation-plans/:id')
  @HttpCode(204)
  @SignedIn()
  @ApiHeader(IF_MATCH)
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'plan.not_found')
  @Refuses(409, 'plan.not_draft')
  @Refuses(412, 'plan.revision_mismatch')
  @Refuses(428, 'plan.if_match_required')
  discard(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.plans.discard(act, id, ifMatch);
  }
}

function tagged(reply: FastifyReply, plan: PlanDto): PlanDto {
  void reply.header('etag', etagOf(plan.revision));
  return plan;
}
