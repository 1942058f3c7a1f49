import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Public } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { PublicStockOutQueries } from './public-stock-outs.queries.js';
import {
  PublicStockOutFileQueryDto,
  PublicStockOutPageDto,
  PublicStockOutQueryDto,
  StockOutPageDto,
  StockOutQueryDto,
  StockOutYearsDto,
} from './stock-outs.dto.js';
import { StockOutQueries } from './stock-outs.queries.js';
import { PUBLIC_STOCK_OUTS, STOCK_OUTS, STOCK_OUT_YEARS } from './stock-outs.table.js';

@ApiTags('Insight')
@Controller('api')
export class StockOutsController {
  constructor(
    private readonly stockOuts: StockOutQueries,
    private readonly forThePublic: PublicStockOutQueries,
  ) {}

  /** When an office and those below it were without cards, the last begun first. */
  @AlsoAsFile(STOCK_OUTS)
  @Get('offices/:code/stock-outs')
  @Allow('office.read')
  @Refuses(400, 'request.invalid')
  list(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @Query() query: StockOutQueryDto,
  ): Promise<StockOutPageDto> {
    return this.stockOuts.list(act, code, query);
  }

  /** Days without cards, and how long it took until there were some, by province and year. */
  @AlsoAsFile(STOCK_OUT_YEARS)
  @Get('offices/:code/stock-out-years')
  @Allow('office.read')
  years(@By() act: UseCaseContext, @Param('code') code: string): Promise<StockOutYearsDto> {
    return this.stockOuts.years(act, code);
  }

  /** When the offices of a province were without cards, the last begun first; dates, never a number of cards. */
  @AlsoAsFile(PUBLIC_STOCK_OUTS, { filters: PublicStockOutFileQueryDto })
  @Get('public/stock-outs')
  @Public()
  @Header('cache-control', 'public, max-age=60')
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'province.not_found')
  stockOutsOf(@Query() query: PublicStockOutQueryDto): Promise<PublicStockOutPageDto> {
    return this.forThePublic.list(query);
  }
}
