import { withoutUnseen } from './unseen.js';

/** More words than this narrow nothing further. */
const MOST_WORDS = 8;

/** What was typed into a search, as the words to look for. */
export const soughtWords = (text: string): string[] =>
  withoutUnseen(text).toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);

/** Whether a text holds every word of `soughtWords`, in any order, in SQL. */
export const hasWordsSql = (text: string, words: string): string =>
  `NOT EXISTS (SELECT FROM unnest(${words}::text[]) word WHERE strpos(lower(${text}), word) = 0)`;
