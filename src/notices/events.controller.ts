import { Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { EventListQueryDto, EventPageDto, EventWithTextDto } from './events.dto.js';
import { EventsQueries } from './events.queries.js';

@ApiTags('Notices')
@Controller('api/events')
export class EventsController {
  constructor(private readonly events: EventsQueries) {}

  /** What your office was told of, newest first, and what of it you have read. */
  @Get()
  @SignedIn()
  @Refuses(400, 'request.invalid')
  list(@By() act: UseCaseContext, @Query() query: EventListQueryDto): Promise<EventPageDto> {
    return this.events.list(act, query);
  }

  /** You have read everything there is. */
  @Put('readings')
  @HttpCode(204)
  @SignedIn()
  readAll(@By() act: UseCaseContext): Promise<void> {
    return this.events.readAll(act);
  }

  /** One event with its words. */
  @Get(':id')
  @SignedIn()
  @Refuses(404, 'event.not_found')
  one(@By() act: UseCaseContext, @Param('id') id: string): Promise<EventWithTextDto> {
    return this.events.one(act, id);
  }

  /** You have read it. */
  @Put(':id/reading')
  @HttpCode(204)
  @SignedIn()
  @Refuses(404, 'event.not_found')
  read(@By() act: UseCaseContext, @Param('id') id: string): Promise<void> {
    return this.events.read(act, id);
  }
}
