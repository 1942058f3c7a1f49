import { readWholeNumber, type ReadNumber } from '../../whole-number.js';
import type { Written } from './line.js';

/** A whole number as a cell holds it: a workbook's own, or words as `readWholeNumber` takes them. */
export function numberIn(cell: Exclude<Written, null>): ReadNumber {
  if (typeof cell === 'string') return readWholeNumber(cell);
  if (typeof cell !== 'number') return { fault: 'unreadable' };
  if (!Number.isInteger(cell)) return { fault: 'not_whole' };
  return cell < 0 ? { fault: 'negative' } : { value: cell };
}
