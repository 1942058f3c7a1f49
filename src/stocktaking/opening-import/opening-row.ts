import type { CalendarDate } from '../../platform/calendar-date.js';
import { MOST_CARDS } from '../../platform/whole-number.js';
import {
  cellInWords,
  isUnkept,
  type Line,
  type Written,
} from '../../platform/table-file/reading/line.js';
import { calendarDate, numberIn } from '../../platform/table-file/reading/written-values.js';
import { withoutUnseen } from '../../platform/unseen.js';
import { asWritten, ROW_FAULTS, letters, type Fault, type FaultCode } from './import-report.js';
import type { ColumnName, HeaderRow } from './header-row.js';
import { codeOf, sameOffice } from './named-office.js';
import { skippedAs } from './skipped-lines.js';

/** A row of the file as it was understood; what is null was left empty. */
export interface OpeningRow {
  line: number;
  office: string | null;
  quantity: number | null;
  /** Spoiled cards that it keeps besides. */
  spoiled: number | null;
  asOf: CalendarDate | null;
  minimumStock: number | null;
  faults: Fault[];
}

/** The offices that may stand in the file, by code, and what they are called. */
export type Names = ReadonlyMap<string, string>;

/** Reads one line, cell by cell, and keeps all that is wrong with it. */
class Reading {
  readonly faults: Fault[] = [];

  constructor(
    private readonly line: Line,
    private readonly found: HeaderRow,
  ) {}

  cell(field: ColumnName): Written {
    const place = this.found.columns.get(field);
    const cell = place === undefined ? null : (this.line.cells[place] ?? null);
    return typeof cell === 'string' && withoutUnseen(cell) === '-' ? null : cell;
  }

  fault(field: ColumnName, code: FaultCode): null {
    this.faultAt(field, this.found.columns.get(field), code);
    return null;
  }

  hidden(): void {
    if (this.line.isHidden) this.faultAt(null, undefined, 'row.hidden');
  }

  /** A cell in a column without a head: what stood in one cell was parted into two. */
  width(): void {
    const { heads, delimiter } = this.found;
    const { cells, parts } = this.line;
    const at = cells.findIndex(
      (cell, place) => place >= heads.cells.length && isToo(cell, delimiter),
    );
    if (at !== -1) this.faultAt(null, at, 'row.too_wide');
    // An empty one may stand for the number that a comma before it has moved there.
    else if (delimiter === ',' && parts > heads.parts)
      this.faultAt(null, undefined, 'row.too_wide');
  }

  private faultAt(field: ColumnName | null, place: number | undefined, code: FaultCode): void {
    const cell = place === undefined ? null : `${letters(place)}${this.line.number}`;
    const written = asWritten(this.line.cells[place ?? -1] ?? null);
    this.faults.push({ code, field, cell, written, message: ROW_FAULTS[code] });
  }

  office(names: Names): string | null {
    const cell = this.cell('office');
    if (cell === null) return this.fault('office', 'code.missing');
    if (isUnkept(cell)) return this.fault('office', 'formula.unkept');
    const code = codeOf(cell);
    if (code === null) return this.fault('office', 'code.unreadable');
    const name = names.get(code);
    if (name === undefined) return this.fault('office', 'code.unknown');
    const written = this.cell('name');
    if (written !== null && isUnkept(written)) this.fault('name', 'formula.unkept');
    else if (written !== null && !sameOffice(cellInWords(written), name))
      this.fault('name', 'name.differs');
    return code;
  }

  cards(field: 'quantity' | 'minimumStock' | 'spoiled'): number | null {
    const cell = this.cell(field);
    if (cell === null) return null;
    if (isUnkept(cell)) return this.fault(field, 'formula.unkept');
    const read = numberIn(cell);
    if ('fault' in read) return this.fault(field, `number.${read.fault}`);
    if (read.value > MOST_CARDS) return this.fault(field, 'number.too_large');
    if (this.isParted(field, cell)) return this.fault(field, 'number.parted');
    return read.value;
  }

  /** `5,500` between commas is 5 with 500 in the next cell; where nobody asked for that, it may be 5,500. */
  private isParted(field: ColumnName, cell: Written): boolean {
    const { columns, delimiter, heads } = this.found;
    if (delimiter !== ',' || !/^\d{1,3}$/.test(trimmed(cell))) return false;
    const next = columns.get(field)! + 1;
    const isFree = next < heads.cells.length && ![...columns.values()].includes(next);
    return isFree && /^\d{3}$/.test(trimmed(this.line.cells[next]));
  }

  date(): CalendarDate | null {
    const cell = this.cell('asOf');
    if (cell === null) return null;
    if (isUnkept(cell)) return this.fault('asOf', 'formula.unkept');
    return calendarDate(cell) ?? this.fault('asOf', 'date.unreadable');
  }
}

const trimmed = (cell: Written | undefined) =>
  typeof cell === 'string' && cell.length < 40 ? withoutUnseen(cell) : '';

/** In a workbook words may stand beside the table; in a CSV whatever is there was parted off. */
const isToo = (cell: Written, delimiter: string | null): boolean =>
  cell !== null && (delimiter !== null || typeof cell !== 'string' || /^\W{0,3}\d/.test(cell));

/** Every row below the heads, each with all that is wrong with it by itself or beside the others. */
export function openingRows(found: HeaderRow, names: Names): OpeningRow[] {
  const seen = new Set<string>();
  return found.lines
    .filter((line) => skippedAs(line, found) === null)
    .map((line) => {
      const reading = new Reading(line, found);
      const office = reading.office(names);
      if (office !== null && seen.has(office)) reading.fault('office', 'code.repeated');
      if (office !== null) seen.add(office);
      const quantity = reading.cards('quantity');
      const asOf = reading.date();
      if (asOf !== null && reading.cell('quantity') === null) reading.fault('asOf', 'date.alone');
      const minimumStock = reading.cards('minimumStock');
      const spoiled = reading.cards('spoiled');
      if (spoiled !== null && reading.cell('quantity') === null)
        reading.fault('spoiled', 'spoiled.alone');
      reading.width();
      reading.hidden();
      const cards = { quantity, spoiled, asOf, minimumStock };
      return { line: line.number, office, ...cards, faults: reading.faults };
    });
}
