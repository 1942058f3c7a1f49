import { badField } from '../../refusal.js';
import { dayStyles } from './cell-formats.js';
import { CellText } from './cell-text.js';
import { MOST_TEXT, type Reading } from './line.js';
import { readSheet } from './worksheet.js';
import { openGuardedZip, type Archive } from './zip-bomb-guard.js';
import { readXml, unescaped } from './xml.js';

/** Visible sheets that are looked at, in their order. */
const MOST_SHEETS = 20;
/** Texts that cells share by their number. */
const MOST_SHARED = 200_000;

/** What the cells of every sheet refer to. */
export interface Book {
  /** The texts that cells name by number, each as a cell may have it. */
  shared: (string | null)[];
  days: ReadonlySet<number>;
  from1904: boolean;
  /** Signs that may still be read. */
  textLeft: number;
}

/**
 * A workbook (.xlsx), each of its visible sheets as one reading, in their order. Sheets that nobody sees
 * are not read. Refuses (400) what is none, or unfolds to more than a table is.
 */
export function readWorkbook(bytes: Uint8Array): Reading[] {
  const archive = openGuardedZip(bytes);
  const path = target(archive, '', '_rels/.rels', 'officeDocument')[0] ?? 'xl/workbook.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const { sheets, from1904 } = contentsOf(archive.text(path) ?? missing());
  const places = relations(archive.text(rels) ?? missing(), folder);
  if (sheets.length === 0) throw badField('file', 'is a workbook without a visible sheet');
  const styles = archive.text(target(archive, folder, rels, 'styles')[0] ?? '');
  const book: Book = {
    shared: sharedTexts(archive.text(target(archive, folder, rels, 'sharedStrings')[0] ?? '')),
    days: styles ? dayStyles(styles) : new Set(),
    from1904,
    textLeft: MOST_TEXT,
  };
  const readings: Reading[] = [];
  for (const sheet of sheets) {
    const place = places.get(sheet);
    if (place?.type !== 'worksheet') continue;
    readings.push(readSheet(archive.text(place.path) ?? missing(), book));
    if (book.textLeft <= 0) break;
  }
  return readings;
}

function missing(): never {
  throw new Error('a part of the workbook is missing');
}

interface Relation {
  type: string;
  path: string;
}

function relations(xml: string, folder: string): Map<string, Relation> {
  const found = new Map<string, Relation>();
  readXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const type = attributes.get('Type') ?? '';
      const path = resolved(folder, attributes.get('Target') ?? '');
      found.set(attributes.get('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), path });
    },
  });
  return found;
}

const target = (archive: Archive, folder: string, rels: string, type: string): string[] =>
  [...relations(archive.text(rels) ?? '', folder).values()]
    .filter((relation) => relation.type === type)
    .map(({ path }) => path);

/** `../media/x` seen from `xl/`, `/xl/sheet.xml` from anywhere. */
const resolved = (folder: string, path: string): string =>
  new URL(path, `file:///${folder}`).pathname.slice(1);

function contentsOf(xml: string): { sheets: string[]; from1904: boolean } {
  const sheets: string[] = [];
  let from1904 = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr')
        from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet' || sheets.length === MOST_SHEETS) return;
      const id = attributes.prefixed('id');
      if (id !== undefined && (attributes.get('state') ?? 'visible') === 'visible') sheets.push(id);
    },
  });
  return { sheets, from1904 };
}

function sharedTexts(xml: string | null): (string | null)[] {
  const shared: (string | null)[] = [];
  let text: CellText | null = null;
  let isHeard = false;
  let isSpoken = true;
  readXml(xml ?? '', {
    open(name) {
      if (name === 'si') text = new CellText();
      // How a word is pronounced stands beside it and belongs to no cell.
      if (name === 'rPh') isSpoken = false;
      isHeard = name === 't' && isSpoken;
    },
    text(piece, isCut) {
      if (isHeard) text?.add(piece, isCut);
    },
    close(name) {
      isHeard = false;
      if (name === 'rPh') isSpoken = true;
      if (name !== 'si') return true;
      shared.push(text?.written ? unescaped(text.written) : null);
      return shared.length < MOST_SHARED;
    },
  });
  return shared;
}
