import { encode } from 'uqr';
import { printable } from './pdf-charset.js';
import { AREA, BOLD, type Sheet } from './sheet.js';

const { left, width, end } = AREA;
const MIDDLE = { x: 297.5, y: 421 };
/** About 19 mm: half a millimetre a module, which a telephone reads also from a photocopy. */
const CODE = 54;
const TOP = end + 11;
const SMALL = 8.5;

/** Written across a page: what the paper no longer is. */
export function drawMark(sheet: Sheet, mark: string): void {
  const { doc } = sheet;
  const { x, y } = MIDDLE;
  sheet.decorate(() => {
    doc
      .save()
      .rotate(-52, { origin: [x, y] })
      .fillColor('#000000', 0.1);
    const options = { width: 800, align: 'center', lineBreak: false } as const;
    doc
      .font(BOLD)
      .fontSize(62)
      .text(printable(mark), x - 400, y - 30, options);
    doc.restore();
  });
}

export function drawPageNumber(sheet: Sheet, page: number, pages: number): void {
  const at = { x: left, y: TOP + 8, width, size: SMALL, align: 'right' } as const;
  sheet.decorate(() => sheet.line(`Halaman ${page} dari ${pages}`, at));
}

/** A QR code of squares, and beside it in words what is found there. */
export function drawCode(sheet: Sheet, address: string, words: string): void {
  drawSquares(sheet, address, { left, top: TOP, side: CODE });
  const beside = { x: left + CODE + 12, width: width - CODE - 90, size: SMALL };
  sheet.tell('P', [words, address], () => {
    sheet.line(words, { ...beside, y: TOP + 8 });
    sheet.line(address, beside);
  });
}

/** The code alone; `side` is its width and height, in points. */
export function drawSquares(
  sheet: Sheet,
  address: string,
  { left, top, side }: { left: number; top: number; side: number },
): void {
  const { doc } = sheet;
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const module = side / size;
  const draw = () => {
    for (const [row, modules] of data.entries())
      for (const [from, to] of darkRuns(modules))
        doc.rect(left + from * module, top + row * module, (to - from) * module, module);
    doc.fill('#000000');
  };
  sheet.picture(`Kode QR menuju ${address}`, [left, top, left + side, top + side], draw);
}

/** Where the dark modules of a row begin and end. */
function darkRuns(modules: boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const [place, dark] of modules.entries()) {
    if (!dark) continue;
    const last = runs.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else runs.push([place, place + 1]);
  }
  return runs;
}
