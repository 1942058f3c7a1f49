import { isCalendarDate } from '$rules/platform/calendar-date.js';
import { router } from '../router.svelte.js';

const date = (key: string): string | undefined => {
  const text = router.query.get(key);
  return text && isCalendarDate(text) ? text : undefined;
};

/** What the address narrows a list to, as the API takes it: what `ListFilters` writes there. */
export const datesWanted = () => ({ from: date('dari'), to: date('sampai') });
