import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Idempotent } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  HandOutDto,
  HandOutListQueryDto,
  HandOutPageDto,
  NewHandOutDto,
  SettlementDto,
  SettlementReversalDto,
} from './hand-outs.dto.js';
import { HandOutsQueries } from './hand-outs.queries.js';
import { HandOutsService } from './hand-outs.service.js';
import { HAND_OUTS } from './hand-outs.table.js';

@ApiTags('Cards out of the office')
@Controller('api/offices/:code')
export class HandOutsController {
  constructor(
    private readonly service: HandOutsService,
    private readonly queries: HandOutsQueries,
  ) {}

  /** Gives cards that are on hand to a kecamatan, a kit or somebody else. They stay the office's. */
  @Post('hand-outs')
  @Allow('stock.hand_out')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(409, 'stock.insufficient', 'office.closed')
  @Refuses(422, 'date.refused')
  handOut(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: NewHandOutDto,
  ): Promise<HandOutDto> {
    return this.service.handOut(act, code, body);
  }

  /** Hand-outs, newest first. */
  @AlsoAsFile(HAND_OUTS)
  @Get('hand-outs')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  list(
    @By() { at }: UseCaseContext,
    @Param('code') code: string,
    @Query() query: HandOutListQueryDto,
  ): Promise<HandOutPageDto> {
    return this.queries.list(at, code, query);
  }

  /** One hand-out with all that was recorded of it. */
  @Get('hand-outs/:id')
  @Allow('office.read')
  @Refuses(404, 'hand_out.not_found')
  one(
    @By() { at }: UseCaseContext,
    @Param('code') code: string,
    @Param('id') id: string,
  ): Promise<HandOutDto> {
    return this.queries.one(at, code, id);
  }

  /** Records what became of some or all of its cards; the rest stays out. Adds to no report by itself. */
  @Post('hand-outs/:id/settlement')
  @HttpCode(200)
  @Allow('stock.hand_out')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'hand_out.not_found')
  @Refuses(409, 'hand_out.exceeds_held')
  @Refuses(422, 'date.refused')
  settle(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: SettlementDto,
  ): Promise<HandOutDto> {
    return this.service.settle(act, code, id, body);
  }

  /** Takes back the last settlement that stands: its cards are out again. */
  @Post('hand-outs/:id/settlement/reversal')
  @HttpCode(200)
  @Allow('stock.hand_out')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'hand_out.not_found')
  @Refuses(409, 'hand_out.not_settled', 'stock.insufficient')
  reverse(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: SettlementReversalDto,
  ): Promise<HandOutDto> {
    return this.service.reverse(act, code, id, body);
  }
}
