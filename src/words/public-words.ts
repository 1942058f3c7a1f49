import { number } from './numbers.js';

/** How many people an office serves in a day, as its page and its poster tell it. */
export const quotaInWords = (people: number): string =>
  `Melayani paling banyak ${number(people)} orang sehari.`;
