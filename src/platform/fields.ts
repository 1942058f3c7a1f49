import { applyDecorators, Param, type PipeTransform } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min, ValidateBy, ValidateIf } from 'class-validator';
import { type CalendarDate, isCalendarDate } from './calendar-date.js';
import { type CalendarMonth, isCalendarMonth } from './calendar-month.js';
import { badField } from './refusal.js';
import { MOST_CARDS } from './whole-number.js';

/** A whole number from `least` to `most`. Never a numeral in quotes. */
export const Whole = (least: number, most: number) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: least, maximum: most }),
    IsInt({ message: 'must be a whole number' }),
    Min(least, { message: `must be at least ${least}` }),
    Max(most, { message: `must be at most ${most}` }),
  );

/** A count of cards, up to a thousand million. */
export const Cards = (least = 0) => Whole(least, MOST_CARDS);

export const isDateField = (value: unknown) => typeof value === 'string' && isCalendarDate(value);

/** A date from a paper, `YYYY-MM-DD`. */
export const DateField = () =>
  applyDecorators(
    ApiProperty({ type: 'string', format: 'date', example: '2026-11-20' }),
    ValidateBy({
      name: 'calendarDate',
      validator: {
        validate: isDateField,
        defaultMessage: () => 'must be a date that exists, as YYYY-MM-DD',
      },
    }),
  );

const MONTH_WANTED = 'must be a month that exists, as YYYY-MM';

/** A month of the calendar, `YYYY-MM`. */
export const MonthField = () =>
  applyDecorators(
    ApiProperty({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' }),
    ValidateBy({
      name: 'calendarMonth',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isCalendarMonth(value),
        defaultMessage: () => MONTH_WANTED,
      },
    }),
  );

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && isCalendarDate(INSTANT.exec(value)?.[1] ?? '');

/** An instant as ISO 8601 with `Z`. */
export const InstantField = () =>
  applyDecorators(
    ApiProperty({ type: 'string', format: 'date-time', example: '2026-11-20T03:04:05Z' }),
    ValidateBy({
      name: 'instant',
      validator: {
        validate: isInstant,
        defaultMessage: () => 'must be an instant that exists, as YYYY-MM-DDThh:mm:ssZ',
      },
    }),
  );

/** The field may be left out; null says the same. */
export const Optional = () =>
  applyDecorators(ApiProperty({ required: false, nullable: true }), IsOptional());

/** The field may be left out; null is a value of its own: it clears what was set. */
export const Clearable = () =>
  applyDecorators(
    ApiProperty({ required: false, nullable: true }),
    ValidateIf((_, value) => value !== undefined && value !== null),
  );

class DatePipe implements PipeTransform<string, CalendarDate> {
  transform(date: string): CalendarDate {
    if (!isCalendarDate(date)) throw badField('date', 'must be a date that exists, as YYYY-MM-DD');
    return date;
  }
}

/** The route's `:date`; anything but a date that exists is a 400. */
export const DateParam = () => Param('date', new DatePipe());

class MonthPipe implements PipeTransform<string, CalendarMonth> {
  transform(month: string): CalendarMonth {
    if (!isCalendarMonth(month)) throw badField('month', MONTH_WANTED);
    return month;
  }
}

/** The route's `:month`; anything but a month that exists is a 400. */
export const MonthParam = () => Param('month', new MonthPipe());
