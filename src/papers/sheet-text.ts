import { AREA, BOLD, dots, type Sheet } from './sheet.js';

/** The kinds of text that a paper is written of, each below the one before. */

const { left, width } = AREA;

export function heading(sheet: Sheet, title: string[], number: string): void {
  sheet.tell('H1', title, () => {
    for (const text of title) sheet.line(text, { font: BOLD, size: 13, align: 'center' });
  });
  sheet.tell('P', [number], () => sheet.line(number, { align: 'center' }));
  sheet.doc.y += 9;
}

export function paragraph(sheet: Sheet, text: string): void {
  sheet.keep(sheet.heightOf(text, width, { mostLines: 2 }));
  sheet.tell('P', [text], () => sheet.line(text, { align: 'justify' }));
  sheet.doc.y += 6;
}

/** At the right half, as the place and date of a letter. */
export function atRight(sheet: Sheet, text: string): void {
  sheet.tell('P', [text], () => sheet.line(text, { x: left + width / 2, width: width / 2 }));
  sheet.doc.y += 8;
}

/** To whom a letter goes, and where they are. */
export function addressee(sheet: Sheet, who: string, where: string): void {
  const indented = { x: left + 26, width: width / 2 };
  sheet.tell('P', ['Yth.', who, 'di', where], () => {
    const { y } = sheet.doc;
    sheet.line('Yth.', { y });
    sheet.line(who, { ...indented, y });
    sheet.line('di');
    sheet.line(where, indented);
  });
  sheet.doc.y += 10;
}

/** A label and what stands behind its colon; null: dots to write on. */
export type Fact = readonly [label: string, value: string | null];

/** Labels and values in two columns, kept on one page; behind a number where there is one. */
export function facts(sheet: Sheet, rows: Fact[], { lead = '', label = 85 } = {}): void {
  const start = left + (lead ? 24 : 0);
  const x = start + label + 10;
  const rest = left + width - x;
  sheet.keep(rows.reduce((sum, [, value]) => sum + sheet.heightOf(value ?? ' ', rest), 0));
  for (const [place, [name, value]] of rows.entries()) {
    const number = place === 0 ? lead : '';
    sheet.tell('P', [number, `${name}:`, value ?? ''], () => {
      const { y } = sheet.doc;
      if (number) sheet.line(number, { y });
      sheet.line(name, { x: start, y, width: label });
      sheet.line(':', { x: start + label, y, width: 10 });
      sheet.line(value ?? dots(60), { x, y, width: rest });
    });
  }
  sheet.doc.y += 6;
}

export function points(sheet: Sheet, texts: string[]): void {
  for (const [place, text] of texts.entries()) point(sheet, `${place + 1}.`, text);
  sheet.doc.y += 4;
}

/** Tembusan: who gets a copy, at the end of the paper. */
export function copies(sheet: Sheet, whom: string[]): void {
  const head = 'Tembusan disampaikan kepada Yth.:';
  sheet.keep([head, ...whom].reduce((sum, text) => sum + sheet.heightOf(text, width - 20) + 3, 0));
  sheet.tell('P', [head], () => sheet.line(head));
  points(sheet, whom);
}

function point(sheet: Sheet, number: string, text: string): void {
  const column = { x: left + 20, width: width - 20 };
  sheet.keep(sheet.heightOf(text, column.width, { mostLines: 2 }));
  // Justified, the words before dots to write on would stand wide apart.
  const align = text.includes(dots(10)) ? 'left' : 'justify';
  sheet.tell('P', [number, text], () => {
    const { y } = sheet.doc;
    sheet.line(number, { y });
    sheet.line(text, { ...column, y, align });
  });
  sheet.doc.y += 3;
}

/** What must be seen before the rest: in a frame. */
export function notice(sheet: Sheet, title: string, text: string): void {
  const inner = { x: left + 10, width: width - 20, align: 'center' } as const;
  const height = sheet.heightOf(title, inner.width) + sheet.heightOf(text, inner.width) + 14;
  sheet.keep(height);
  const top = sheet.doc.y;
  sheet.decorate(() => sheet.doc.lineWidth(1).rect(left, top, width, height).stroke());
  sheet.doc.y = top + 7;
  sheet.tell('P', [title, text], () => {
    sheet.line(title, { font: BOLD, ...inner });
    sheet.line(text, inner);
  });
  sheet.doc.y = top + height + 10;
}
