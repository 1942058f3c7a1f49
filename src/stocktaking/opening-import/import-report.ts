import { quoted } from '../../platform/quoted.js';
import { Refusal } from '../../platform/refusal.js';
import { cellInWords, isUnkept, type Written } from '../../platform/table-file/reading/line.js';
import type { ColumnName } from './header-row.js';
import type { Openable } from './openable.js';
import type { ImportRowDto, OpeningImportDto } from './opening-import.dto.js';
import type { SkippedLine } from './skipped-lines.js';

/** Why a row cannot be taken over: what is wrong, where, and how to mend it. */
export interface Fault {
  code: string;
  field: ColumnName | null;
  /** As a spreadsheet names it, `C7`; null where it is the row as a whole. */
  cell: string | null;
  /** What stands there, as far as a refusal quotes it. */
  written: string | null;
  message: string;
}

/** What a file itself can be wrong in; everything else is refused by the rules, with their own codes. */
export const ROW_FAULTS = {
  'code.missing': 'has no code; write the code of the office, such as 65.71',
  'code.unreadable': 'is no code of an office; write it as 65.71',
  'code.unknown': 'is no office that you may open; see the codes in the template',
  'code.repeated': 'stands in another line too; keep one of them',
  'name.differs': 'is not the name of that office; mend the code or the name',
  'number.unreadable': 'is no number that can be read; write 1200 or 1.200',
  'number.not_whole': 'is not a whole number of cards; write 1200 or 1.200',
  'number.negative': 'is less than nothing',
  'number.too_large': 'is more than 1.000.000.000 cards',
  'date.unreadable': 'is no date that can be read; write 25/03/2026 or 25 Maret 2026',
  'formula.unkept':
    'is a formula whose result the file does not hold; open it in Excel, save it once and send that',
  'row.too_wide':
    'stands further right than the heads; a comma within a number parts it: write 1200 or 1.200',
  'number.parted':
    'and the cell behind it may be one number that a comma parts; write 1200 or 1.200, or part the cells with semicolons',
  'row.hidden': 'stands in a row that is hidden or filtered out; show it or delete it',
  'date.alone': 'has no opening stock beside it; write that too, or leave both cells empty',
  'spoiled.alone':
    'has no opening stock beside it; write that too, 0 where there is none, or leave both cells empty',
} as const;
export type FaultCode = keyof typeof ROW_FAULTS;

/** Codes that say how things stand rather than how the file is written. */
const OF_STATE = ['opening.too_late', 'office.closed'];
export const isOfState = ({ code }: Fault): boolean => OF_STATE.includes(code);

/** A rule's refusal of what was tried with the cell of `tried`. */
export const refusedBy = ({ code, message, extras }: Refusal, tried: ColumnName): Fault => ({
  code,
  field: extras.errors?.[0]?.field === 'asOf' || code.startsWith('date.') ? 'asOf' : tried,
  cell: null,
  written: null,
  message,
});

export function asWritten(cell: Written): string | null {
  if (cell === null || isUnkept(cell)) return null;
  return quoted(cellInWords(cell));
}

/** `C`, `AA`: the letters of a column, its place counted from 0. */
export const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** Faults that are told of a dry run, of all its rows together. */
const MOST_FAULTS = 300;
/** Faults that a refusal names. */
const MOST_ERRORS = 100;
/** Skipped lines that are told. */
const MOST_SKIPPED = 50;

export const refused = (
  told: Omit<ImportRowDto, 'action' | 'faults'>,
  faults: Fault[],
): ImportRowDto => ({
  ...told,
  action: 'refused',
  faults,
});

/** What all rows together did, or would do. */
export function summed(
  rows: ImportRowDto[],
  offices: ReadonlyMap<string, Openable>,
  skipped: SkippedLine[],
): OpeningImportDto {
  const count = (is: (row: ImportRowDto) => boolean) => rows.filter(is).length;
  return {
    applied: false,
    opened: count(({ action }) => action === 'open'),
    minimumsChanged: count(
      ({ action, office, minimumStock }) =>
        (action === 'open' || action === 'set_minimum') &&
        minimumStock !== null &&
        minimumStock !== offices.get(office!)!.minimumStock,
    ),
    refused: count(({ action }) => action === 'refused'),
    ...asFarAsTold(rows),
    skipped: skipped.slice(0, MOST_SKIPPED),
    linesSkipped: skipped.length,
  };
}

/** Each row, and the faults of the first that are wrong: an answer has its greatest size. */
function asFarAsTold(rows: ImportRowDto[]): Pick<OpeningImportDto, 'rows' | 'faultsUntold'> {
  let left = MOST_FAULTS;
  let faultsUntold = 0;
  const told = rows.map((row) => {
    const faults = row.faults.slice(0, left);
    left -= faults.length;
    faultsUntold += row.faults.length - faults.length;
    return { ...row, faults };
  });
  return { rows: told, faultsUntold };
}

/** 400 `import.rows_refused`, or 409 where nothing but how things stand is in the way. */
export function rowsRefused(rows: ImportRowDto[]): Refusal {
  const wrong = rows.filter(({ action }) => action === 'refused');
  const errors = wrong.flatMap(({ line, office, faults }) =>
    faults.map(({ cell, written, message }) => ({
      field: cell ?? `line ${line}`,
      message: [written ?? office, message].filter((part) => part !== null).join(': '),
    })),
  );
  const status = wrong.every(({ faults }) => faults.every(isOfState)) ? 409 : 400;
  return new Refusal(
    status,
    'import.rows_refused',
    `${wrong.length} of ${rows.length} rows cannot be taken over, and nothing was written.` +
      (errors.length > MOST_ERRORS ? ` The first ${MOST_ERRORS} faults are named.` : ''),
    { errors: errors.slice(0, MOST_ERRORS) },
  );
}
