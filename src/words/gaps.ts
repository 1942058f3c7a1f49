import type { CalendarDate } from '../platform/calendar-date.js';
import { dayMonth } from './dates.js';

const TOLD = 3;

/** `laporan 16 Okt, 17 Okt belum ada`, of many only how many; nothing where there is no gap (rule 12). */
export function gapWords(gaps: readonly CalendarDate[]): string {
  if (gaps.length === 0) return '';
  const which = gaps.length > TOLD ? `${gaps.length} hari` : gaps.map(dayMonth).join(', ');
  return `laporan ${which} belum ada`;
}
