import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { DateParam } from '../platform/fields.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import { KeepUnitPriceDto, UnitPriceDto, UnitPriceListDto } from './unit-prices.dto.js';
import { UnitPricesService } from './unit-prices.service.js';
import { UNIT_PRICE_TABLE } from './unit-prices.table.js';

@ApiTags('Unit prices')
@Controller('api')
export class UnitPricesController {
  constructor(private readonly prices: UnitPricesService) {}

  /** What a card is worth, each price from its date until the next one; the latest first. */
  @AlsoAsFile(UNIT_PRICE_TABLE, { rows: ({ items }: UnitPriceListDto) => items })
  @Get('unit-prices')
  @SignedIn()
  list(): Promise<UnitPriceListDto> {
    return this.prices.list();
  }

  /** Enters the price from a date on, or corrects it; by the ministry's admins. */
  @Put('unit-prices/:date')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  keep(
    @By() act: UseCaseContext,
    @DateParam() date: string,
    @Body() body: KeepUnitPriceDto,
  ): Promise<UnitPriceDto> {
    return this.prices.keep(act, date, body);
  }

  /** Strikes a price: from its date on the one before is in force again. */
  @Delete('unit-prices/:date')
  @HttpCode(204)
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'unit_price.not_found')
  strike(@By() act: UseCaseContext, @DateParam() date: string): Promise<void> {
    return this.prices.strike(act, date);
  }
}
