import { fullDate } from './dates.js';

/** How the dates that filter a list stand above its table. */
export const DATES = {
  from: (date: string) => `sejak ${fullDate(date)}`,
  to: (date: string) => `sampai ${fullDate(date)}`,
};

export const yes = (value: boolean): string => (value ? 'Ya' : 'Tidak');
