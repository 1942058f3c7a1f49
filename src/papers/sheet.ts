import PDFDocument from 'pdfkit';
import { printable } from './pdf-charset.js';

/** Points. */
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

type LineOptions = PDFKit.Mixins.TextOptions & {
  font?: string;
  size?: number;
  x?: number;
  y?: number;
};

/**
 * A paper on A4 as an office files it, written from the top down; whatever is too long goes on overleaf.
 * Or several in one file, each ended before the next begins: of those that ended nothing is held but
 * where their pages stand in the file.
 */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: ReturnType<PDFKit.PDFDocument['struct']>;
  private paper: ReturnType<PDFKit.PDFDocument['struct']>;
  private chunks: Buffer[] = [];

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
    this.paper = this.root;
    this.doc.fontSize(SIZE);
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
  heightOf(
    text: string,
    width: number,
    { font = ROMAN, size = SIZE, mostLines = Infinity } = {},
  ): number {
    this.doc.font(font).fontSize(size);
    const whole = this.doc.heightOfString(printable(text), { width, lineGap: LINE_GAP });
    const line = this.doc.currentLineHeight(true) + LINE_GAP;
    this.doc.font(ROMAN).fontSize(SIZE);
    return Math.min(whole, mostLines * line);
  }

  /**
   * What `draw` writes is one element of the text: these words, for whoever has it read aloud or copies
   * it. They must be told, because lines and justified words are set apart by their places only.
   */
  tell(tag: string, words: string[], draw: () => void): void {
    const actual = printable(words.filter(Boolean).join(' '));
    this.paper.add(this.doc.struct(tag, { actual }, draw));
  }

  /** A picture, with the words for whoever does not see it; `bbox` is left, top, right, bottom. */
  picture(alt: string, bbox: number[], draw: () => void): void {
    const about = { alt, bbox };
    this.paper.add(this.doc.struct('Figure', about, draw));
  }

  /** What `draw` draws is no part of the text. */
  decorate(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** The next of several papers begins, on a page of its own. */
  beginPaper(): void {
    if (this.doc.bufferedPageRange().count === 0) this.doc.addPage();
    this.paper = this.doc.struct('Part');
    this.root.add(this.paper);
  }

  /** Calls `draw` once for every page of the paper, which may write anywhere on it, and ends the paper. */
  endPaper(draw: (page: number, pages: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.doc.switchToPage(start + page);
      this.doc.page.margins.bottom = 0;
      draw(page + 1, count);
    }
    if (this.paper !== this.root) this.paper.end();
    this.doc.flushPages();
  }

  /** What of the file stands fast and was not taken yet. */
  take(): Buffer {
    const taken = Buffer.concat(this.chunks);
    this.chunks = [];
    return taken;
  }

  /** Ends the file, and takes the rest of it. */
  async end(changedAt?: Date): Promise<Buffer> {
    if (changedAt) this.doc.info.ModDate = changedAt;
    this.root.end();
    const ended = new Promise((resolve) => this.doc.on('end', resolve));
    this.doc.end();
    await ended;
    return this.take();
  }
}
