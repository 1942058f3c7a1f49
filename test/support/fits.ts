import type { Page } from 'playwright-core';

/**
 * What does not fit on the page as it stands: a page wider than its window, and words of buttons,
 * links that look like one, tabs, tags and number fields that stick out of their box or are cut off
 * by it. Each as `what: "words" …`; what scrolls by itself, as a wide table does, may.
 */
export const misfits = (page: Page): Promise<string[]> => page.evaluate<string[]>(LOOK);

const PRESSED = 'button, a.button, nav a, [role=tab], summary, label, th, .tag, legend';

/** Runs in the page, whose types the tests do not have. */
const LOOK = `(() => {
  const found = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push('page: ' + over + ' px wider than its window');
  const scrolls = (at) => !!at && (/auto|scroll/.test(getComputedStyle(at).overflowX) || scrolls(at.parentElement));
  const shown = (at) => at.getClientRects().length > 0 && !at.closest('.spoken, [inert]') && getComputedStyle(at).opacity !== '0';
  const say = (at, what) => found.push(
    at.localName + '.' + at.className + ': "' + at.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40) + '" ' + what);
  for (const at of document.querySelectorAll(${JSON.stringify(PRESSED)})) {
    if (!shown(at)) continue;
    const box = at.getBoundingClientRect();
    if (over > 0 && box.right > innerWidth + 1 && !scrolls(at)) say(at, 'ends at ' + Math.round(box.right));
    const words = document.createTreeWalker(at, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const text = words.currentNode;
      if (!text.data.trim() || !shown(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right } of range.getClientRects())
        if (left < box.left - 1 || right > box.right + 1)
          say(at, 'sticks out by ' + Math.round(Math.max(box.left - left, right - box.right)) + ' px');
    }
  }
  for (const at of document.querySelectorAll('input'))
    if (shown(at) && at.scrollWidth > at.clientWidth + 1 && /[0-9]/.test(at.value) && at.inputMode === 'numeric')
      found.push('input ' + at.id + ' ' + at.ariaLabel + ': cuts off ' + at.value);
  return [...new Set(found)];
})()`;
