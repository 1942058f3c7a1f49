import { number } from '../words/numbers.js';
import { paragraph } from './sheet-text.js';
import { AREA, BOLD, dots, ROMAN, type Sheet } from './sheet.js';

export interface TableColumn {
  head: string;
  /** Its share of the width; all together are 1. */
  width: number;
  align?: 'left' | 'right' | 'center';
}

const PAD = 3;
const SIZE = 9.5;
const { left, width } = AREA;

/** A table with lines, its head and its foot in bold, and those of its rows that `isHead` names; none is torn apart. */
export function table(
  sheet: Sheet,
  columns: TableColumn[],
  rows: string[][],
  foot: string[][] = [],
  isHead: (row: string[]) => boolean = () => false,
): void {
  const heads = columns.map(({ head }) => head);
  for (const [at, cells] of [heads, ...rows, ...foot].entries()) {
    const font = at === 0 || at > rows.length || isHead(cells) ? BOLD : ROMAN;
    const inner = (n: number) => columns[n]!.width * width - 2 * PAD;
    const heights = cells.map((cell, n) => sheet.heightOf(cell, inner(n), { font, size: SIZE }));
    const height = Math.max(...heights) + 2 * PAD;
    // A head of rows within the table stands above one of them at least.
    sheet.keep(isHead(cells) ? 2 * height : height);
    const top = sheet.doc.y;
    let x = left;
    sheet.decorate(() => {
      for (const column of columns) {
        sheet.doc
          .lineWidth(0.75)
          .rect(x, top, column.width * width, height)
          .stroke();
        x += column.width * width;
      }
    });
    const words = at === 0 ? cells : cells.map((cell, n) => `${heads[n]}: ${cell}`);
    sheet.tell('P', words, () => {
      x = left;
      for (const [n, column] of columns.entries()) {
        const align = at === 0 ? 'center' : (column.align ?? 'left');
        const place = { x: x + PAD, y: top + PAD, width: inner(n) };
        sheet.line(cells[n]!, { ...place, font, size: SIZE, align });
        x += column.width * width;
      }
    });
    sheet.doc.y = top + height;
  }
  sheet.doc.y += 8;
}

const COUNTED: TableColumn[] = [
  { head: 'No.', width: 0.07 },
  { head: 'Uraian', width: 0.7 },
  { head: 'Jumlah (keping)', width: 0.23, align: 'right' },
];

export interface CountedTable {
  head: string;
  rows: [what: string, cards: number][];
  total: [words: string, cards: number];
}

/** Cards by what they are, line by line, with their sum. */
export function countedTable(sheet: Sheet, { head, rows, total }: CountedTable): void {
  sheet.keep(4 * sheet.heightOf(head, width, { font: BOLD }));
  sheet.tell('P', [head], () => sheet.line(head, { font: BOLD }));
  sheet.doc.y += 2;
  const lines = rows.map(([word, cards], place) => [`${place + 1}.`, word, number(cards)]);
  table(sheet, COUNTED, lines, [['', total[0], number(total[1])]]);
}

export interface Signer {
  name: string;
  below: string;
}

/** Room for the hand of the next one. */
const BETWEEN = 18;

/**
 * Who signs, one below the other, each with dots at the right where a hand signs; none torn apart, nor the
 * sentence that closes the paper from the first of them.
 */
export function signers(sheet: Sheet, head: string, all: Signer[], closing = ''): void {
  const column = { x: left + 24, width: width / 2 - 24 };
  const heights = all.map(
    ({ name, below }) =>
      sheet.heightOf(name, column.width, { font: BOLD }) + sheet.heightOf(below, column.width),
  );
  const above = sheet.heightOf(head, width, { font: BOLD }) + 4;
  const closed = closing ? sheet.heightOf(closing, width) + 6 : 0;
  sheet.keep(closed + above + heights[0]! + BETWEEN);
  if (closing) paragraph(sheet, closing);
  sheet.tell('P', [head], () => sheet.line(head, { font: BOLD }));
  sheet.doc.y += 4;
  for (const [place, { name, below }] of all.entries()) {
    sheet.keep(heights[place]! + BETWEEN);
    const { y } = sheet.doc;
    const lead = `${place + 1}.`;
    const toSign = `${lead} ${dots(50)}`;
    sheet.tell('P', [lead, name, below, toSign], () => {
      sheet.line(lead, { y });
      sheet.line(name, { ...column, y, font: BOLD });
      sheet.line(below, column);
      const { y: end } = sheet.doc;
      // By turns at the left and the right, as hands need room above and below.
      const x = left + width / 2 + (place % 2) * 40;
      sheet.line(toSign, { x, y: end - sheet.heightOf(lead, width), width: left + width - x });
      sheet.doc.y = end + BETWEEN;
    });
  }
  sheet.doc.y += 2;
}
