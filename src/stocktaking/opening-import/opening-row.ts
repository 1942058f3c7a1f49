import type { CalendarDate } from '../../platform/calendar-date.js';
import { MOST_CARDS } from '../../platform/fields.js';
import type { Line, Written } from '../../platform/table-file/reading/read-table.js';
import { calendarDate } from '../../platform/table-file/reading/written-date.js';
import { wholeNumber } from '../../platform/table-file/reading/written-number.js';
import { asWritten, FAULTS, letters, type Fault, type FaultCode } from './fault.js';
import type { Field, Found } from './heads.js';
import { sameOffice } from './office-name.js';

/** A row of the file as it was understood; what is null was left empty. */
export interface OpeningRow {
  line: number;
  office: string | null;
  quantity: number | null;
  asOf: CalendarDate | null;
  minimumStock: number | null;
  faults: Fault[];
}

/** The offices that may stand in the file, by code, and what they are called. */
export type Names = ReadonlyMap<string, string>;

/** Spreadsheets take a code for a number: `65.1` was 65.10, and 6571 or 65,71 is what some write. */
export function codeOf(written: Exclude<Written, null>): string | null {
  const text = String(written).trim();
  if (/^\d{2}$/.test(text)) return text;
  const whole = /^(\d{2})[.,]?(\d{2})$/.exec(text);
  if (whole) return `${whole[1]}.${whole[2]}`;
  const shortened = /^(\d{2})[.,](\d)$/.exec(text);
  return shortened && `${shortened[1]}.${shortened[2]}0`;
}

/** Reads one line, cell by cell, and keeps all that is wrong with it. */
class Reading {
  readonly faults: Fault[] = [];

  constructor(
    private readonly line: Line,
    private readonly columns: Found['columns'],
  ) {}

  cell(field: Field): Written {
    const place = this.columns.get(field);
    const cell = place === undefined ? null : (this.line.cells[place] ?? null);
    return cell === '-' ? null : cell;
  }

  fault(field: Field, code: FaultCode): null {
    const place = this.columns.get(field);
    this.faults.push({
      code,
      field,
      cell: place === undefined ? null : `${letters(place)}${this.line.number}`,
      written: asWritten(this.cell(field)),
      message: FAULTS[code],
    });
    return null;
  }

  office(names: Names): string | null {
    const cell = this.cell('office');
    if (cell === null) return this.fault('office', 'code.missing');
    const code = codeOf(cell);
    if (code === null) return this.fault('office', 'code.unreadable');
    const name = names.get(code);
    if (name === undefined) return this.fault('office', 'code.unknown');
    const written = this.cell('name');
    if (written !== null && !sameOffice(String(written), name)) this.fault('name', 'name.differs');
    return code;
  }

  cards(field: 'quantity' | 'minimumStock'): number | null {
    const cell = this.cell(field);
    if (cell === null) return null;
    const read = wholeNumber(cell);
    if ('fault' in read) return this.fault(field, `number.${read.fault}`);
    if (read.value > MOST_CARDS) return this.fault(field, 'number.too_large');
    return read.value;
  }

  date(): CalendarDate | null {
    const cell = this.cell('asOf');
    if (cell === null) return null;
    return calendarDate(cell) ?? this.fault('asOf', 'date.unreadable');
  }
}

const SUM = /^(?:jumlah|total)\b/i;

/** Offices like to sum up below a table; that line has the code of none, and one that has it is read. */
function isSum({ cells }: Line, columns: Found['columns']): boolean {
  const code = cells[columns.get('office')!] ?? null;
  if (code !== null && codeOf(code) !== null) return false;
  return cells.some((cell) => typeof cell === 'string' && SUM.test(cell));
}

/** Every row below the heads, each with all that is wrong with it by itself or beside the others. */
export function openingRows({ columns, lines }: Found, names: Names): OpeningRow[] {
  const seen = new Set<string>();
  return lines
    .filter((line) => !isSum(line, columns))
    .map((line) => {
      const reading = new Reading(line, columns);
      const office = reading.office(names);
      if (office !== null && seen.has(office)) reading.fault('office', 'code.repeated');
      if (office !== null) seen.add(office);
      const quantity = reading.cards('quantity');
      const asOf = reading.date();
      if (asOf !== null && reading.cell('quantity') === null) reading.fault('asOf', 'date.alone');
      const minimumStock = reading.cards('minimumStock');
      return { line: line.number, office, quantity, asOf, minimumStock, faults: reading.faults };
    });
}
