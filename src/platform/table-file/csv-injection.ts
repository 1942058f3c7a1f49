/** A cell that begins so is reckoned by a spreadsheet; the wide forms are what some keyboards write. */
const BEGINS_FORMULA = /^[\s\uFEFF]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20\uFF5C]/;

/**
 * The same behind a separator: where a list is parted by commas or tabs, a spreadsheet would cut this cell
 * in two. What ends in `,-`, as sums of money do, begins nothing. Looked for from its sign backwards: from
 * the separator on, every blank of a long run would be tried against all the others.
 */
const BEGINS_WITHIN = /(?=[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20\uFF5C]\S)(?<=[,;\t\r\n"]\s*)/g;

/** Words that someone wrote, so that no spreadsheet takes any of them for a formula: with a `'` before it. */
export function withoutFormula(words: string): string {
  const within = words.replaceAll(BEGINS_WITHIN, "'");
  return BEGINS_FORMULA.test(within) ? `'${within}` : within;
}
