import { readWholeNumber } from '$rules/platform/whole-number.js';

/** A typed or pasted count, by the rule of files (`1.200`, `1 200 keping`). Null where it is not one. */
export function parseCount(text: string): number | null {
  const read = readWholeNumber(text);
  return 'value' in read && read.value < 1e10 ? read.value : null;
}

export { noCount } from '$rules/words/numbers.js';
