import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, Idempotent } from '../access/route-access.js';
import { OfficeDto } from '../offices/offices.dto.js';
import { Refuses } from '../platform/api-refusals.js';
import { ClosingDto } from './stocktaking.dto.js';
import { ClosingService } from './closing.service.js';

@ApiTags('Offices')
@Controller('api/offices/:code/closing')
export class ClosingController {
  constructor(private readonly closing: ClosingService) {}

  /** Closes an office: only with nothing on hand, on the road or live. */
  @Post()
  @HttpCode(200)
  @Allow('office.close')
  @Idempotent()
  @Refuses(400, 'request.invalid')
  @Refuses(409, 'office.not_empty', 'office.closed')
  close(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: ClosingDto,
  ): Promise<OfficeDto> {
    return this.closing.close(act, code, body.reason);
  }

  /** Opens a closed office again. */
  @Delete()
  @Allow('office.close')
  @Refuses(409, 'office.not_closed')
  reopen(@By() act: UseCaseContext, @Param('code') code: string): Promise<OfficeDto> {
    return this.closing.reopen(act, code);
  }
}
