import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, SignedIn } from '../access/route-access.js';
import { PageQueryDto } from '../platform/page-query.dto.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  ChangeListQueryDto,
  ChangeOfficeDto,
  ChangePageDto,
  OfficeDto,
  OfficeListQueryDto,
  OfficePageDto,
} from './offices.dto.js';
import { OfficesQueries } from './offices.queries.js';
import { OfficesService } from './offices.service.js';
import { CHANGES, HISTORY, OFFICES } from './offices.tables.js';

@ApiTags('Offices')
@Controller('api')
export class OfficesController {
  constructor(
    private readonly offices: OfficesService,
    private readonly queries: OfficesQueries,
  ) {}

  /** The offices within reach, in the order of their codes. */
  @AlsoAsFile(OFFICES)
  @Get('offices')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  list(@By() act: UseCaseContext, @Query() query: OfficeListQueryDto): Promise<OfficePageDto> {
    return this.queries.list(act.actor, query);
  }

  /** One office and its settings. */
  @Get('offices/:code')
  @Allow('office.read')
  one(@Param('code') code: string): Promise<OfficeDto> {
    return this.queries.one(code);
  }

  /** Changes an office's settings, on record. The late window belongs to the offices above. */
  @Patch('offices/:code')
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
  @AlsoAsFile(HISTORY)
  @Get('offices/:code/history')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  history(
    @By() { actor }: UseCaseContext,
    @Param('code') code: string,
    @Query() query: PageQueryDto,
  ): Promise<ChangePageDto> {
    return this.queries.history(actor, code, query);
  }

  /** The same of an office and all below it: of a province, of the country. */
  @AlsoAsFile(CHANGES)
  @Get('changes')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'office.not_found')
  changes(
    @By() { actor }: UseCaseContext,
    @Query() query: ChangeListQueryDto,
  ): Promise<ChangePageDto> {
    return this.queries.changes(actor, query);
  }
}
