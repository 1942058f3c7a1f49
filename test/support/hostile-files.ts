import type { SentFile } from '../../src/platform/table-file/reading/parse-file.js';
import { workbook, wordsRow } from './workbook.js';

const MEGABYTE = 1024 * 1024;
const HEADS = ['Kode', 'Nama', 'Saldo awal'];
const csvHeads = `${HEADS.join(';')}\n`;

const csv = (text: string): SentFile => ({
  type: 'csv',
  bytes: Buffer.from((csvHeads + text).slice(0, MEGABYTE)),
});
const xlsx = (bytes: Uint8Array): SentFile => ({ type: 'xlsx', bytes });
const rowsOf = (rows: string, shared = '') =>
  xlsx(workbook({ sheets: [wordsRow(...HEADS) + rows], shared }));

/** Files that stopped the product, or are of their kind; each is at most 1 MB, most a few kB. */
export const HOSTILE: Record<string, () => SentFile> = {
  'a text of 8 MB that 900 rows name': () =>
    rowsOf(
      '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(900),
      `<si><t>${'x'.repeat(8 * MEGABYTE)}</t></si>`,
    ),
  'a row with two million attributes': () => rowsOf(`<row ${'a="" '.repeat(2_000_000)}><c/></row>`),
  'two million rows': () => rowsOf('<row/>'.repeat(2_000_000)),
  'two million cells in one row': () => rowsOf(`<row>${'<c/>'.repeat(2_000_000)}</row>`),
  'a million cells with a number in one row': () =>
    rowsOf(`<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
  'cells at the far end of a thousand rows': () =>
    rowsOf('<row><c r="XFD1"><v>1</v></c></row>'.repeat(1_000)),
  'a million shared texts': () => rowsOf('<row/>', '<si><t>x</t></si>'.repeat(1_000_000)),
  'elements in each other a million deep': () => rowsOf('<x>'.repeat(2_000_000)),
  'entities without end': () => rowsOf(wordsRow('&amp;'.repeat(4_000_000))),
  'a thousand rows of the longest cells': () =>
    rowsOf(`<row>${'<c t="s"><v>0</v></c>'.repeat(30)}</row>`.repeat(1_000), longShared('y')),
  'a thousand names of marks that unfold to many letters': () =>
    rowsOf(
      '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(900),
      longShared('\ufdfa'),
    ),
  'a style of a million formats': () =>
    xlsx(
      workbook({
        sheets: [wordsRow(...HEADS)],
        styles: `<numFmts>${`<numFmt numFmtId="1" formatCode="${'['.repeat(1_000)}"/>`.repeat(8_000)}</numFmts>`,
      }),
    ),
  'a workbook of noughts': () => xlsx(workbook({ sheets: ['\u0000'.repeat(30 * MEGABYTE)] })),
  'a cell of 40,000 blanks': () => csv(`65.71;Tarakan;${' '.repeat(40_000)}x\n`),
  'a megabyte of blanks in a number': () => csv(`65.71;Tarakan;1${' '.repeat(MEGABYTE - 100)}x\n`),
  'a megabyte of blanks': () => csv(' '.repeat(MEGABYTE)),
  'a megabyte of quotation marks': () => csv('"'.repeat(MEGABYTE)),
  'a megabyte of separators': () => csv(';'.repeat(MEGABYTE)),
  'a megabyte of commas': () => csv(','.repeat(MEGABYTE)),
  'a megabyte of line breaks': () => csv('\n'.repeat(MEGABYTE)),
  'a megabyte of digits': () => csv(`65.71;Tarakan;${'1'.repeat(MEGABYTE)}`),
  'a megabyte of the sign that unfolds to eighteen': () =>
    csv(`65.71;${'\ufdfa'.repeat(300_000)};5`),
  'a thousand lines that are wrong in each cell': () =>
    csv(`${'x'.repeat(300)};${'y'.repeat(300)};${'9 9'.repeat(100)}\n`.repeat(1_000)),
};

const longShared = (sign: string) => `<si><t>${sign.repeat(199)}</t></si>`;
