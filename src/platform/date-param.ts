import { Param, type PipeTransform } from '@nestjs/common';
import { isCalendarDate, type CalendarDate } from './calendar-date.js';
import { badField } from './refusal.js';

class DatePipe implements PipeTransform<string, CalendarDate> {
  transform(date: string): CalendarDate {
    if (!isCalendarDate(date)) throw badField('date', 'must be a date that exists, as YYYY-MM-DD');
    return date;
  }
}

/** The route's `:date`; anything but a date that exists is a 400. */
export const DateParam = () => Param('date', new DatePipe());
