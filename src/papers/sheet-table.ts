import { AREA, BOLD, ROMAN, type Sheet } from './sheet.js';

export interface TableColumn {
  head: string;
  /** Its share of the width; all together are 1. */
  width: number;
  align?: 'left' | 'right' | 'center';
}

const PAD = 3;
const SIZE = 9.5;
const { left, width } = AREA;

/** A table with lines, its head in bold; a row is never torn apart. */
export function table(sheet: Sheet, columns: TableColumn[], rows: string[][]): void {
  const heads = columns.map(({ head }) => head);
  for (const [at, cells] of [heads, ...rows].entries()) {
    const font = at === 0 ? BOLD : ROMAN;
    const inner = (n: number) => columns[n]!.width * width - 2 * PAD;
    // Set a little smaller than the text, whose height is the most that it needs.
    const height =
      Math.max(...cells.map((cell, n) => sheet.heightOf(cell, inner(n), { font }))) + 2 * PAD;
    sheet.keep(height);
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
