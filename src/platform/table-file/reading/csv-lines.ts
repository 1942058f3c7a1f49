import { CellText } from './cell-text.js';
import { MOST_COLUMNS, MOST_LINES, type Line, type Reading, type Written } from './line.js';

export const tooManyLines = `has more than ${MOST_LINES} lines; send one province at a time`;

/**
 * A CSV (RFC 4180, any line break) read with one sign between its cells, in one pass: of a cell, a line
 * and the file no more is kept than may be. A quotation mark that nothing closes would swallow the rows
 * behind it: the reading says so.
 */
export function readCsv(text: string, delimiter: string): Reading {
  const reading: Reading = { delimiter, lines: [], flaw: null };
  const cursor = new Cursor(text, delimiter);
  for (let number = 1; !cursor.done; number++) {
    if (cursor.passesEmpty()) continue;
    const line = cursor.line(number);
    if (cursor.unclosed)
      reading.flaw = `has a quotation mark in line ${number} that nothing closes; delete or close it`;
    if (line.cells.length === 0) continue;
    if (reading.lines.length === MOST_LINES) return { ...reading, flaw: tooManyLines };
    reading.lines.push(line);
  }
  return reading;
}

class Cursor {
  unclosed = false;
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Goes on behind a line of separators and blanks alone, if here is one: a sheet leaves thousands. */
  passesEmpty(): boolean {
    let at = this.at;
    while (this.text[at] === this.delimiter || this.text[at] === ' ') at++;
    if (at < this.text.length && this.text[at] !== '\n' && this.text[at] !== '\r') return false;
    this.at = at;
    this.passesBreak();
    return true;
  }

  line(number: number): Line {
    const cells: Written[] = [];
    let parts = 0;
    do {
      const written = this.cell();
      parts++;
      if (written === null || parts > MOST_COLUMNS) continue;
      while (cells.length < parts - 1) cells.push(null);
      cells.push(written);
    } while (this.passes(this.delimiter));
    this.passesBreak();
    return { number, cells, parts };
  }

  private passesBreak(): void {
    if (!this.passes('\r\n') && !this.passes('\r')) this.passes('\n');
  }

  private passes(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private cell(): string | null {
    const cell = new CellText();
    if (this.passes('"')) this.quotation(cell);
    const start = this.at;
    while (!this.done && !this.endsHere()) this.at++;
    cell.add(this.text.slice(start, this.at));
    return cell.written;
  }

  private endsHere(): boolean {
    const sign = this.text[this.at];
    return sign === this.delimiter || sign === '\n' || sign === '\r';
  }

  /** Up to the mark that closes it; two in a row are one that belongs to the words. */
  private quotation(cell: CellText): void {
    for (;;) {
      const end = this.text.indexOf('"', this.at);
      const closes = end !== -1;
      cell.add(this.text.slice(this.at, closes ? end : undefined));
      this.at = closes ? end + 1 : this.text.length;
      if (!closes) this.unclosed = true;
      if (!closes || !this.passes('"')) return;
      cell.add('"');
    }
  }
}
