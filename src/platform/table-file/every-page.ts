import type { Page, PageQuery } from '../keyset-pages.js';

/** Rows read at a time; that many are in memory, however long the list is. */
const PAGE = 500;

/**
 * All rows of a list, page after page, the first read at once: what is refused is refused before a file
 * begins. No row comes twice and none that was there is missing, for pages go by key; each is as it
 * stood when its page was read. No connection is held between two pages.
 */
export async function everyPage<T>(
  read: (query: PageQuery) => Promise<Page<T>>,
): Promise<AsyncIterable<T>> {
  const first = await read({ limit: PAGE });
  return (async function* () {
    for (let page = first; ; page = await read({ limit: PAGE, cursor: page.nextCursor })) {
      yield* page.items;
      if (page.nextCursor === null) return;
    }
  })();
}
