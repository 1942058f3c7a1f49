import type { Refusal } from '../../platform/refusal.js';
import { inWords, isUnkept, type Written } from '../../platform/table-file/reading/line.js';
import { quoted } from '../../platform/quoted.js';
import type { Field } from './heads.js';

/** Why a row cannot be taken over: what is wrong, where, and how to mend it. */
export interface Fault {
  code: string;
  field: Field | null;
  /** As a spreadsheet names it, `C7`; null where it is the row as a whole. */
  cell: string | null;
  /** What stands there, as far as a refusal quotes it. */
  written: string | null;
  message: string;
}

/** What a file itself can be wrong in; everything else is refused by the rules, with their own codes. */
export const FAULTS = {
  'code.missing': 'has no code; write the code of the office, such as 65.71',
  'code.unreadable': 'is no code of an office; write it as 65.71',
  'code.unknown': 'is no office that you may open; see the codes in the template',
  'code.repeated': 'stands in another line too; keep one of them',
  'name.differs': 'is not the name of that office; mend the code or the name',
  'number.unreadable': 'is no number that can be read; write 1200 or 1.200',
  'number.not_whole': 'is not a whole number of cards; write 1200 or 1.200',
  'number.negative': 'is less than nothing',
  'number.too_large': 'is more than 1.000.000.000 cards',
  'date.unreadable': 'is no date that can be read; write 04/03/2026 or 4 Maret 2026',
  'formula.unkept':
    'is a formula whose result the file does not hold; open it in Excel, save it once and send that',
  'row.too_wide':
    'stands further right than the heads; a comma within a number parts it: write 1200 or 1.200',
  'date.alone': 'has no opening stock beside it; write that too, or leave both cells empty',
} as const;
export type FaultCode = keyof typeof FAULTS;

/** Codes that say how things stand rather than how the file is written. */
const OF_STATE = ['opening.too_late', 'office.closed'];
export const isOfState = ({ code }: Fault): boolean => OF_STATE.includes(code);

/** A rule's refusal of what was tried with the cell of `tried`. */
export const refusedBy = ({ code, message, extras }: Refusal, tried: Field): Fault => ({
  code,
  field: extras.errors?.[0]?.field === 'asOf' || code.startsWith('date.') ? 'asOf' : tried,
  cell: null,
  written: null,
  message,
});

export function asWritten(cell: Written): string | null {
  if (cell === null || isUnkept(cell)) return null;
  return quoted(inWords(cell));
}

/** `C`, `AA`: the letters of a column, its place counted from 0. */
export const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
