import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, SignedIn } from '../access/route-access.js';
import { PageQueryDto } from '../platform/keyset-pages.js';
import { Refuses } from '../platform/api-refusals.js';
import {
  ChangeOfficeDto,
  ChangePageDto,
  OfficeDto,
  OfficeListQueryDto,
  OfficePageDto,
} from './offices.dto.js';
import { OfficesQueries } from './offices.queries.js';
import { OfficesService } from './offices.service.js';

@ApiTags('Offices')
@Controller('api/offices')
export class OfficesController {
  constructor(
    private readonly offices: OfficesService,
    private readonly queries: OfficesQueries,
  ) {}

  /** The offices within reach, in the order of their codes. */
  @Get()
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() act: UseCaseContext, @Query() query: OfficeListQueryDto): Promise<OfficePageDto> {
    return this.queries.list(act.actor, query);
  }

  /** One office and its settings. */
  @Get(':code')
  @Allow('office.read')
  one(@Param('code') code: string): Promise<OfficeDto> {
    return this.queries.one(code);
  }

  /** Changes an office's settings, on record. The late window belongs to the offices above. */
  @Patch(':code')
  @Allow('office.configure')
  @Refuses(400, 'request.invalid')
  change(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Body() body: ChangeOfficeDto,
  ): Promise<OfficeDto> {
    return this.offices.change(act, code, body);
  }

  /** What was changed at this office and is no movement of cards, newest first. */
  @Get(':code/history')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  history(
    @By() { actor }: UseCaseContext,
    @Param('code') code: string,
    @Query() query: PageQueryDto,
  ): Promise<ChangePageDto> {
    return this.queries.history(actor, code, query);
  }
}
