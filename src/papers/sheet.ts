import PDFDocument from 'pdfkit';
import { printable } from './printable.js';

const MILLIMETRE = 72 / 25.4;
const LEFT = 25 * MILLIMETRE;
const RIGHT = 20 * MILLIMETRE;
const TOP = 15 * MILLIMETRE;
/** Room for the foot: the code to check the paper by, and the number of the page. */
const BOTTOM = 30 * MILLIMETRE;
const WIDTH = 210 * MILLIMETRE - LEFT - RIGHT;

/** Where text may stand on A4, in points from the upper left corner. */
export const AREA = { left: LEFT, width: WIDTH, end: 297 * MILLIMETRE - BOTTOM };
export const BOLD = 'Times-Bold';
export const ROMAN = 'Times-Roman';
const SIZE = 11;
const LINE_GAP = 2;

/** To be written on by hand. */
export const dots = (length: number): string => '.'.repeat(length);

export interface SheetInfo {
  title: string;
  /** Instants of the paper's own, so that the same paper is the same file, byte for byte. */
  madeAt: Date;
  changedAt: Date;
}

/** A label and what stands behind its colon; null: dots to write on. */
export type Fact = readonly [label: string, value: string | null];

type LineOptions = PDFKit.Mixins.TextOptions & {
  font?: string;
  size?: number;
  x?: number;
  y?: number;
};

/** A paper on A4 as an office files it, written from the top down; whatever is too long goes on overleaf. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: ReturnType<PDFKit.PDFDocument['struct']>;
  private readonly chunks: Buffer[] = [];

  constructor({ title, madeAt, changedAt }: SheetInfo) {
    const by = { Creator: 'Blangko', Producer: 'Blangko' };
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: TOP, bottom: BOTTOM, left: LEFT, right: RIGHT },
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'id-ID',
      displayTitle: true,
      font: ROMAN,
      info: { Title: printable(title), ...by, CreationDate: madeAt, ModDate: changedAt },
    });
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.doc.fontSize(SIZE);
  }

  heading(title: string[], number: string): void {
    this.tell('H1', title, () => {
      for (const text of title) this.line(text, { font: BOLD, size: 13, align: 'center' });
    });
    this.tell('P', [number], () => this.line(number, { align: 'center' }));
    this.doc.y += 9;
  }

  paragraph(text: string): void {
    this.keep(this.heightOf(text, WIDTH, 2));
    this.tell('P', [text], () => this.line(text, { align: 'justify' }));
    this.doc.y += 6;
  }

  /** At the right half, as the place and date of a letter. */
  atRight(text: string): void {
    this.tell('P', [text], () => this.line(text, { x: LEFT + WIDTH / 2, width: WIDTH / 2 }));
    this.doc.y += 8;
  }

  /** To whom a letter goes, and where they are. */
  addressee(who: string, where: string): void {
    const indented = { x: LEFT + 26, width: WIDTH / 2 };
    this.tell('P', ['Yth.', who, 'di', where], () => {
      const { y } = this.doc;
      this.line('Yth.', { y });
      this.line(who, { ...indented, y });
      this.line('di');
      this.line(where, indented);
    });
    this.doc.y += 10;
  }

  /** Labels and values in two columns, kept on one page; behind a number where there is one. */
  facts(rows: Fact[], { lead = '', label = 85 } = {}): void {
    const start = LEFT + (lead ? 24 : 0);
    const x = start + label + 10;
    const width = LEFT + WIDTH - x;
    this.keep(rows.reduce((sum, [, value]) => sum + this.heightOf(value ?? ' ', width), 0));
    for (const [place, [name, value]] of rows.entries()) {
      const number = place === 0 ? lead : '';
      this.tell('P', [number, `${name}:`, value ?? ''], () => {
        const { y } = this.doc;
        if (number) this.line(number, { y });
        this.line(name, { x: start, y, width: label });
        this.line(':', { x: start + label, y, width: 10 });
        this.line(value ?? dots(60), { x, y, width });
      });
    }
    this.doc.y += 6;
  }

  points(texts: string[]): void {
    for (const [place, text] of texts.entries()) this.point(`${place + 1}.`, text);
    this.doc.y += 4;
  }

  private point(number: string, text: string): void {
    const x = LEFT + 20;
    const width = WIDTH - 20;
    this.keep(this.heightOf(text, width, 2));
    // Justified, the words before dots to write on would stand wide apart.
    const align = text.includes(dots(10)) ? 'left' : 'justify';
    this.tell('P', [number, text], () => {
      const { y } = this.doc;
      this.line(number, { y });
      this.line(text, { x, y, width, align });
    });
    this.doc.y += 3;
  }

  /** What must be seen before the rest: in a frame. */
  notice(title: string, text: string): void {
    const inner = { x: LEFT + 10, width: WIDTH - 20, align: 'center' } as const;
    const height = this.heightOf(title, inner.width) + this.heightOf(text, inner.width) + 14;
    this.keep(height);
    const top = this.doc.y;
    this.decorate(() => this.doc.lineWidth(1).rect(LEFT, top, WIDTH, height).stroke());
    this.doc.y = top + 7;
    this.tell('P', [title, text], () => {
      this.line(title, { font: BOLD, ...inner });
      this.line(text, inner);
    });
    this.doc.y = top + height + 10;
  }

  /** Writes text where it stands, or at `x` and `y`; goes on overleaf at the end of a page. */
  line(text: string, options: LineOptions = {}): void {
    const { font = ROMAN, size = SIZE, x = LEFT, y = this.doc.y, ...rest } = options;
    this.doc.font(font).fontSize(size);
    this.doc.text(printable(text), x, y, { width: WIDTH, lineGap: LINE_GAP, ...rest });
    this.doc.font(ROMAN).fontSize(SIZE);
  }

  /** Begins a new page unless there is room for this much. */
  keep(height: number): void {
    if (this.doc.y + height > AREA.end) this.doc.addPage();
  }

  /** The largest of these sizes in which a text stands on one line, else the smallest. */
  sizeFor(text: string, font: string, sizes: number[]): number {
    this.doc.font(font);
    const fits = (size: number) => this.doc.fontSize(size).widthOfString(printable(text)) <= WIDTH;
    const size = sizes.find(fits) ?? sizes.at(-1)!;
    this.doc.font(ROMAN).fontSize(SIZE);
    return size;
  }

  /** How high a text stands, or the first lines of it. */
  heightOf(text: string, width: number, mostLines = Infinity): number {
    const whole = this.doc.heightOfString(printable(text), { width, lineGap: LINE_GAP });
    return Math.min(whole, mostLines * (this.doc.currentLineHeight(true) + LINE_GAP));
  }

  /**
   * What `draw` writes is one element of the text: these words, for whoever has it read aloud or copies
   * it. They must be told, because lines and justified words are set apart by their places only.
   */
  tell(tag: string, words: string[], draw: () => void): void {
    const actual = printable(words.filter(Boolean).join(' '));
    this.root.add(this.doc.struct(tag, { actual }, draw));
  }

  /** A picture, with the words for whoever does not see it; `bbox` is left, top, right, bottom. */
  picture(alt: string, bbox: number[], draw: () => void): void {
    const about = { alt, bbox };
    this.root.add(this.doc.struct('Figure', about, draw));
  }

  /** What `draw` draws is no part of the text. */
  decorate(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** Calls `draw` once for every page, which may write anywhere on it, and ends the paper. */
  async finish(draw: (page: number, pages: number) => void): Promise<Buffer> {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(page);
      this.doc.page.margins.bottom = 0;
      draw(page + 1, count);
    }
    this.root.end();
    const whole = new Promise<Buffer>((resolve) =>
      this.doc.on('end', () => resolve(Buffer.concat(this.chunks))),
    );
    this.doc.end();
    return whole;
  }
}
