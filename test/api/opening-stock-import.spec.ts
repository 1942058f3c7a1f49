import { parseCsv } from 'hucre/csv';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { type OfficesService } from '../../src/offices/offices.service.js';
import { Refusal } from '../../src/platform/refusal.js';
import type { OpeningImportDto } from '../../src/stocktaking/opening-import/opening-import.dto.js';
import { OpeningImportService } from '../../src/stocktaking/opening-import/opening-import.service.js';
import { OpeningService } from '../../src/stocktaking/opening.service.js';
import { BULUNGAN, MALINAU, NUNUKAN, PROVINCE, TANA_TIDUNG, TARAKAN } from '../support/kaltara.js';
import { meeting, someoneWaits } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const IMPORT = `/api/offices/${PROVINCE}/opening-stock-import`;
const HEADS = 'Kode;Nama;Saldo awal;Per tanggal;Ambang batas';

let world: World;
let province: Client;

beforeEach(async () => {
  world = await World.open();
  await world.supply();
  province = await world.as(PROVINCE);
});
afterEach(() => world.close());

interface Sent {
  by?: Client;
  to?: string;
  type?: string;
  headers?: Record<string, string>;
}

async function send(file: string | Uint8Array, { by, to, type = CSV, headers }: Sent = {}) {
  const answer = await fetch(world.url + (to ?? IMPORT), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${(by ?? province).token}`,
      'content-type': type,
      ...headers,
    },
    body: file,
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) as never };
}
const csvOf = (...rows: string[]) => [HEADS, ...rows].join('\r\n');
async function rehearsed(file: string | Uint8Array, sent: Sent = {}): Promise<OpeningImportDto> {
  const { status, body } = await send(file, { ...sent, to: `${sent.to ?? IMPORT}?dryRun=true` });
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}
async function applied(file: string | Uint8Array, sent?: Sent): Promise<OpeningImportDto> {
  const { status, body } = await send(file, sent);
  expect([status, body]).toEqual([200, expect.objectContaining({ applied: true })]);
  return body;
}
async function refused(file: string | Uint8Array, status: number, code: string, sent?: Sent) {
  const before = await world.trace();
  const answer = await send(file, sent);
  expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
  expect(await world.trace()).toEqual(before);
  return answer.body as { detail: string; errors: { field: string; message: string }[] };
}
const minimumOf = async (office: string) =>
  ((await province.get(`/api/offices/${office}`)).body as { minimumStock: number }).minimumStock;
const briefly = ({ rows }: OpeningImportDto) =>
  rows.map(({ line, office, action, faults }) => [
    ...[line, office, action],
    ...faults.map(({ cell, code }) => `${cell ?? '-'} ${code}`),
  ]);

const GOOD = csvOf(
  '65.01;Bulungan;5.500;03/03/2026;',
  '65.02;Malinau;5.000;;750',
  '65.71;Kota Tarakan;900;4 Maret 2026;800',
  '65.03;Nunukan;;;1.500',
  '65.04;Tana Tidung;;;',
);

describe('a dry run', () => {
  test('says what each row would do, and writes nothing', async () => {
    const before = await world.trace();
    const told = await rehearsed(GOOD);
    expect(told).toMatchObject({ applied: false, opened: 3, minimumsChanged: 3, refused: 0 });
    expect(told.rows[0]).toEqual({
      line: 2,
      office: BULUNGAN,
      officeName: 'Kabupaten Bulungan',
      action: 'open',
      quantity: 5_500,
      spoiled: null,
      asOf: '2026-03-03',
      minimumStock: null,
      alreadyOpened: false,
      faults: [],
    });
    expect(briefly(told)).toEqual([
      [2, BULUNGAN, 'open'],
      [3, MALINAU, 'open'],
      [4, TARAKAN, 'open'],
      [5, NUNUKAN, 'set_minimum'],
      [6, TANA_TIDUNG, 'nothing'],
    ]);
    expect(await world.trace()).toEqual(before);
    expect(await minimumOf(TARAKAN)).toBe(1_000);
  });

  test('names every row that is wrong, where and how to mend it', async () => {
    await world.begin(MALINAU, 5_000);
    const before = await world.trace();
    const told = await rehearsed(
      csvOf(
        '65.01;Kota Tarakan;1,200;;',
        '65.02;;4.000;;',
        '65.03;;5.000;20/02/2026;',
        '65.99;;5;;',
        '64.01;;5;;',
        '65;;5;;',
        '65.71;;5.000;;',
      ),
    );
    expect(briefly(told)).toEqual([
      [2, BULUNGAN, 'refused', 'B2 name.differs', 'C2 number.unreadable'],
      [3, MALINAU, 'refused', '- opening.too_late'],
      [4, NUNUKAN, 'refused', '- date.refused'],
      [5, null, 'refused', 'A5 code.unknown'],
      [6, null, 'refused', 'A6 code.unknown'],
      [7, null, 'refused', 'A7 code.unknown'],
      [8, TARAKAN, 'open'],
    ]);
    expect(told.rows[0]?.faults[1]).toEqual({
      code: 'number.unreadable',
      field: 'quantity',
      cell: 'C2',
      written: '1,200',
      message: expect.stringContaining('write 1200 or 1.200'),
    });
    expect(await world.trace()).toEqual(before);
  });

  test('under a key does not use the key up', async () => {
    const headers = { 'idempotency-key': 'one' };
    await rehearsed(GOOD, { headers });
    expect((await applied(GOOD, { headers })).opened).toBe(3);
  });
});

describe('nobody waits', () => {
  /** A report of Tarakan that is not done yet, and holds what every report holds. */
  async function whileReporting<T>(work: () => Promise<T>): Promise<T> {
    return world.dataSource.transaction(async (tx) => {
      await tx.query(
        `SELECT FROM stock_accounts a JOIN offices o ON o.id = a.office_id
         WHERE (o.code = $1 AND a.kind = 'on_hand') OR a.kind = 'supplied'
         FOR NO KEY UPDATE OF a`,
        [TARAKAN],
      );
      await tx.query(`SELECT FROM offices WHERE code = $1 FOR KEY SHARE`, [TARAKAN]);
      return work();
    });
  }

  test.each(['', '?dryRun=true'])(
    'for a report where a row moves no stock, nor a report for it: %s',
    async (query) => {
      await world.begin(TARAKAN, 5_000);
      const minimum = csvOf('65.71;;5.000;;800');
      const told = await whileReporting(() => send(minimum, { to: IMPORT + query }));
      expect([told.status, told.body]).toEqual([
        200,
        expect.objectContaining({ minimumsChanged: 1, refused: 0 }),
      ]);
      const late = await whileReporting(() =>
        send(csvOf('65.71;;4.000;;'), { to: IMPORT + query }),
      );
      expect(JSON.stringify(late.body)).toContain('already has entries on its stock');
    },
  );

  test('for a row of a dry run that was told already', async () => {
    const service = world.running.app.get(OpeningImportService);
    const { opening } = service as unknown as { opening: OpeningService };
    const open = opening.open.bind(opening);
    let held: unknown[] | null = null;
    opening.open = async (act, code, paper) => {
      if (code === TARAKAN)
        held = await world.dataSource.transaction((tx) =>
          tx.query(
            `SELECT FROM stock_accounts a JOIN offices o ON o.id = a.office_id
             WHERE a.kind IN ('on_hand', 'supplied') FOR NO KEY UPDATE OF a, o NOWAIT`,
          ),
        );
      return open(act, code, paper);
    };
    expect(await rehearsed(csvOf('65.01;;900;;800', '65.71;;900;;'))).toMatchObject({ opened: 2 });
    expect(held).not.toBeNull();
  });
});

describe('a closed office', () => {
  beforeEach(async () => {
    await province.post(`/api/offices/${TARAKAN}/closing`, { reason: 'Dimekarkan' }).expect(200);
  });

  test('is named as closed, and stands in no template', async () => {
    const told = await rehearsed(csvOf('65.71;Kota Tarakan;900;;', '65.01;;900;;'));
    expect(briefly(told)).toEqual([
      [2, TARAKAN, 'refused', '- office.closed'],
      [3, BULUNGAN, 'open'],
    ]);
    expect(told.rows[0]?.faults[0]).toMatchObject({
      field: 'office',
      message: 'Kota Tarakan (65.71) is closed.',
    });
    expect((await province.get(`${IMPORT}/template.csv`).buffer()).text).not.toContain(TARAKAN);
  });

  test('is a conflict that says so', async () => {
    const { errors } = await refused(csvOf('65.71;;;;900'), 409, 'import.rows_refused');
    expect(errors).toEqual([{ field: 'line 2', message: expect.stringContaining('is closed') }]);
    expect((await applied(csvOf('65.71;;;;', '65.01;;900;;'))).opened).toBe(1);
  });
});

test('what is refused of a minimum is not laid to the opening stock', async () => {
  const service = world.running.app.get(OpeningImportService);
  const { offices } = service as unknown as { offices: OfficesService };
  offices.change = () => Promise.reject(new Refusal(409, 'office.busy', 'Someone changes it.'));
  const { rows } = await rehearsed(csvOf('65.71;;900;;800'));
  expect(rows[0]?.faults[0]).toMatchObject({ code: 'office.busy', field: 'minimumStock' });
});

describe('an import', () => {
  test('opens every office of the file and sets its minimum, as if done by hand', async () => {
    expect(await applied(GOOD)).toMatchObject({ opened: 3, minimumsChanged: 3, refused: 0 });
    const offices = [BULUNGAN, MALINAU, TARAKAN, NUNUKAN];
    expect(await Promise.all(offices.map((office) => world.onHand(office)))).toEqual([
      ...[5_500, 5_000, 900, 0],
    ]);
    expect(await Promise.all(offices.map(minimumOf))).toEqual([1_000, 750, 800, 1_500]);
    const card = await province.get(`/api/offices/${BULUNGAN}/stock-card`);
    expect(card.body.items).toEqual([
      expect.objectContaining({ reason: 'opening', change: 5_500, occurredOn: '2026-03-03' }),
    ]);
    const { body } = await province.get(`/api/offices/${TARAKAN}/history`);
    expect(body.items).toEqual([
      expect.objectContaining({ action: 'office.changed', after: { minimumStock: 800 } }),
    ]);
    const verification = await (await world.as('00')).get('/api/ledger/verification');
    expect(verification.body).toMatchObject({ ok: true, faults: [] });
  });

  test('judges a stock by the minimum of its own row', async () => {
    await applied(csvOf('65.01;;900;;', '65.71;;900;;800'));
    const { body } = await province.get('/api/restock-requests');
    expect(body.items.map(({ office }: { office: string }) => office)).toEqual([BULUNGAN]);
  });

  test('of a workbook is the same', async () => {
    const rows: CellValue[][] = [
      ['Saldo awal blangko'],
      ['KODE', 'NAMA KAB/KOTA', 'SALDO AWAL', 'PER TANGGAL', 'AMBANG BATAS'],
      [65.01, 'KAB. BULUNGAN', 5_500, new Date('2026-03-03T00:00:00Z'), null],
      ['65.71', null, '1.200', '4/3/2026', 800],
      ['Jumlah', null, 6_700],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Isi', rows }] });
    const told = await applied(bytes, { type: XLSX });
    expect(briefly(told)).toEqual([
      [3, BULUNGAN, 'open'],
      [4, TARAKAN, 'open'],
    ]);
    expect(await world.onHand(TARAKAN)).toBe(1_200);
  });

  test('with one wrong row writes nothing, and names every wrong cell', async () => {
    const file = csvOf('65.01;;5.000;;900', '65.71;;-1;;x', '65.03;;1.5;;');
    const { detail, errors } = await refused(file, 400, 'import.rows_refused');
    expect(detail).toContain('2 of 3 rows');
    expect(errors.map(({ field }) => field)).toEqual(['C3', 'E3', 'C4']);
    expect(errors[0]?.message).toMatch(/^-1: is less than nothing/);
    expect(await world.onHand(BULUNGAN)).toBe(0);
    expect(await minimumOf(BULUNGAN)).toBe(1_000);
  });

  test('that only comes too late is a conflict', async () => {
    await world.begin(TARAKAN, 9_000);
    const file = csvOf('65.01;;5.000;;', '65.71;;8.000;;');
    const { errors } = await refused(file, 409, 'import.rows_refused');
    expect(errors).toEqual([
      { field: 'line 3', message: expect.stringContaining('already has entries on its stock') },
    ]);
  });

  test('of what is already so opens nothing a second time', async () => {
    await applied(GOOD);
    const before = await world.trace();
    const again = await applied(GOOD);
    expect(again).toMatchObject({ opened: 0, minimumsChanged: 0, refused: 0 });
    expect(again.rows.map(({ action, alreadyOpened }) => [action, alreadyOpened])).toEqual([
      ...[true, true, true, false, false].map((opened) => ['nothing', opened]),
    ]);
    expect(await world.trace()).toEqual(before);
    await refused(csvOf('65.01;;5.500;04/03/2026;'), 409, 'import.rows_refused');
    expect(await applied(csvOf('65.01;;5.500;;700'))).toMatchObject({ minimumsChanged: 1 });
  });

  test('again under its key has the first answer, and another file none', async () => {
    const headers = { 'idempotency-key': 'province-65' };
    const first = await send(GOOD, { headers });
    const trace = await world.trace();
    expect(await send(GOOD, { headers })).toEqual(first);
    await refused(`${GOOD}\r\n`, 422, 'idempotency.mismatch', { headers });
    expect(await world.trace()).toEqual(trace);
  });

  test('that failed forgets its key', async () => {
    const headers = { 'idempotency-key': 'province-65' };
    await refused(csvOf('65.01;;x;;'), 400, 'import.rows_refused', { headers });
    await applied(GOOD, { headers });
  });

  test('at the moment someone opens one of its offices: one of both, never half', async () => {
    const [file, hand] = await meeting<{ status: number }>(world.dataSource, 'stock_accounts', [
      () => send(GOOD),
      province.post(`/api/offices/${TARAKAN}/opening-stock`, { quantity: 4_000 }),
    ]);
    expect([
      [200, 409],
      [409, 201],
    ]).toContainEqual([file!.status, hand!.status]);
    expect(await world.onHand(TARAKAN)).toBe(hand!.status === 201 ? 4_000 : 900);
    expect(await world.onHand(BULUNGAN)).toBe(hand!.status === 201 ? 0 : 5_500);
  });

  test('waits for whoever opens one of its offices, and sees it', async () => {
    const { app } = world.running;
    const opening = app.get(OpeningService);
    const [row] = await world.dataSource.query(
      `SELECT p.id AS "personId", p.name, p.role, json_build_object('id', o.id, 'code', o.code,
         'name', o.name, 'level', o.level, 'timezone', o.timezone) AS office
       FROM people p JOIN offices o ON o.id = p.office_id WHERE o.code = $1`,
      [PROVINCE],
    );
    const act = { actor: row, at: world.clock.now() };
    let imported!: ReturnType<typeof send>;
    await world.dataSource.transaction(async (tx) => {
      await opening.open({ ...act, within: tx }, TARAKAN, { quantity: 900, asOf: '2026-03-04' });
      imported = send(GOOD);
      await someoneWaits(world.dataSource);
    });
    const { status, body } = await imported;
    expect([status, briefly(body)[2]]).toEqual([200, [4, TARAKAN, 'set_minimum']]);
    expect(await world.onHand(TARAKAN)).toBe(900);
  });

  test('twice at once is one', async () => {
    const { dataSource } = world;
    const answers = await meeting(dataSource, 'stock_accounts', [
      () => send(GOOD),
      () => send(GOOD),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const opened = answers.map(({ body }) => (body as OpeningImportDto).opened);
    expect(opened.sort()).toEqual([0, 3]);
    expect(await world.onHand(BULUNGAN)).toBe(5_500);
  });

  test('that fails for no fault of a row is none', async () => {
    const service = world.running.app.get(OpeningImportService);
    const { opening } = service as unknown as { opening: OpeningService };
    const open = opening.open.bind(opening);
    opening.open = (act, code, paper) =>
      code === TARAKAN ? Promise.reject(new Error('the disk is full')) : open(act, code, paper);
    await refused(GOOD, 500, 'server.failed');
  });
});

test('the ministry opens a whole country from one file', async () => {
  const ministry = await world.as('00');
  const to = '/api/offices/00/opening-stock-import';
  const template = await ministry.get(`${to}/template.csv`).buffer();
  const rows = (parseCsv(template.text, { delimiter: ';' }) as string[][]).slice(1);
  expect(rows).toHaveLength(1 + 38 + 514);
  const others = rows.filter(([code]) => code !== '00');
  const file = csvOf(...others.map(([code, name]) => `${code};${name};2.000;;`));
  expect(await applied(file, { by: ministry, to })).toMatchObject({ opened: 552, refused: 0 });
});

describe('the template', () => {
  test('has every regency with what is already there, and goes back in as it is', async () => {
    await applied(GOOD);
    const answer = await fetch(`${world.url}${IMPORT}/template.xlsx`, {
      headers: { authorization: `Bearer ${province.token}` },
    });
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="saldo-awal-65.xlsx"',
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    expect(rows.slice(3, 6)).toEqual([
      [
        ...['Kode', 'Nama', 'Saldo awal', 'Per tanggal', 'Ambang batas'],
        'Rusak, belum dimusnahkan',
      ],
      [BULUNGAN, 'Kabupaten Bulungan', 5_500, new Date('2026-03-03'), 1_000, 0],
      [MALINAU, 'Kabupaten Malinau', 5_000, new Date('2026-03-04'), 750, 0],
    ]);
    const again = await applied(bytes, { type: XLSX });
    expect(again).toMatchObject({ opened: 0, minimumsChanged: 0, refused: 0 });
    const csv = await province.get(`${IMPORT}/template.csv`).buffer();
    expect(await applied(csv.text)).toMatchObject({ opened: 0, minimumsChanged: 0, refused: 0 });
  });
});

describe('spoiled cards that an office keeps', () => {
  const of = (...rows: string[]) => [`${HEADS};Rusak, belum dimusnahkan`, ...rows].join('\r\n');

  test('are entered beside its stock, and the same file again opens nothing', async () => {
    const file = of('65.71;;9.000;;;1.250', '65.02;;0;;;40', '65.01;;5.500;;;');
    expect((await rehearsed(file)).rows.map(({ spoiled }) => spoiled)).toEqual([1_250, 40, null]);
    expect(await applied(file)).toMatchObject({ opened: 3, refused: 0 });
    const kept = (office: string) => world.balance(office, 'spoiled');
    expect([await kept(TARAKAN), await kept(MALINAU), await kept(BULUNGAN)]).toEqual([
      ...[1_250, 40, 0],
    ]);
    const { body } = await province.get(`/api/offices/${TARAKAN}/opening-stocks`).expect(200);
    expect(body).toMatchObject({ items: [{ quantity: 9_000, spoiled: 1_250 }] });
    expect(await applied(file)).toMatchObject({ opened: 0, refused: 0 });
    const differs = await refused(of('65.71;;9.000;;;1.300'), 409, 'import.rows_refused');
    expect(differs.errors).toHaveLength(1);
  });

  test('stand beside an opening stock or not at all', async () => {
    const { errors } = await refused(of('65.71;;;;;40'), 400, 'import.rows_refused');
    expect(errors).toMatchObject([{ field: 'F2' }]);
  });
});

describe('who may:', () => {
  test('a province for its regencies and not for itself, the ministry for both', async () => {
    await refused(csvOf('65;;9.000;;'), 400, 'import.rows_refused');
    const ministry = await world.as('00');
    expect(await applied(csvOf('65;;9.000;;', '65.71;;2.000;;'), { by: ministry })).toMatchObject({
      opened: 2,
    });
  });

  test.each([
    [PROVINCE, 'staff', 403],
    [TARAKAN, 'admin', 404],
    ['64', 'admin', 404],
  ] as const)('%s, %s: %i', async (office, role, status) => {
    const code = status === 403 ? 'access.forbidden' : 'office.not_found';
    await refused(GOOD, status, code, { by: await world.as(office, role) });
  });
});

test('there is none for an office that does not exist', async () => {
  const [by, to] = [await world.as('00'), '/api/offices/99/opening-stock-import'];
  await refused(GOOD, 404, 'office.not_found', { by, to });
  await refused(GOOD, 404, 'office.not_found', { by, to: `${to}?dryRun=true` });
  await by.get(`${to}/template.csv`).expect(404);
});

describe('what is no such file is refused:', () => {
  test.each([
    ['no heads', 'a;b\r\n1;2', CSV, 400, 'request.invalid'],
    ['nothing', '', CSV, 400, 'request.invalid'],
    ['text as a workbook', GOOD, XLSX, 400, 'request.invalid'],
    ['JSON', '{"rows":[]}', 'application/json', 415, 'request.unsupported_type'],
    ['another type', GOOD, 'text/plain', 415, 'request.unsupported_type'],
    ['too large', `${GOOD}\r\n${'x'.repeat(1024 * 1024)}`, CSV, 413, 'request.too_large'],
    [
      'too many lines',
      csvOf(...Array<string>(1_001).fill('65.01;;5;;')),
      CSV,
      400,
      'request.invalid',
    ],
  ])('%s', async (_, file, type, status, code) => {
    await refused(file, status, code, { type });
    await refused(file, status, code, { type, to: `${IMPORT}?dryRun=true` });
  });

  test('an unknown parameter', async () => {
    await refused(GOOD, 400, 'request.invalid', { to: `${IMPORT}?dryRun=yes` });
    await refused(GOOD, 400, 'request.invalid', { to: `${IMPORT}?dry=true` });
  });

  test('and no other route takes a table', async () => {
    await refused(GOOD, 415, 'request.unsupported_type', { to: '/api/consignments' });
  });
});
