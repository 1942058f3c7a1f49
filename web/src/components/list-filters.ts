import { isCalendarDate } from '$rules/platform/calendar-date.js';
import { router } from '../router.svelte.js';

const date = (key: string): string | undefined => {
  const text = router.query.get(key);
  return text && isCalendarDate(text) ? text : undefined;
};

/** One of several that the address names under `key`; none where it names another. */
export const wanted = <Code extends string>(
  key: string,
  words: Record<Code, string>,
): Code | undefined => {
  const code = router.query.get(key) ?? '';
  return Object.hasOwn(words, code) ? (code as Code) : undefined;
};

/** What narrows a list besides office and dates, in the address under `key`: a choice, or words that are typed. */
export interface MoreFilter {
  key: string;
  label: string;
  /** The words of its codes; without them it is typed. */
  choices?: Record<string, string>;
  placeholder?: string;
}

/** What the address narrows a list to, as the API takes it: what `ListFilters` writes there. */
export const datesWanted = () => ({ from: date('dari'), to: date('sampai') });
