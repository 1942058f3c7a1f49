import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Idempotent, SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import {
  LetterListQueryDto,
  LetterPageDto,
  OneLetterDto,
  OpenByLetterDto,
  PurgeAttachmentDto,
} from './letters.dto.js';
import { attachmentNotFound, LettersQueries } from './letters.queries.js';
import { LettersService } from './letters.service.js';

/** A number that is none names no attachment. */
const Nth = () =>
  Param('nth', {
    transform(nth: string): number {
      if (/^\d{1,2}$/.test(nth)) return Number(nth);
      throw attachmentNotFound();
    },
  });

@ApiTags('Letters')
@Controller('api/letters')
export class LettersController {
  constructor(
    private readonly letters: LettersService,
    private readonly queries: LettersQueries,
  ) {}

  /**
   * Letters that came in by e-mail, newest first: of one office and those below it, or of everything in reach;
   * the ministry's with those of nobody known.
   */
  @Get()
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() act: UseCaseContext, @Query() query: LetterListQueryDto): Promise<LetterPageDto> {
    return this.queries.list(act.actor, query);
  }

  /** One letter, with its text. */
  @Get(':id')
  @SignedIn()
  @Refuses(404, 'letter.not_found')
  one(@By() act: UseCaseContext, @Param('id') id: string): Promise<OneLetterDto> {
    return this.queries.one(act.actor, id);
  }

  /** What is in an attachment: a PDF or a picture, to keep as a file, never to look at in the browser. */
  @Get(':id/attachments/:nth')
  @SignedIn()
  @ApiOkResponse({
    content: {
      'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
    },
  })
  @Refuses(404, 'letter.not_found', 'letter_attachment.not_found')
  async attachment(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Nth() nth: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, content } = await this.queries.attachment(act.actor, id, nth);
    void reply.header('content-type', 'application/octet-stream');
    void reply.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`,
    );
    return content;
  }

  /** Opens the request that a letter asks for, as one's own act; what the letter says is not taken over unseen. */
  @Post(':id/request')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'letter.not_found')
  @Refuses(409, 'letter.unmatched', 'letter.settled', 'request.already_open', 'office.closed')
  open(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Body() body: OpenByLetterDto,
  ): Promise<OneLetterDto> {
    return this.letters.open(act, id, body);
  }

  /** Deletes what is in an attachment, such as a list of names, and the mail as it came, for good and on record. */
  @Post(':id/attachments/:nth/purge')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'letter.not_found', 'letter_attachment.not_found')
  purge(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Nth() nth: number,
    @Body() { reason }: PurgeAttachmentDto,
  ): Promise<OneLetterDto> {
    return this.letters.purge(act, id, nth, reason);
  }
}
