import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { Refusal } from '../../src/platform/refusal.js';
import type { Reading, Written } from '../../src/platform/table-file/reading/line.js';
import { parseFile } from '../../src/platform/table-file/reading/parse-file.js';
import { calendarDate, numberIn } from '../../src/platform/table-file/reading/written-values.js';
import { count, text } from '../../src/platform/table-file/table.js';
import { xlsxFile } from '../../src/platform/table-file/xlsx-file.js';
import { letters } from '../../src/stocktaking/opening-import/import-report.js';
import { findHeaderRow } from '../../src/stocktaking/opening-import/header-row.js';
import { codeOf, sameOffice } from '../../src/stocktaking/opening-import/named-office.js';
import { openingRows } from '../../src/stocktaking/opening-import/opening-row.js';

const whole = fc.integer({ min: 0, max: 1_000_000_000 });

describe('a number', () => {
  const ways = {
    plain: String,
    'in groups': (n: number) => new Intl.NumberFormat('id-ID').format(n),
    'in groups by spaces': (n: number) =>
      new Intl.NumberFormat('id-ID').format(n).replaceAll('.', ' '),
    'with no part': (n: number) => `${new Intl.NumberFormat('id-ID').format(n)},00`,
    'in cards': (n: number) => `${n} keping`,
  };
  test.each(Object.entries(ways))('is read as Indonesians write it, %s', (_, write) => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(numberIn(write(n))).toEqual({ value: n });
      }),
    );
  });

  test('is read as the workbook holds it', () => {
    expect([numberIn(1_200), numberIn(1.2), numberIn(-1)]).toEqual([
      { value: 1_200 },
      { fault: 'not_whole' },
      { fault: 'negative' },
    ]);
  });

  test.each([
    '1,200',
    '1,200.00',
    '1.20',
    '12.5',
    '1200.00',
    '1.2.3',
    'seribu',
    '#REF!',
    '1e3',
    '0x1',
    '١٢',
  ])('is not guessed at: %s', (written) =>
    expect(numberIn(written)).toEqual({ fault: 'unreadable' }),
  );
  test.each([
    ['1200,5', 'not_whole'],
    ['1.200,25', 'not_whole'],
    ['-5', 'negative'],
  ])('%s is refused as %s', (written, fault) => expect(numberIn(written)).toEqual({ fault }));
  test.each([true, { date: '2026-03-04' }])('is nothing else: %s', (written) =>
    expect(numberIn(written)).toEqual({ fault: 'unreadable' }),
  );
});

describe('a date', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const intl = (options: Intl.DateTimeFormatOptions) => (date: string) =>
    new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', ...options }).format(new Date(date));
  const ways = {
    'by a computer': (date: string) => date,
    'with slashes': (date: string) => date.split('-').reverse().join('/'),
    'with dots': (date: string) => date.split('-').reverse().join('.'),
    short: intl({ day: 'numeric', month: 'numeric', year: 'numeric' }),
    'in words': intl({ day: 'numeric', month: 'long', year: 'numeric' }),
    'in short words': intl({ day: 'numeric', month: 'short', year: 'numeric' }),
  };
  test.each(Object.entries(ways))('is read %s', (_, write) => {
    fc.assert(
      fc.property(day, (date) => {
        expect(calendarDate(write(date))).toBe(date);
      }),
    );
  });
  test('is read as the workbook holds it', () => {
    expect(calendarDate({ date: '2026-03-04' })).toBe('2026-03-04');
  });
  test.each([
    '04/03/26',
    '2026/03/04',
    '03/14/2026',
    '30/02/2026',
    '4 March 2026',
    'kemarin',
    '46085',
    46_085,
    true,
  ])('is not guessed at: %s', (written) => expect(calendarDate(written)).toBeNull());
  test.each(['4 Nop 2026', '4 Agt 2026', '4 Sept 2026', '04-03-2026'])('is read: %s', (written) =>
    expect(calendarDate(written)).not.toBeNull(),
  );
});

test.each([
  ['65.71', '65.71'],
  ['6571', '65.71'],
  ['65,71', '65.71'],
  [65.71, '65.71'],
  [65.1, '65.10'],
  [6_571, '65.71'],
  [65, '65'],
  ['1', null],
  ['65.711', null],
  ['Tarakan', null],
  ['', null],
])('the code %j is %j', (written, code) => expect(codeOf(written)).toBe(code));

test.each([
  ['Kabupaten Bulungan', 'KAB. BULUNGAN', true],
  ['Kabupaten Bulungan', 'Disdukcapil Kabupaten Bulungan', true],
  ['Kota Tarakan', 'Dinas Kependudukan dan Pencatatan Sipil Kota Tarakan', true],
  ['Kota Administrasi Jakarta Pusat', 'Kota Adm. Jakarta Pusat', true],
  ['Kabupaten Lima Puluh Kota', 'Lima Puluh Kota', true],
  ['Kalimantan Utara', 'Provinsi Kalimantan Utara', true],
  ['Kota Bogor', 'Bogor', true],
  ['Kota Bogor', 'Kabupaten Bogor', false],
  ['Kota Bogor', 'Kota Depok', false],
])('%s and %s: the same office is %s', (one, other, same) =>
  expect(sameOffice(one, other)).toBe(same),
);

test('columns have the letters of a spreadsheet', () => {
  expect([0, 2, 25, 26, 27, 52].map(letters)).toEqual(['A', 'C', 'Z', 'AA', 'AB', 'BA']);
});

const lines = (...rows: Written[][]): Reading => ({
  delimiter: null,
  flaw: null,
  lines: rows.map((cells, i) => ({ number: i + 1, cells, parts: cells.length })),
});

describe('heads', () => {
  const HEADS = ['Kode', 'Nama', 'Saldo awal', 'Per tanggal', 'Ambang batas'];
  test.each([
    [HEADS],
    [['KODE WILAYAH', 'NAMA KAB/KOTA', 'SALDO AWAL (KEPING)', 'TGL.', 'AMBANG  BATAS']],
    [['kode_kantor', 'Kantor', 'Stok', 'Tanggal', 'Stok minimum']],
  ])('are recognised loosely: %j', (heads) => {
    const { columns } = findHeaderRow([lines(heads, ['65.71'])]);
    expect([...columns]).toEqual([
      ['office', 0],
      ['name', 1],
      ['quantity', 2],
      ['asOf', 3],
      ['minimumStock', 4],
    ]);
  });
  test('may stand below a title, in any order and between others', () => {
    const file = lines(['Saldo awal, Kaltara'], ['No', 'Ambang batas', 'Kode'], [1, 900, '65.71']);
    const found = findHeaderRow([file]);
    expect([...found.columns]).toEqual([
      ['minimumStock', 1],
      ['office', 2],
    ]);
    expect(found.lines.map(({ number }) => number)).toEqual([3]);
  });
  test.each([[[HEADS.slice(1)]], [[['Kode', 'Nama']]], [[[]]]])(
    'that are not there are asked for',
    (rows) => expect(() => findHeaderRow([lines(...(rows as Written[][]))])).toThrow(Refusal),
  );
  test.each([
    ['Rusak, belum dimusnahkan', true],
    ['BLANGKO RUSAK BELUM MUSNAH', true],
    ['Saldo awal rusak', true],
    ['Stok blangko rusak', true],
    ['Rusak', false],
    ['Cetak rusak', false],
    ['Jumlah rusak 2025', false],
    ['Rusak sudah dimusnahkan', false],
  ])('of spoiled cards that are kept are told from those that ever were: %s', (head, is) => {
    const { columns } = findHeaderRow([lines(['Kode', 'Saldo awal', head])]);
    expect([...columns.keys()]).toEqual(['office', 'quantity', ...(is ? ['spoiled'] : [])]);
  });
  test('that may both be meant are refused', () => {
    expect(() => findHeaderRow([lines(['Kode', 'Saldo awal', 'Stok'])])).toThrow(
      /Saldo awal and Stok/,
    );
  });
});

describe('rows', () => {
  const NAMES = new Map([
    ['65.01', 'Kabupaten Bulungan'],
    ['65.71', 'Kota Tarakan'],
  ]);
  const rows = (...below: Written[][]) =>
    openingRows(
      findHeaderRow([
        lines(['Kode', 'Nama', 'Saldo awal', 'Per tanggal', 'Ambang batas'], ...below),
      ]),
      NAMES,
    );
  const faults = (...below: Written[][]) =>
    rows(...below).map((row) => row.faults.map(({ code, cell }) => `${cell} ${code}`));

  test('are read, and empty cells are nothing', () => {
    expect(
      rows(['6571', null, '1.200', '4/3/2026', null], ['65.01', 'Bulungan', '-', null, 0]),
    ).toEqual([
      {
        line: 2,
        office: '65.71',
        quantity: 1_200,
        spoiled: null,
        asOf: '2026-03-04',
        minimumStock: null,
        faults: [],
      },
      {
        ...{ line: 3, office: '65.01', quantity: null, spoiled: null, asOf: null },
        ...{ minimumStock: 0, faults: [] },
      },
    ]);
  });
  test('say where they are wrong, and all of it', () => {
    expect(
      faults(
        ['65.71', 'Kota Bogor', '1,200', '30/02/2026', -1],
        [null, 'Kota Tarakan', 5],
        ['65.99', null, 5],
        ['x', null, 1.5],
        ['65.01', null, 0, null, 2_000_000_000],
        ['65.01', null, 5],
      ),
    ).toEqual([
      ['B2 name.differs', 'C2 number.unreadable', 'D2 date.unreadable', 'E2 number.negative'],
      ['A3 code.missing'],
      ['A4 code.unknown'],
      ['A5 code.unreadable', 'C5 number.not_whole'],
      ['E6 number.too_large'],
      ['A7 code.repeated'],
    ]);
    expect(faults(['65.71', null, null, '4/3/2026'])).toEqual([['D2 date.alone']]);
  });
  test('that sum up the others are none of an office', () => {
    expect(rows(['65.71', null, 5], ['Jumlah', null, 5], [null, 'TOTAL', 5])).toHaveLength(1);
  });
  test('of an office are read, whatever is noted beside them', () => {
    const counted = ['65.71', null, 1_200, null, null, 'Total dihitung ulang'];
    expect(rows(counted, ['65.01', 'Jumlah', 5]).map(({ office }) => office)).toEqual([
      ...['65.71', '65.01'],
    ]);
  });
});

describe('a file', () => {
  const csv = async (bytes: Uint8Array | string) =>
    findHeaderRow(parseFile({ type: 'csv', bytes: Buffer.from(bytes) }));
  const xlsx = async (bytes: Uint8Array | string) =>
    findHeaderRow(parseFile({ type: 'xlsx', bytes: Buffer.from(bytes) }));
  const codes = async (bytes: Uint8Array | string) =>
    (await csv(bytes)).lines.map(({ number, cells }) => [number, ...cells]);

  test.each([';', ',', '\t'])('is read with %j between its cells', async (between) => {
    const text = [
      ['kode', 'saldo awal'],
      ['65.71', '"1.200,00"'],
    ].map((line) => line.join(between));
    expect(await codes(text.join('\r\n'))).toEqual([[2, '65.71', '1.200,00']]);
  });
  test('is read with the mark of UTF-8, as UTF-16 and in the letters of Windows', async () => {
    const text = 'kode;nama;saldo awal\n65.71;Té;5';
    const expected = [[2, '65.71', 'Té', '5']];
    expect(await codes(`\uFEFF${text}`)).toEqual(expected);
    expect(await codes(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected);
    expect(await codes(Buffer.from(text, 'latin1'))).toEqual(expected);
    const curled = Buffer.from(text.replace('Té', 'Ma\u0092rang \u0096'), 'latin1');
    expect(await codes(curled)).toEqual([[2, '65.71', 'Ma’rang –', '5']]);
  });
  test('has its lines counted as a spreadsheet counts them', async () => {
    const lines = await codes('sep=;\r\n\r\nkode;saldo awal\r\n\r\n65.71;"5"\r\n;;\r\n65.01;6\r\n');
    expect(lines).toEqual([
      [5, '65.71', '5'],
      [7, '65.01', '6'],
    ]);
  });
  test.each(['', 'PK', 'no workbook at all', 'PK\u0003\u0004'])(
    'that is no workbook is refused: %j',
    (bytes) => expect(xlsx(bytes)).rejects.toThrow(Refusal),
  );
  test('of too many lines is refused', async () => {
    await expect(csv(`kode;stok\n${'65.71;5\n'.repeat(1_001)}`)).rejects.toThrow(
      'more than 1000 lines',
    );
  });

  test('that would unfold to a giant is refused before it is unfolded', async () => {
    const honest = zipOf(giant(), GIANT);
    expect(honest.length).toBeLessThan(100_000);
    await expect(xlsx(honest)).rejects.toThrow('more than this import takes');
    const silent = zipOf(giant(), 0);
    await expect(xlsx(silent)).rejects.toThrow('hides its size');
    const lying = zipOf(giant(), 1_000);
    await expect(xlsx(lying)).rejects.toThrow('cannot be read');
  });

  describe('whose directory is not the one that would be read is refused:', () => {
    const giantZip = () => zipOf(giant(), GIANT);
    /** Where the directory of such an archive begins, and its end record. */
    const places = (zip: Buffer) => {
      const end = zip.length - 22;
      return { directory: zip.readUInt32LE(end + 16), end };
    };

    test('its sizes stand with the part', async () => {
      const zip = giantZip();
      const { directory } = places(zip);
      zip.writeUInt16LE(8, directory + 8);
      zip.fill(0, directory + 20, directory + 28);
      await expect(xlsx(zip)).rejects.toThrow('hides its size');
    });

    test.each([
      ['size', 12, 4],
      ['place', 16, 4],
      ['number of parts', 10, 2],
    ])('its %s stands in that of a large archive', async (_, offset, length) => {
      const zip = giantZip();
      const { directory, end } = places(zip);
      const other = largeDirectory(zip.length - 22, directory);
      const small = zipOf(deflateRawSync('<x/>'), 4);
      const ends = Buffer.from(zip.subarray(end));
      // What is checked is the directory of a small archive behind the large one.
      ends.writeUInt32LE(end + other.length + places(small).directory, 16);
      ends.fill(0xff, offset, offset + length);
      const both = Buffer.concat([
        ...[zip.subarray(0, end), other.subarray(0, 56), small.subarray(0, small.length - 22)],
        ...[other.subarray(56), ends],
      ]);
      await expect(xlsx(both)).rejects.toThrow('more than this import takes');
    });

    test('the part says otherwise of itself', async () => {
      const zip = giantZip();
      const { directory } = places(zip);
      zip.writeUInt32LE(1_000, directory + 24);
      await expect(xlsx(zip)).rejects.toThrow('hides its size');
    });
  });

  test('of any honest archive is read, its sizes before or behind each part', async () => {
    const rows = [
      ['kode', 'saldo awal'],
      ['65.71', 5],
    ];
    const before = await writeXlsx({ sheets: [{ name: 'Isi', rows }] });
    const behind = await buffer(
      xlsxFile({
        ...{ title: 'Saldo awal', note: 'Isi', sheet: 'Isi', zone: { timezone: 'UTC', word: '' } },
        columns: [text<string>('Kode', (code) => code), count<string>('Saldo awal', () => 5)],
        rows: ['65.71'],
      }),
    );
    for (const bytes of [before, behind])
      expect((await xlsx(bytes)).lines.map(({ cells }) => cells)).toEqual([['65.71', 5]]);
  });
});

/** The directory of a large archive that has one at `directory`, and where it stands: at `at`. */
function largeDirectory(at: number, directory: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(directory), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(at), 64);
  return record;
}

const GIANT = 64 * 1024 * 1024;
let foldedGiant: Buffer | undefined;
/** Noughts folded from so many bytes; once, as it takes its time. */
const giant = () => (foldedGiant ??= deflateRawSync(Buffer.alloc(GIANT), { level: 9 }));

/** An archive of one part, that says it unfolds to `said` bytes. */
function zipOf(folded: Buffer, said: number): Buffer {
  const name = Buffer.from('[Content_Types].xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(folded.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(folded.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  const start = local.length + name.length + folded.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, name, folded, central, name, end]);
}
