import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of these parts, each folded. */
export function zipOf(parts: Record<string, string | Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const whole = Buffer.from(content);
    const folded = deflateRawSync(whole, { level: 9 });
    const sizes = (header: Buffer, offset: number) => {
      header.writeUInt16LE(8, offset - 6);
      header.writeUInt32LE(crc32(whole), offset);
      header.writeUInt32LE(folded.length, offset + 4);
      header.writeUInt32LE(whole.length, offset + 8);
      header.writeUInt16LE(name.length, offset + 12);
      return header;
    };
    const local = sizes(Buffer.alloc(30), 14);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = sizes(Buffer.alloc(46), 16);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, name, folded);
    directory.push(entry, name);
    at += local.length + name.length + folded.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

interface Contents {
  /** The inside of each sheet's `<sheetData>`, in order. */
  sheets: string[];
  /** The places, from 0, of the sheets that nobody sees. */
  hidden?: number[];
  /** The inside of `<sst>`. */
  shared?: string;
  /** The inside of `<styleSheet>`. */
  styles?: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const relations = (all: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="${PACKAGE}">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A workbook written by hand, so that anything can stand in it. */
export function workbook({ sheets, hidden = [], shared = '', styles = '' }: Contents): Buffer {
  const listed = sheets.map(
    (_, i) =>
      `<sheet name="Isi ${i}" sheetId="${i + 1}" r:id="rId${i}"${hidden.includes(i) ? ' state="hidden"' : ''}/>`,
  );
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_, i) => [`rId${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as [string, string, string],
      ),
      ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdF', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${MAIN}>${shared}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map((rows, i) => [
        `xl/worksheets/sheet${i}.xml`,
        `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** A row of words, each in its cell. */
export const wordsRow = (...words: string[]): string =>
  `<row>${words.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`;
