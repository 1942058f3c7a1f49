import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { Limited } from '../access/rate-limiter.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { NoticeDto, NoticeListQueryDto, NoticePageDto, NoticeWithBodyDto } from './notices.dto.js';
import { NoticesQueries } from './notices.queries.js';
import { NoticesService } from './notices.service.js';
import { NOTICES } from './notices.table.js';

@ApiTags('Notices')
@Controller('api')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly queries: NoticesQueries,
  ) {}

  /** Mails for and about the offices in reach, newest first. */
  @AlsoAsFile(NOTICES)
  @Get('notices')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() act: UseCaseContext, @Query() query: NoticeListQueryDto): Promise<NoticePageDto> {
    return this.queries.list(act.actor, query);
  }

  /** One mail with its words. */
  @Get('notices/:id')
  @SignedIn()
  @Refuses(404, 'notice.not_found')
  one(@By() act: UseCaseContext, @Param('id') id: string): Promise<NoticeWithBodyDto> {
    return this.queries.one(act.actor, id);
  }

  /** Sends a mail again that was given up. */
  @Post('notices/:id/resend')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Limited('resends')
  @Refuses(404, 'notice.not_found')
  @Refuses(409, 'notice.not_failed', 'notice.secret_gone')
  resend(@By() act: UseCaseContext, @Param('id') id: string): Promise<NoticeDto> {
    return this.notices.resend(act, id);
  }
}
