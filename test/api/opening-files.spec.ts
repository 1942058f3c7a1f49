import type { OpeningImportDto } from '../../src/stocktaking/opening-import/opening-import.dto.js';
import { BULUNGAN, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { workbook, wordsRow } from '../support/workbook.js';
import { World, type Client } from '../support/world.js';

/** Files as offices send them: never a wrong number without a word. */
const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const IMPORT = `/api/offices/${PROVINCE}/opening-stock-import`;

let world: World;
let province: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  province = await world.as(PROVINCE);
});
afterAll(() => world.close());

async function send(file: string | Uint8Array, query: string) {
  const answer = await fetch(world.url + IMPORT + query, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${province.token}`,
      'content-type': typeof file === 'string' || file[0] !== 0x50 ? CSV : XLSX,
    },
    body: file,
  });
  return { status: answer.status, body: (await answer.json()) as never };
}
async function looked(file: string | Uint8Array): Promise<OpeningImportDto> {
  const { status, body } = await send(file, '?dryRun=true');
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}
async function refusedFile(file: string | Uint8Array): Promise<string> {
  const { status, body } = await send(file, '?dryRun=true');
  expect([status, body]).toEqual([400, expect.objectContaining({ code: 'request.invalid' })]);
  return (body as { detail: string }).detail;
}
const read = ({ rows }: OpeningImportDto) =>
  rows.map(({ office, quantity, faults }) => [office, quantity, ...faults.map(({ code }) => code)]);
const csv = (...lines: string[]) => ['Kode;Nama;Saldo awal', ...lines].join('\r\n');
const HEADS = wordsRow('Kode', 'Nama', 'Saldo awal');
const number = (place: string, value: string | number, style = 0) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;

describe('a workbook', () => {
  test('has its first visible sheet with the heads read, whatever stands in hidden ones', async () => {
    const sheet = (quantity: string) => HEADS + wordsRow('65.01', 'Bulungan', quantity);
    const file = workbook({
      sheets: [sheet('111'), wordsRow('Catatan'), sheet('5500')],
      hidden: [0],
    });
    expect(read(await looked(file))).toEqual([[BULUNGAN, 5_500]]);
  });

  test('with nothing but hidden sheets is refused', async () => {
    const file = workbook({ sheets: [HEADS + wordsRow('65.01', '', '5')], hidden: [0] });
    expect(await refusedFile(file)).toContain('without a visible sheet');
  });

  test('whose formulas were never reckoned says so, in each of their cells', async () => {
    const formula = '<f>SUM(F2:F9)</f>';
    const rows = `<row><c t="inlineStr"><is><t>65.01</t></is></c><c r="C2">${formula}<v></v></c></row>
      <row><c r="A3" t="str">${formula}</c><c r="C3">${formula}</c></row>
      <row><c r="A4" t="str">${formula}<v>65.71</v></c><c r="B4" t="str">${formula}<v></v></c>
        <c r="C4">${formula}<v>900</v></c></row>`;
    const told = await looked(workbook({ sheets: [HEADS + rows] }));
    expect(read(told)).toEqual([
      [BULUNGAN, null, 'formula.unkept'],
      [null, null, 'formula.unkept', 'formula.unkept'],
      [TARAKAN, 900],
    ]);
    expect(told.rows[0]?.faults[0]).toMatchObject({ cell: 'C2', written: null });
  });

  test('may have thousands of empty rows with a format', async () => {
    const empty = '<row><c s="3"/><c s="3"/><c s="3"/></row>'.repeat(2_000);
    const file = workbook({ sheets: [HEADS + empty + wordsRow('65.01', '', '5.500') + empty] });
    const told = await looked(file);
    expect(told.rows).toMatchObject([{ line: 2_002, office: BULUNGAN, quantity: 5_500 }]);
  });

  test('has its dates read as days, strict ones too', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-421]dd&quot; hari &quot;mmmm"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
    const heads = wordsRow('Kode', 'Saldo awal', 'Per tanggal');
    const row = (code: string, day: string) =>
      `<row><c t="inlineStr"><is><t>${code}</t></is></c><c><v>5</v></c>${day}</row>`;
    const rows =
      row('65.01', '<c t="d"><v>2026-03-03</v></c>') +
      row('65.02', '<c t="d"><v>2026-03-03T09:30:00</v></c>') +
      row('65.03', '<c s="1"><v>46084</v></c>') +
      row('65.04', '<c s="2"><v>46084.5</v></c>') +
      row('65.71', '<c s="0"><v>46084</v></c>');
    const told = await looked(workbook({ sheets: [heads + rows], styles }));
    expect(told.rows.map(({ asOf }) => asOf)).toEqual([
      ...Array<string>(4).fill('2026-03-03'),
      null,
    ]);
    expect(told.rows[4]?.faults[0]).toMatchObject({ code: 'date.unreadable', written: '46084' });
  });

  test('has no hidden row taken over without a word, and no hidden heads', async () => {
    const row = (code: string, hidden: string) =>
      wordsRow(code, '', '7').replace('<row>', `<row hidden="${hidden}">`);
    const rows = row('65.01', '1') + row('65.02', 'true') + row('65.71', '0');
    expect(read(await looked(workbook({ sheets: [HEADS + rows] })))).toEqual([
      [BULUNGAN, 7, 'row.hidden'],
      ['65.02', 7, 'row.hidden'],
      [TARAKAN, 7],
    ]);
    const heads = HEADS.replace('<row>', '<row hidden="1">');
    const refusal = await refusedFile(workbook({ sheets: [heads + wordsRow('65.01', '', '7')] }));
    expect(refusal).toMatch(/no line of heads/);
  });

  test('may have words beside its table, and no number', async () => {
    const beside = (what: string) => workbook({ sheets: [HEADS + `<row>${what}</row>`] });
    const row = '<c t="inlineStr"><is><t>65.01</t></is></c>' + number('C2', 5);
    const words = '<c r="D2" t="inlineStr"><is><t>dihitung ulang</t></is></c>';
    expect(read(await looked(beside(row + words)))).toEqual([[BULUNGAN, 5]]);
    expect(read(await looked(beside(row + number('D2', 500))))).toEqual([
      [BULUNGAN, 5, 'row.too_wide'],
    ]);
  });
});

describe('a CSV', () => {
  test.each([
    ['kode,nama,saldo awal\n65.01,Bulungan,5,500', 'D2', '500'],
    ['kode,nama,saldo awal,ambang batas\n65.01,Bulungan,5,500,', null, null],
    ['kode;nama;saldo awal\n65.01;Bulungan;5;500', 'D2', '500'],
  ])('with more cells than heads is not guessed at: %j', async (file, cell, written) => {
    const told = await looked(file);
    expect(told.rows[0]?.faults).toEqual([
      expect.objectContaining({ code: 'row.too_wide', field: null, cell, written }),
    ]);
  });

  test.each([
    ['kode,nama,saldo awal,catatan\n65.01,Bulungan,5,500', null, 'number.parted'],
    ['kode,nama,saldo awal,,catatan\n65.01,Bulungan,15, 500,x', null, 'number.parted'],
    ['kode,nama,saldo awal,catatan\n65.01,Bulungan,5,2 dus', 5, undefined],
    ['kode,nama,saldo awal,catatan\n65.01,Bulungan,5500,500', 5_500, undefined],
    ['kode;nama;saldo awal;catatan\n65.01;Bulungan;5;500', 5, undefined],
    ['kode,nama,saldo awal,ambang batas\n65.01,Bulungan,5,500', 5, undefined],
  ])('whose comma may part one number is not guessed at: %j', async (file, quantity, code) => {
    const [row] = (await looked(file)).rows;
    expect([row?.quantity, row?.faults[0]?.code]).toEqual([quantity, code]);
  });

  test('may end in thousands of lines of separators', async () => {
    const told = await looked(csv('65.01;Bulungan;5.500', ...Array<string>(5_000).fill(';;;;')));
    expect(read(told)).toEqual([[BULUNGAN, 5_500]]);
  });

  test('is read as UTF-16 in either order of its bytes', async () => {
    const bytes = Buffer.from(`\ufeff${csv('65.01;Bulungan;5.500')}`, 'utf16le').swap16();
    expect(read(await looked(bytes))).toEqual([[BULUNGAN, 5_500]]);
  });

  test('with a quotation mark that nothing closes is refused, lest it swallow rows', async () => {
    const file = csv('65.01;"Bulungan;5.500', '65.71;Tarakan;900');
    expect(await refusedFile(file)).toContain('a quotation mark in line 2');
  });
});

describe('heads', () => {
  test.each([
    'Jumlah Penduduk',
    'Jumlah wajib KTP',
    'Stok rusak',
    'Jumlah tercetak',
    'Jumlah KK',
    'Saldo cetak',
  ])('of something else are no stock: %s', async (head) => {
    expect(await refusedFile(`kode;${head}\n65.01;194000`)).toContain('no line of heads');
    const told = await looked(`kode;${head};saldo awal\n65.01;194000;5`);
    expect(read(told)).toEqual([[BULUNGAN, 5]]);
  });
  test.each(['Jumlah', 'Jumlah (keping)', 'JML. BLANGKO', 'Jumlah blangko KTP-el', 'Stok'])(
    'are the stock: %s',
    async (head) => expect(read(await looked(`kode;${head}\n65.01;5`))).toEqual([[BULUNGAN, 5]]),
  );
});

describe('lines that are no rows are skipped, and said so:', () => {
  const skipped = ({ skipped, linesSkipped }: OpeningImportDto) => {
    expect(linesSkipped).toBe(skipped.length);
    return skipped.map(({ line, as }) => [line, as]);
  };

  test('sums, heads once more and a signature', async () => {
    const told = await looked(
      csv(
        '(1);(2);(3)',
        ';(kabupaten);(keping)',
        '65.01;Bulungan;5.500',
        'Sub total;;5.500',
        'Kode;Nama;Saldo awal',
        '65.71;Tarakan;900',
        ';Grand  Total;6.400',
        ';JUMLAH;6.400',
        ';;Tanjung Selor, 4 Maret 2026',
        ';;Kepala Dinas',
        ';;19700101 199003 1 001',
      ),
    );
    expect(read(told)).toEqual([
      [BULUNGAN, 5_500],
      [TARAKAN, 900],
    ]);
    expect(told.refused).toBe(0);
    expect(skipped(told)).toEqual([
      [2, 'heads'],
      [3, 'words'],
      [5, 'sum'],
      [6, 'heads'],
      [8, 'sum'],
      [9, 'sum'],
      [10, 'words'],
      [11, 'words'],
      [12, 'words'],
    ]);
    expect(told.skipped[0]?.written).toBe('(1) (2) (3)');
  });

  test('and no row that has a number or a day without a code', async () => {
    const told = await looked(csv(';Tarakan;900', 'Tarakan;;1,5', 'x1;;', '6,5.1;;5'));
    expect(read(told).map(([, , code]) => code)).toEqual([
      'code.missing',
      'code.unreadable',
      'code.unreadable',
    ]);
    expect(skipped(told)).toEqual([[4, 'words']]);
  });

  test('in an import too, as many as there are, of which fifty are told', async () => {
    const { status, body } = await send(
      csv('65.71;Tarakan;900', ...Array<string>(70).fill(';;Mengetahui')),
      '',
    );
    const done = body as OpeningImportDto;
    expect([status, done.applied, done.opened]).toEqual([200, true, 1]);
    expect([done.skipped.length, done.linesSkipped]).toEqual([50, 70]);
  });
});

describe('what nobody sees', () => {
  const UNSEEN = ['\u200e', '\u200b', '\u202a', '\u2066', '\u00ad', '\ufeff', "'", '\u00a0'];
  test.each(UNSEEN)('is taken off codes, numbers and days: %j', async (sign) => {
    const told = await looked(
      `kode;saldo awal;per tanggal\n${sign}65.01;${sign}1.200${sign === "'" ? '' : sign};${sign}03/03/2026`,
    );
    expect(told.rows).toMatchObject([
      { office: BULUNGAN, quantity: 1_200, asOf: '2026-03-03', faults: [] },
    ]);
  });

  test('and cannot be taken off is named in the refusal', async () => {
    const told = await looked(csv('65.01;Bulungan;1\u0007200', `65.02;;5${'0'.repeat(100)}`));
    expect(told.rows.map(({ faults }) => faults[0]?.written)).toEqual([
      '1[U+0007]200',
      `5${'0'.repeat(38)}…`,
    ]);
  });
});

test('an answer names as many faults as anybody reads, and counts the others', async () => {
  const lines = Array.from({ length: 900 }, (_, i) => `65.${i};x;y`);
  const told = await looked(csv(...lines));
  expect(told.refused).toBe(900);
  expect(told.rows.flatMap(({ faults }) => faults)).toHaveLength(300);
  expect(told.faultsUntold).toBeGreaterThan(1_000);
  const { status, body } = await send(csv(...lines), '');
  const { detail, errors } = body as { detail: string; errors: unknown[] };
  expect([status, errors.length]).toEqual([400, 100]);
  expect(detail).toContain('The first 100 faults are named');
});
