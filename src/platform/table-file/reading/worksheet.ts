import { isCalendarDate } from '../../calendar-date.js';
import { dayOf } from './cell-formats.js';
import { CellText } from './cell-text.js';
import { tooManyLines } from './csv-lines.js';
import { MOST_COLUMNS, MOST_LINES, type Line, type Reading, type Written } from './line.js';
import type { Book } from './workbook.js';
import { readXml, unescaped, XmlFault, type Attributes } from './xml.js';

/** What a cell takes of what may be read, besides its signs. */
const CELL_COSTS = 8;

const tooMuch = 'holds more than this import takes; leave only the table in it';

/** The lines of one sheet, in one pass; reading ends where there is more than may be. */
export function readSheet(xml: string, book: Book): Reading {
  const reading: Reading = { delimiter: null, lines: [], flaw: null };
  const rows = new Rows(book);
  readXml(xml, {
    open: (name, attributes) => rows.open(name, attributes),
    text: (text, isCut) => rows.text(text, isCut),
    close(name) {
      const line = rows.close(name);
      if (!line) return name !== 'sheetData';
      if (reading.lines.length === MOST_LINES) reading.flaw = tooManyLines;
      else if (book.textLeft <= 0) reading.flaw = tooMuch;
      else reading.lines.push(line);
      return reading.flaw === null;
    },
  });
  return reading;
}

/** The cell that is being read. */
interface Cell {
  place: number;
  type: string;
  isDay: boolean;
  isFormula: boolean;
  isKept: boolean;
  text: CellText;
}

class Rows {
  private number = 0;
  private cells: Written[] | null = null;
  private place = 0;
  private isHidden = false;
  private cell: Cell | null = null;
  private isHeard = false;

  constructor(private readonly book: Book) {}

  open(name: string, attributes: Attributes): void {
    const { cell } = this;
    if (name === 'row') {
      this.number = Number(attributes.get('r') ?? this.number + 1);
      if (!Number.isSafeInteger(this.number)) throw new XmlFault('a row without a number');
      this.cells = [];
      this.place = 0;
      this.isHidden = ['1', 'true'].includes(attributes.get('hidden') ?? '');
    } else if (name === 'c' && this.cells) this.cell = this.begun(attributes);
    else if (name === 'f' && cell) cell.isFormula = true;
    else if (name === 'v' && cell) cell.isKept = true;
    this.isHeard = cell !== null && (name === 'v' || name === 't');
  }

  text(text: string, isCut: boolean): void {
    if (this.isHeard) this.cell?.text.add(text, isCut);
  }

  /** The line that ends here, if anything stands in it. */
  close(name: string): Line | null {
    this.isHeard = false;
    if (name === 'c' && this.cell && this.cells) {
      this.put(this.cells, this.cell.place, this.written(this.cell));
      this.cell = null;
    }
    if (name !== 'row' || !this.cells) return null;
    const { number, cells, isHidden } = this;
    this.cells = null;
    return cells.length > 0 ? { number, cells, parts: cells.length, isHidden } : null;
  }

  private begun(attributes: Attributes): Cell {
    this.place = placeOf(attributes.get('r')) ?? this.place;
    return {
      place: this.place++,
      type: attributes.get('t') ?? 'n',
      isDay: this.book.days.has(Number(attributes.get('s') ?? -1)),
      isFormula: false,
      isKept: false,
      text: new CellText(),
    };
  }

  private put(cells: Written[], place: number, written: Written): void {
    if (written === null || place >= MOST_COLUMNS) return;
    while (cells.length < place) cells.push(null);
    cells[place] = written;
    this.book.textLeft -= CELL_COSTS + (typeof written === 'string' ? written.length : 0);
  }

  private written({ type, isDay, isFormula, isKept, text }: Cell): Written {
    const { written } = text;
    // A formula may well come to no words; one that came to no number was never reckoned.
    if (isFormula && written === null && !(type === 'str' && isKept)) return { unkept: true };
    if (written === null) return null;
    if (type === 's') {
      const shared = this.book.shared[Number(written)];
      if (shared === undefined) throw new XmlFault('a text that is not there');
      return shared;
    }
    if (type === 'b') return written === '1' || written === 'true';
    if (type === 'd') return dated(written) ?? written;
    if (type !== 'n') return type === 'e' ? written : unescaped(written);
    const number = Number(written);
    if (Number.isNaN(number)) return written;
    const date = isDay ? dayOf(number, this.book.from1904) : null;
    return date === null ? number : { date };
  }
}

/** A day as strict workbooks write it, with its hour or without. */
function dated(written: string): Written {
  const date = written.split('T', 1)[0]!;
  return isCalendarDate(date) ? { date } : null;
}

/** `C7` stands in column 2; null where nothing says so. */
function placeOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
