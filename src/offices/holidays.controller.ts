import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { SignedIn } from '../access/route-access.js';
import { DateParam } from '../platform/fields.js';
import { dateAt } from '../platform/calendar-date.js';
import { Refuses } from '../platform/api-refusals.js';
import { AlsoAsFile } from '../platform/table-file/also-as-file.js';
import {
  HolidayDto,
  HolidayListDto,
  HolidayProvinceQueryDto,
  HolidayYearQueryDto,
  KeepHolidayDto,
} from './holidays.dto.js';
import { HolidaysService } from './holidays.service.js';
import { HOLIDAYS } from './offices.tables.js';

@ApiTags('Holidays')
@Controller('api')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  /** The holidays of one year; of the current one where none is named. */
  @AlsoAsFile(HOLIDAYS, { rows: ({ items }: HolidayListDto) => items })
  @Get('holidays')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  list(@By() act: UseCaseContext, @Query() { year }: HolidayYearQueryDto): Promise<HolidayListDto> {
    const thisYear = dateAt(act.at, act.actor.office.timezone).slice(0, 4);
    return this.holidays.list(Number(year ?? thisYear));
  }

  /** Enters a holiday or renames it; by the ministry's admins. */
  @Put('holidays/:date')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  keep(
    @By() act: UseCaseContext,
    @DateParam() date: string,
    @Body() body: KeepHolidayDto,
  ): Promise<HolidayDto> {
    return this.holidays.keep(act, date, body);
  }

  /** Strikes a holiday: the whole country's, or that of one province. */
  @Delete('holidays/:date')
  @HttpCode(204)
  @SignedIn()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'holiday.not_found')
  strike(
    @By() act: UseCaseContext,
    @DateParam() date: string,
    @Query() { province }: HolidayProvinceQueryDto,
  ): Promise<void> {
    return this.holidays.strike(act, date, province ?? null);
  }
}
