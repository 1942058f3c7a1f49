import { Refusal } from '../../platform/refusal.js';
import { isOfState, type Fault } from './fault.js';
import type { Openable } from './openable.js';
import type { ImportRowDto, OpeningImportDto } from './opening-import.dto.js';
import type { SkippedLine } from './skipped-lines.js';

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
