import type { Page } from 'playwright-core';

/** How many rows of the screen's table stand whole in the window, with nothing before them. */
export const wholeRows = (page: Page): Promise<number> => page.evaluate<number>(WHOLE_ROWS);

const WHOLE_ROWS = `[...document.querySelectorAll('main tbody tr')].filter((row) => {
  const { left, top, bottom } = row.getBoundingClientRect();
  return [top + 2, bottom - 2].every((y) => row.contains(document.elementFromPoint(left + 20, y)));
}).length`;
