import { isCalendarDate, type CalendarDate } from '../../calendar-date.js';
import { readXml } from './xml.js';

/** The formats of a number that Excel knows by itself and that show a day. */
const DAYS_INBORN = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
/** Its words, colours and fillings say nothing of what the number is. */
const NO_CODE = /"[^"]*"|\[[^[\]]*\]|[\\*_]./gs;
const SHOWS_DAY = /[dy]/i;

/** The styles whose cells hold a day, by their place in the workbook's list of styles. */
export function dayStyles(stylesXml: string): Set<number> {
  const formats = new Map<number, string>();
  const days = new Set<number>();
  let styles = -1;
  readXml(stylesXml, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') styles = 0;
      else if (name === 'xf' && styles >= 0) {
        const format = Number(attributes.get('numFmtId') ?? 0);
        const own = formats.get(format);
        const shows = own === undefined ? DAYS_INBORN.has(format) : showsDay(own);
        if (shows) days.add(styles);
        styles++;
      }
    },
    close: (name) => name !== 'cellXfs',
  });
  return days;
}

const showsDay = (format: string) => SHOWS_DAY.test(format.slice(0, 255).replace(NO_CODE, ''));

const DAY = 86_400_000;
/** Day 0 of a workbook that counts from 1900: 29 February 1900, which it believes in, is day 60. */
const SINCE_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = 1_462;
const FEIGNED_DAY = 60;

/** The day that a number is in a workbook; null where it is none. */
export function dayOf(serial: number, from1904: boolean): CalendarDate | null {
  const counted = Math.floor(serial) + (from1904 ? FROM_1904 : 0);
  const at = SINCE_1900 + (counted < FEIGNED_DAY ? counted + 1 : counted) * DAY;
  const date = Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : '';
  return isCalendarDate(date) ? date : null;
}
