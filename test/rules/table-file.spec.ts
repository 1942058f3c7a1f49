import { readXlsx } from 'hucre/xlsx';
import { parseCsv } from 'hucre/csv';
import { buffer } from 'node:stream/consumers';
import { csvFile } from '../../src/platform/table-file/csv-file.js';
import { withoutFormula } from '../../src/platform/table-file/csv-injection.js';
import { count, date, decimal, instant, text } from '../../src/platform/table-file/table.js';
import { xlsxFile } from '../../src/platform/table-file/xlsx-file.js';

interface Row {
  code: string;
  cards: number | null;
  perDay: number | null;
  on: string | null;
  at: Date | null;
  note: string | null;
}

const file = (rows: Row[]) => ({
  title: 'Kartu stok, Kota Tarakan (65.71)',
  note: 'Data per 4 Maret 2026 pukul 09.00 WITA',
  sheet: 'Kartu stok',
  zone: { timezone: 'Asia/Makassar', word: 'WITA' },
  columns: [
    text<Row>('Kode', ({ code }) => code),
    count<Row>('Stok', ({ cards }) => cards),
    decimal<Row>('Per hari', ({ perDay }) => perDay),
    date<Row>('Tanggal', ({ on }) => on),
    instant<Row>('Dicatat pada', ({ at }) => at),
    text<Row>('Catatan', ({ note }) => note),
  ],
  rows,
});
const row: Row = {
  code: '65.10',
  cards: -1_200,
  perDay: 107.1429,
  on: '2026-03-04',
  // 05.30 of the next day in Makassar
  at: new Date('2026-03-04T21:30:15Z'),
  note: 'Sesuai surat',
};
const nothing: Row = { code: '01', cards: null, perDay: null, on: null, at: null, note: null };

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  "+1+cmd|' /C calc'!A0",
  '-2+3+cmd|x',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20SUM(A1)',
  '|cmd',
  'a,=cmd()',
  'a;=cmd()',
  'a\t@cmd()',
  'a\n=1+1',
  '",=1+1,"',
];

async function csvOf(rows: Row[]): Promise<string> {
  return (await buffer(csvFile(file(rows)))).toString('utf8');
}
async function sheetOf(rows: Row[]) {
  const { sheets } = await readXlsx(await buffer(xlsxFile(file(rows))), { readStyles: true });
  return sheets[0]!;
}

describe('a table as CSV', () => {
  test('is what Excel opens rightly where it is set to Indonesian: mark, semicolons, decimal commas', async () => {
    expect(await csvOf([row, nothing])).toBe(
      '\uFEFFKode;Stok;Per hari;Tanggal;Dicatat pada (WITA);Catatan\r\n' +
        '65.10;-1200;107,1429;2026-03-04;2026-03-05 05:30:15;Sesuai surat\r\n' +
        '01;;;;;',
    );
  });

  test('tells a part to four decimals, and not what binary arithmetic leaves over', async () => {
    const percent = 0.0503 * 100;
    expect(String(percent)).toBe('5.029999999999999');
    const [, ...lines] = (
      await csvOf([percent, 500 / 3, 0].map((perDay) => ({ ...nothing, perDay })))
    ).split('\r\n');
    expect(lines).toEqual(['01;;5,03;;;', '01;;166,6667;;;', '01;;0;;;']);
  });

  test('without rows is its heads', async () => {
    expect((await csvOf([])).split('\r\n')).toHaveLength(1);
  });

  test.each([';', ',', '\t'])(
    'has no cell that begins a formula, read with %j between',
    async (delimiter) => {
      const written = await csvOf(HOSTILE.map((note) => ({ ...nothing, note })));
      const cells = written.split(/\r\n/).slice(1).join('\r\n');
      for (const line of parseCsv(cells, { delimiter }))
        for (const cell of line)
          expect(String(cell)).not.toMatch(/^\s*"?[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]\S/);
    },
  );
});

test.each(['Rp1.000.000,-', 'a-b', '1+1', 'surel@kantor.go.id', 'habis; - 20', "'sudah"])(
  'harmless words stay as they are: %s',
  (words) => expect(withoutFormula(words)).toBe(words),
);

test.each([' ', '\t', '\n', ', ', '= '])(
  'a long run of %j is read once, not once a sign',
  (run) => {
    const before = process.cpuUsage();
    withoutFormula(`,${run.repeat(50_000)}x`);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  },
);

describe('a table as a workbook', () => {
  test('says what it is, of which moment, and has its heads behind an empty line', async () => {
    const { name, rows } = await sheetOf([row]);
    expect(name).toBe('Kartu stok');
    const first = (line: number) => rows[line]?.find((cell) => cell !== null) ?? null;
    expect([first(0), first(1), first(2)]).toEqual([
      'Kartu stok, Kota Tarakan (65.71)',
      'Data per 4 Maret 2026 pukul 09.00 WITA',
      null,
    ]);
    expect(rows[3]).toEqual([
      ...['Kode', 'Stok', 'Per hari', 'Tanggal', 'Dicatat pada (WITA)', 'Catatan'],
    ]);
  });

  test('has codes as text, counts as numbers, dates as dates and instants on the office’s clocks', async () => {
    const { rows } = await sheetOf([row, nothing]);
    expect(rows[4]).toEqual([
      '65.10',
      -1_200,
      107.1429,
      new Date('2026-03-04T00:00:00Z'),
      new Date('2026-03-05T05:30:15Z'),
      'Sesuai surat',
    ]);
    expect(rows[5]?.filter((cell) => cell !== null)).toEqual(['01']);
  });

  test('holds whatever someone wrote as words, never as a formula', async () => {
    const notes = [...HOSTILE.filter((note) => !note.includes('\r')), '_x0041_', '<&>"', 'é 🙂'];
    const { rows, cells } = await sheetOf(notes.map((note) => ({ ...nothing, note })));
    expect(rows.slice(4).map((cells) => cells[5])).toEqual(notes);
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
  });

  test('holds nothing that XML cannot', async () => {
    const { rows } = await sheetOf([{ ...nothing, note: 'a\uFFFEb\uFFFFc' }]);
    expect(rows[4]?.[5]).toBe('a\uFFFDb\uFFFDc');
  });
});
