import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/route-access.js';
import { LetterLinksService } from '../incoming-letters/letter-links.service.js';
import { AnyQuery } from '../platform/declared-query.js';
import { TakesForm } from '../platform/form-body.js';
import { badField, notFound, type Refusal } from '../platform/refusal.js';
import { toRefusal } from '../platform/problem.filter.js';
import { MOST_CARDS, readWholeNumber } from '../platform/whole-number.js';
import { failedLetterPage, letterPage, missingLetterPage, sentenceOf } from './letter-page.html.js';
import { apologisingWith } from './public-page.filter.js';
import { POLICY_WITH_FORM } from './public-page.style.js';

const Page = () =>
  applyDecorators(
    Public(),
    HttpCode(200),
    Header('content-type', 'text/html; charset=utf-8'),
    Header('content-security-policy', POLICY_WITH_FORM),
    Header('x-robots-tag', 'noindex'),
  );

/**
 * Where the answer to a letter leads: what was read of it, and one button that whoever wrote it presses. It
 * works without sign-in and without a script; only the button changes anything, and once.
 */
@ApiExcludeController()
@Controller('surat')
@AnyQuery()
@UseFilters(apologisingWith({ missing: missingLetterPage, failed: failedLetterPage }))
export class LetterPageController {
  constructor(private readonly links: LetterLinksService) {}

  @Get(':token')
  @Page()
  async look(@Param('token') token: string): Promise<string> {
    return letterPage(await this.links.look(token));
  }

  /** What cannot be done is said on the page as it then stands, with what was typed. */
  @Post(':token')
  @Page()
  @TakesForm()
  async use(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = typedIn(body);
    try {
      return letterPage(await this.links.use(token, typed === null ? null : quantityOf(typed)));
    } catch (error) {
      const refusal: Refusal = toRefusal(error);
      const sentence = sentenceOf(refusal);
      if (!sentence) throw error;
      const letter = await this.links.look(token);
      reply.refusal = refusal;
      void reply.code(refusal.status);
      return letterPage(letter, { sentence, typed });
    }
  }

  @Get()
  @Public()
  none(): never {
    throw notFound('page.not_found', 'A letter is found by its link.');
  }

  @Get('*')
  @Public()
  nothing(): never {
    throw notFound('page.not_found', 'There is no such page under /surat.');
  }
}

/** What stands in the form's one field; null where the page has none, and the button reminds. */
function typedIn(body: unknown): string | null {
  const { quantity = null } = (body ?? {}) as { quantity?: unknown };
  return typeof quantity === 'string' || typeof quantity === 'number' ? String(quantity) : null;
}

function quantityOf(typed: string): number {
  const read = readWholeNumber(typed);
  if (!('value' in read)) throw badField('quantity', 'must be a whole number');
  if (read.value < 1) throw badField('quantity', 'must be at least 1');
  if (read.value > MOST_CARDS) throw badField('quantity', `must be at most ${MOST_CARDS}`);
  return read.value;
}
