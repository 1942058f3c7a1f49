import type { CalendarDate } from '../platform/calendar-date.js';
import { longDate } from './dates.js';
import { numberInWords } from './number-words.js';
import { number } from './numbers.js';
import { rupiah } from './rupiah.js';

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

/** Rp 20.900.000,50 (dua puluh juta sembilan ratus ribu rupiah lima puluh sen) */
export function rupiahInWords(value: number): string {
  const hundredths = Math.round(value * 100);
  const [whole, sen] = [Math.floor(hundredths / 100), hundredths % 100];
  const rest = sen === 0 ? '' : ` ${numberInWords(sen)} sen`;
  return `${rupiah(value)} (${numberInWords(whole)} rupiah${rest})`;
}
