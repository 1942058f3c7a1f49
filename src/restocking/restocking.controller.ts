import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { Limited } from '../access/rate-limiter.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  ApprovalDto,
  ChangeRequestDto,
  OpenRequestDto,
  ReminderDto,
  RequestListQueryDto,
  RequestRefusalDto,
  RestockRequestDto,
  RestockRequestPageDto,
  WithdrawalDto,
} from './restocking.dto.js';
import { RemindersService } from './reminders.service.js';
import { RestockingQueries } from './restocking.queries.js';
import { RestockingService } from './restocking.service.js';
import { REQUESTS } from './requests.table.js';

@ApiTags('Restock requests')
@Controller('api')
export class RestockingController {
  constructor(
    private readonly restocking: RestockingService,
    private readonly reminders: RemindersService,
    private readonly queries: RestockingQueries,
  ) {}

  /** Asks the level above for cards: for one's own office, or for one below that asked on paper. */
  @Post('restock-requests')
  @SignedIn()
  @Idempotent()
  @Limited('requests')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  @Refuses(409, 'request.already_open', 'office.closed')
  open(@By() act: UseCaseContext, @Body() body: OpenRequestDto): Promise<RestockRequestDto> {
    return this.restocking.open(act, body);
  }

  /** Requests, newest first: of one office and those below it, or of everything in reach. */
  @AlsoAsFile(REQUESTS)
  @Get('restock-requests')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(
    @By() act: UseCaseContext,
    @Query() query: RequestListQueryDto,
  ): Promise<RestockRequestPageDto> {
    return this.queries.list(act.actor, query);
  }

  /** One request. */
  @Get('restock-requests/:id')
  @SignedIn()
  @Refuses(404, 'request.not_found')
  one(@By() act: UseCaseContext, @Param('id') id: string): Promise<RestockRequestDto> {
    return this.queries.one(act.actor, id);
  }

  /** Changes a request that nobody has answered; by the asking office. */
  @Patch('restock-requests/:id')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'request.not_found')
  @Refuses(409, 'request.not_open')
  change(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ChangeRequestDto,
  ): Promise<RestockRequestDto> {
    return this.restocking.change(act, id, body);
  }

  /** Grants cards, often fewer than asked; may be given again while nothing has left. */
  @Post('restock-requests/:id/approval')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Limited('answers')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'request.not_found')
  @Refuses(409, 'request.not_open')
  approve(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ApprovalDto,
  ): Promise<RestockRequestDto> {
    return this.restocking.approve(act, id, body);
  }

  /** Refuses a request, saying why. */
  @Post('restock-requests/:id/refusal')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'request.not_found')
  @Refuses(409, 'request.not_open')
  refuse(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: RequestRefusalDto,
  ): Promise<RestockRequestDto> {
    return this.restocking.refuse(act, id, body);
  }

  /**
   * Reminds whoever is to answer a request, or to send what it granted; by the asking office, once a
   * working day.
   */
  @Post('restock-requests/:id/reminder')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Limited('requests')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'request.not_found')
  @Refuses(409, 'request.not_open', 'request.reminded_today')
  remind(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: ReminderDto,
  ): Promise<RestockRequestDto> {
    return this.reminders.remind(act, id, body);
  }

  /** Takes a request back; by the asking office, while nothing has left. */
  @Post('restock-requests/:id/withdrawal')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'request.not_found')
  @Refuses(409, 'request.not_open')
  withdraw(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: WithdrawalDto,
  ): Promise<RestockRequestDto> {
    return this.restocking.withdraw(act, id, body);
  }
}
