import { fullDate } from './dates.js';

/** How the dates that filter a list stand above its table. */
export const DATES = {
  from: (date: string) => `sejak ${fullDate(date)}`,
  to: (date: string) => `sampai ${fullDate(date)}`,
};

/** The same of part of the name of who did it. */
export const byWhom = (person: string): string => `oleh "${person}"`;

export const yes = (value: boolean): string => (value ? 'Ya' : 'Tidak');
