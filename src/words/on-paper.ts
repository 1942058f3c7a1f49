import type { CalendarDate } from '../platform/calendar-date.js';
import { longDate } from './dates.js';
import { numberInWords } from './number-words.js';
import { number } from './numbers.js';

/** Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam (23-11-2026) */
export function dayInWords(date: CalendarDate): string {
  const [weekday, day, month, year] = longDate(date).split(' ');
  const numerals = date.split('-').reverse().join('-');
  return (
    `${weekday!} tanggal ${numberInWords(Number(day))} bulan ${month!} ` +
    `tahun ${numberInWords(Number(year))} (${numerals})`
  );
}

/** 2.000 (dua ribu) keping */
export const cardsInWords = (quantity: number): string =>
  `${number(quantity)} (${numberInWords(quantity)}) keping`;
