import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, Public } from '../access/route-access.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { PUBLIC_AVAILABILITY } from './availability.table.js';
import { AvailabilityQueries } from './availability.queries.js';
import {
  AvailabilityFileQueryDto,
  AvailabilityListDto,
  AvailabilityQueryDto,
  OneOfficeStockDto,
  RegenciesDto,
} from './insight.dto.js';
import { SentIfChanged } from '../platform/sent-if-changed.js';
import { InsightQueries } from './insight.queries.js';
import { RequestQueueDto, RequestQueueQueryDto } from './request-queue.dto.js';
import { RequestQueueQueries } from './request-queue.queries.js';
import { REQUEST_QUEUE } from './request-queue.table.js';
import {
  PositionDto,
  PositionQueryDto,
  RegenciesQueryDto,
  RegencyPositionsDto,
} from './position.dto.js';
import { PositionQueries } from './position.queries.js';
import { positionRows, POSITIONS, regencyPositionRows } from './position.table.js';
import { OFFICE_STOCKS, officeStockRows } from './office-stock.table.js';

@ApiTags('Insight')
@Controller('api')
export class InsightController {
  constructor(
    private readonly insight: InsightQueries,
    private readonly queue: RequestQueueQueries,
    private readonly availability: AvailabilityQueries,
    private readonly positions: PositionQueries,
  ) {}

  /** What an office has, how long it lasts, and what it would ask for now. */
  @Get('offices/:code/stock')
  @Allow('office.read')
  stock(@By() act: UseCaseContext, @Param('code') code: string): Promise<OneOfficeStockDto> {
    return this.insight.stock(act, code);
  }

  /**
   * An office and every regency below it, all of one moment; with `on` their positions at the end of that
   * day, by the dates on which things happened.
   */
  @SentIfChanged()
  @AlsoAsFile(OFFICE_STOCKS, {
    rows: officeStockRows,
    otherwise: {
      when: ({ on }: RegenciesQueryDto) => on !== undefined,
      table: POSITIONS,
      rows: regencyPositionRows,
    },
  })
  @Get('offices/:code/regencies')
  @Allow('office.read')
  @ApiExtraModels(RegenciesDto, RegencyPositionsDto)
  @ApiOkResponse({
    schema: {
      oneOf: [RegenciesDto, RegencyPositionsDto].map((of) => ({ $ref: getSchemaPath(of) })),
    },
  })
  @Refuses(400, 'request.invalid')
  @Refuses(422, 'position.in_future')
  regencies(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() { on }: RegenciesQueryDto,
  ): Promise<RegenciesDto | RegencyPositionsDto> {
    return on === undefined
      ? this.insight.regencies(act, code)
      : this.positions.regencies(act, code, on);
  }

  /** What an office held at the end of a day, by the dates on which things happened; today is now. */
  @AlsoAsFile(POSITIONS, { rows: positionRows })
  @Get('offices/:code/position')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  @Refuses(422, 'position.in_future')
  position(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() { on }: PositionQueryDto,
  ): Promise<PositionDto> {
    return this.positions.office(act, code, on);
  }

  /**
   * Requests in one live state of an office and those below it, in the order of their offices' need; the
   * order holds over all pages. One's own, which another office answers, come last.
   */
  @AlsoAsFile(REQUEST_QUEUE)
  @Get('offices/:code/request-queue')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  requestQueue(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() query: RequestQueueQueryDto,
  ): Promise<RequestQueueDto> {
    return this.queue.of(act, code, query);
  }

  /** Where in a province cards are to be had; never a number. */
  @AlsoAsFile(PUBLIC_AVAILABILITY, {
    rows: ({ items }: AvailabilityListDto) => items,
    filters: AvailabilityFileQueryDto,
  })
  @Get('public/availability')
  @Public()
  @Header('cache-control', 'public, max-age=60')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'province.not_found')
  availabilityOf(@Query() query: AvailabilityQueryDto): Promise<AvailabilityListDto> {
    return this.availability.of(query.province);
  }
}
