import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, Idempotent } from '../access/route-access.js';
import { Refuses } from '../platform/api-refusals.js';
import { KeepLetterheadDto, LetterheadDto } from './letterheads.dto.js';
import { LetterheadsService } from './letterheads.service.js';
import { PapersQueries } from './papers.queries.js';
import {
  ChangeSignatoryDto,
  EnterSignatoryDto,
  SignatoryDto,
  SignatoryListDto,
} from './signatories.dto.js';
import { SignatoriesService } from './signatories.service.js';

@ApiTags('Papers')
@Controller('api/offices/:code')
export class OfficePapersController {
  constructor(
    private readonly signatoryBook: SignatoriesService,
    private readonly letterheads: LetterheadsService,
    private readonly queries: PapersQueries,
  ) {}

  /** Who signs for this office, who did and who will, newest first. */
  @Get('signatories')
  @Allow('office.read')
  signatories(@Param('code') code: string): Promise<SignatoryListDto> {
    return this.queries.signatories(code);
  }

  /** Enters who signs from a date; one at a time holds the post, and one at a time stands in. */
  @Post('signatories')
  @Allow('office.configure')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(409, 'signatory.overlapping')
  enter(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: EnterSignatoryDto,
  ): Promise<SignatoryDto> {
    return this.signatoryBook.enter(act, code, body);
  }

  /** Ends a term or corrects an entry, on record; nobody is deleted, for papers of their time name them. */
  @Patch('signatories/:id')
  @Allow('office.configure')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'signatory.not_found')
  @Refuses(409, 'signatory.overlapping')
  change(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: ChangeSignatoryDto,
  ): Promise<SignatoryDto> {
    return this.signatoryBook.change(act, code, id, body);
  }

  /** What stands at the head of this office's papers. */
  @Get('letterhead')
  @Allow('office.read')
  letterhead(@Param('code') code: string): Promise<LetterheadDto> {
    return this.queries.letterhead(code);
  }

  /** Replaces the letterhead, on record. */
  @Put('letterhead')
  @Allow('office.configure')
  @Refuses(400, 'request.invalid')
  keep(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: KeepLetterheadDto,
  ): Promise<LetterheadDto> {
    return this.letterheads.keep(act, code, body);
  }
}
