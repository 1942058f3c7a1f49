import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Limited } from '../access/rate-limiter.js';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  BroadcastListQueryDto,
  BroadcastOfficePageDto,
  BroadcastOfficesQueryDto,
  BroadcastPageDto,
  BroadcastWithdrawalDto,
  NewBroadcastDto,
  OneBroadcastDto,
} from './broadcasts.dto.js';
import { BroadcastsQueries } from './broadcasts.queries.js';
import { BroadcastsService } from './broadcasts.service.js';
import { BROADCAST_OFFICES, BROADCASTS } from './broadcasts.tables.js';

@ApiTags('Broadcasts')
@Controller('api')
export class BroadcastsController {
  constructor(
    private readonly service: BroadcastsService,
    private readonly queries: BroadcastsQueries,
  ) {}

  /**
   * Writes to the offices below one's own, a province's or the ministry's: to all of them, to those of a level,
   * or to those named. They are fixed then, and mailed.
   */
  @Post('broadcasts')
  @SignedIn()
  @Limited('broadcasts')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  @Refuses(409, 'broadcast.to_nobody', 'broadcast.too_many_open', 'office.closed')
  send(@By() act: UseCaseContext, @Body() body: NewBroadcastDto): Promise<OneBroadcastDto> {
    return this.service.send(act, body);
  }

  /** What an office was sent and what it sent, newest first. */
  @AlsoAsFile(BROADCASTS)
  @Get('broadcasts')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(
    @By() act: UseCaseContext,
    @Query() query: BroadcastListQueryDto,
  ): Promise<BroadcastPageDto> {
    return this.queries.list(act, query);
  }

  /** One with its text. To look at it marks nothing. */
  @Get('broadcasts/:id')
  @SignedIn()
  @Refuses(404, 'broadcast.not_found')
  one(@By() act: UseCaseContext, @Param('id') id: string): Promise<OneBroadcastDto> {
    return this.queries.one(act, id);
  }

  /** Which offices were sent it, of one's own and those below, and which have read or confirmed it; by code. */
  @AlsoAsFile(BROADCAST_OFFICES)
  @Get('broadcasts/:id/offices')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'broadcast.not_found')
  offices(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Query() query: BroadcastOfficesQueryDto,
  ): Promise<BroadcastOfficePageDto> {
    return this.queries.offices(act, id, query);
  }

  /** One's own office has read it; the same again changes nothing. */
  @Post('broadcasts/:id/reading')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(404, 'broadcast.not_found')
  @Refuses(409, 'broadcast.not_open')
  read(@By() act: UseCaseContext, @Param('id') id: string): Promise<OneBroadcastDto> {
    return this.service.read(act, id);
  }

  /** One's own office has read it and confirms it; the same again changes nothing. */
  @Post('broadcasts/:id/confirmation')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(404, 'broadcast.not_found')
  @Refuses(409, 'broadcast.not_open', 'broadcast.asks_reading')
  confirm(@By() act: UseCaseContext, @Param('id') id: string): Promise<OneBroadcastDto> {
    return this.service.confirm(act, id);
  }

  /** Takes it back, by its sender, with a reason; it stays to be read as withdrawn, and its offices are mailed. */
  @Post('broadcasts/:id/withdrawal')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'broadcast.not_found')
  @Refuses(409, 'broadcast.not_open')
  withdraw(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: BroadcastWithdrawalDto,
  ): Promise<OneBroadcastDto> {
    return this.service.withdraw(act, id, body);
  }
}
