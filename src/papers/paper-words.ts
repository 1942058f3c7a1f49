import { count, dateInWords } from '../notices/words.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { numberInWords } from './number-words.js';

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam (23-11-2026) */
export function dayInWords(date: CalendarDate): string {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
  const [day, month, year] = dateInWords(date).split(' ');
  const numerals = date.split('-').reverse().join('-');
  return (
    `${weekday}, tanggal ${numberInWords(Number(day))} bulan ${month!} ` +
    `tahun ${numberInWords(Number(year))} (${numerals})`
  );
}

/** 2.000 (dua ribu) keping */
export const cardsInWords = (quantity: number): string =>
  `${count(quantity)} (${numberInWords(quantity)}) keping`;

/** What a person wrote as the end of a sentence: on one line, and with one full stop. */
export const sentence = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[^.?!])[.,;:]?$/, '.');
