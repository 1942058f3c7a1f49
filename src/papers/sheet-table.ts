import { number } from '../words/numbers.js';
import type { Counted, Signer } from './destruction-record.js';
import { paragraph } from './sheet-text.js';
import { AREA, BOLD, dots, ROMAN, type Sheet } from './sheet.js';

const { left, width } = AREA;
const NUMBER = 28;
const CARDS = 100;
const PAD = 4;

/** Cards by what they are, line by line, with their sum: never torn apart. */
export function countedTable(sheet: Sheet, { head, rows, total }: Counted): void {
  const what = width - NUMBER - CARDS;
  const lines: [texts: [string, string, string], font: string][] = [
    [['No.', 'Uraian', 'Jumlah (keping)'], BOLD],
    ...rows.map(([word, cards], place): [[string, string, string], string] => [
      [`${place + 1}.`, word, number(cards)],
      ROMAN,
    ]),
    [['', total[0], number(total[1])], BOLD],
  ];
  const height = sheet.heightOf(head, width, { font: BOLD }) + PAD - 1;
  sheet.keep(height * (lines.length + 1) + PAD);
  sheet.tell('P', [head], () => sheet.line(head, { font: BOLD }));
  const top = sheet.doc.y + 2;
  const columns = [left, left + NUMBER, left + NUMBER + what, left + width];
  const end = top + height * lines.length;
  sheet.decorate(() => {
    sheet.doc.lineWidth(0.5);
    for (let line = 0; line <= lines.length; line++) {
      const y = top + line * height;
      sheet.doc.moveTo(left, y).lineTo(left + width, y);
    }
    for (const x of columns) sheet.doc.moveTo(x, top).lineTo(x, end);
    sheet.doc.stroke();
  });
  for (const [place, [texts, font]] of lines.entries()) {
    const y = top + place * height + PAD / 2 + 1;
    sheet.tell('P', texts, () => {
      sheet.line(texts[0], { font, x: left + PAD, y, width: NUMBER - PAD });
      sheet.line(texts[1], { font, x: columns[1]! + PAD, y, width: what - 2 * PAD });
      const align = place === 0 ? 'center' : 'right';
      sheet.line(texts[2], { font, x: columns[2]! + PAD, y, width: CARDS - 2 * PAD, align });
    });
  }
  sheet.doc.y = end + 8;
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
