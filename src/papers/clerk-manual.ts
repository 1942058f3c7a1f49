import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CLERK_MANUAL, MANUAL_TITLE, type ManualPart } from '../words/clerk-manual.js';
import { drawPageNumber } from './sheet-foot.js';
import { AREA, BOLD, Sheet } from './sheet.js';

/** The day on which its words were last changed: the same words are the same file. */
const WRITTEN_AT = new Date('2026-11-26T00:00:00Z');

/** Where the app's pictures of itself are: as built, or as `npm run pictures` left them. */
const PICTURES = resolve(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../../web/public/petunjuk' : '../../web/petunjuk',
);

const PICTURE = { width: 122, height: 122 * (600 / 360) };
const GAP = 16;
const TEXT_SIZE = 10.5;
const COLUMN = { width: AREA.width - PICTURE.width - GAP, size: TEXT_SIZE };
const INDENT = 14;

/** The clerk's manual on A4, the app's screens beside the words; two pages. */
export async function printClerkManual(): Promise<Buffer> {
  const sheet = new Sheet({ title: MANUAL_TITLE, madeAt: WRITTEN_AT, changedAt: WRITTEN_AT });
  sheet.tell('H1', [MANUAL_TITLE], () => sheet.line(MANUAL_TITLE, { font: BOLD, size: 17 }));
  sheet.doc.y += 6;
  /** How far down the column of pictures is taken, on the page being written. */
  let taken = 0;
  sheet.doc.on('pageAdded', () => (taken = 0));
  for (const part of CLERK_MANUAL) {
    const picture = part.picture && (await imageOf(part.picture.file));
    sheet.keep(picture ? Math.max(taken - sheet.doc.y, 0) + PICTURE.height : 45);
    const top = sheet.doc.y;
    if (picture) taken = drawPicture(sheet, part, picture, Math.max(top, taken));
    sheet.doc.y = top;
    writePart(sheet, part);
  }
  sheet.endPaper((page, pages) => drawPageNumber(sheet, page, pages));
  return sheet.end();
}

/** Undefined where the app was not built. */
const imageOf = (file: string): Promise<Buffer | undefined> =>
  readFile(resolve(PICTURES, `${file}.jpg`)).catch(() => undefined);

/** At the right margin; answers where the next one may stand. */
function drawPicture(sheet: Sheet, { picture }: ManualPart, image: Buffer, top: number): number {
  const { width, height } = PICTURE;
  const left = AREA.left + AREA.width - width;
  sheet.picture(picture!.alt, [left, top, left + width, top + height], () => {
    sheet.doc.image(image, left, top, { width, height });
    sheet.doc.lineWidth(0.5).rect(left, top, width, height).stroke('#999999');
  });
  return top + height + 12;
}

function writePart(sheet: Sheet, { title, texts, steps }: ManualPart): void {
  sheet.tell('H2', [title], () => sheet.line(title, { font: BOLD, size: 12, width: COLUMN.width }));
  sheet.doc.y += 2;
  for (const [place, text] of texts.entries()) {
    const number = steps ? `${place + 1}.` : '';
    sheet.tell('P', [number, text], () => {
      const { y } = sheet.doc;
      if (number) sheet.line(number, { y, ...COLUMN });
      const x = AREA.left + (steps ? INDENT : 0);
      sheet.line(text, { ...COLUMN, x, y, width: COLUMN.width - (steps ? INDENT : 0) });
    });
    sheet.doc.y += 3;
  }
  sheet.doc.y += 6;
}
