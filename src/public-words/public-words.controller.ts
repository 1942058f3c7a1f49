import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Idempotent } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { OfficesPublicWordDto, SetPublicWordDto, TakeDownDto } from './public-words.dto.js';
import { PublicWordsService } from './public-words.service.js';

@ApiTags('Public words')
@Controller('api/offices/:code/public-word')
export class PublicWordsController {
  constructor(private readonly words: PublicWordsService) {}

  /** What the office tells the public in its own words. */
  @Get()
  @Allow('office.read')
  read(@By() act: UseCaseContext, @Param('code') code: string): Promise<OfficesPublicWordDto> {
    return this.words.of(act, code);
  }

  /** Tells the public something, in place of what was told before; by the office's own staff. */
  @Put()
  @Allow('word.set')
  @Refuses(400, 'request.invalid')
  set(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: SetPublicWordDto,
  ): Promise<OfficesPublicWordDto> {
    return this.words.set(act, code, body);
  }

  /** Takes back one's own. */
  @Delete()
  @HttpCode(204)
  @Allow('word.set')
  @Refuses(404, 'public_word.not_found')
  withdraw(@By() act: UseCaseContext, @Param('code') code: string): Promise<void> {
    return this.words.withdraw(act, code);
  }

  /** Takes down what an office below tells, with a reason that the office reads. */
  @Post('removal')
  @HttpCode(200)
  @Idempotent()
  @Allow('word.take_down')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'public_word.not_found')
  @Refuses(409, 'public_word.not_shown')
  takeDown(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: TakeDownDto,
  ): Promise<OfficesPublicWordDto> {
    return this.words.takeDown(act, code, body);
  }
}
