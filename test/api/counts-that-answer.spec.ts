import { BackgroundService } from '../../src/background/background.service.js';
import {
  BULUNGAN,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TANA_TIDUNG,
  TARAKAN,
} from '../support/kaltara.js';
import { pagesOf, textIn } from '../support/pdf-text.js';
import { meeting, until } from '../support/waiting.js';
import type { Client } from '../support/world.js';

const COUNTS = '/api/stock-counts';
const DIFFERENCES = '/api/variances';
const countsOf = (office: string) => `/api/offices/${office}/stock-counts`;
const NOTE = 'Sesuai hasil pemeriksaan';

interface Count {
  id: string;
  state: string;
  expected: number;
  difference: number;
  aboveTolerance: boolean;
  closedBy: string | null;
}

let kaltara: Kaltara;
let province: Client;
let ministry: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open('2026-03-01', { delivers: true });
  for (const office of [BULUNGAN, MALINAU, NUNUKAN, TANA_TIDUNG])
    await kaltara.world.begin(office, 9_000, '2026-03-01');
  await kaltara.world.as(TARAKAN);
  province = await kaltara.world.as(PROVINCE);
  ministry = await kaltara.world.as('00');
});
afterEach(async () => {
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body.faults).toEqual([]);
});
afterAll(() => kaltara.close());

async function count(office: string, body: object): Promise<Count> {
  const staff = await kaltara.world.as(office, 'staff');
  return (await staff.post(countsOf(office), body).expect(201)).body as Count;
}
async function explain(office: string, id: string, cause: string): Promise<Count> {
  const staff = await kaltara.world.as(office, 'staff');
  const said = { cause, text: 'Sudah dicari' };
  return (await staff.post(`${COUNTS}/${id}/explanation`, said).expect(200)).body as Count;
}
const accept = (by: Client, id: string) => by.post(`${COUNTS}/${id}/acceptance`, { note: NOTE });
const one = async (id: string): Promise<Count> =>
  (await ministry.get(`${COUNTS}/${id}`).expect(200)).body as Count;

/** Subjects of the mails about a count, by the code of the office that they are for. */
async function mailsOf(kind: string): Promise<[office: string, subject: string][]> {
  await until(async () => {
    kaltara.world.running.app.get(BackgroundService).wake();
    const [waiting] = await kaltara.world.dataSource.query<{ n: number }[]>(
      `SELECT count(*)::integer AS n FROM outbox WHERE kind = $1 AND state = 'waiting'`,
      [kind],
    );
    return waiting!.n === 0;
  });
  const mails = await kaltara.world.dataSource.query<{ code: string; subject: string }[]>(
    `SELECT DISTINCT o.code, n.subject, n.event_id FROM notices n JOIN offices o ON o.id = n.office_id
     WHERE n.kind = $1 ORDER BY n.event_id, o.code`,
    [kind],
  );
  return mails.map(({ code, subject }) => [code, subject]);
}

describe('the write-off', () => {
  let id: string;

  it('is taken at its word, and the stock follows the drawer', async () => {
    const written = await count(TARAKAN, { counted: 600, reason: 'hilang' });
    ({ id } = written);
    expect(written).toMatchObject({
      ...{ expected: 9_000, difference: -8_400, onHand: 600, reason: 'hilang' },
      ...{ state: 'explained', aboveTolerance: true, closedBy: null },
      explanation: { cause: 'other', text: 'hilang', by: 'staff 65.71' },
    });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(600);
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(8_400);
  });

  it('is mailed to the province and to the ministry', async () => {
    const subject = 'Selisih opname di Kota Tarakan: kurang 8.400 keping';
    expect(await mailsOf('count.waiting')).toEqual([
      ['00', subject],
      [PROVINCE, subject],
    ]);
  });

  it('stands in the record of changes', async () => {
    const { body } = await province.get(`/api/offices/${TARAKAN}/history`).expect(200);
    expect((body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({
        action: 'count.recorded',
        by: 'staff 65.71',
        after: expect.objectContaining({
          counted: 600,
          expected: 9_000,
          reason: 'hilang',
        }) as object,
      }),
    );
  });

  it('is open on the list of whoever stands above, and waits there in numbers', async () => {
    for (const reader of [province, ministry]) {
      const { body } = await reader.get(`${DIFFERENCES}?state=open`).expect(200);
      expect((body as { items: Count[] }).items.map((each) => each.id)).toEqual([id]);
    }
    const { body } = await province.get(`/api/offices/${PROVINCE}/worklist`).expect(200);
    expect(body).toMatchObject({ differencesWaiting: 1 });
  });

  it('cannot be closed by the office that wrote it off', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    for (const verdict of ['acceptance', 'recount', 'inspection']) {
      const body = { note: NOTE, ...(verdict === 'inspection' && { reference: '700/1' }) };
      await kaltara.refused(
        () => tarakan.post(`${COUNTS}/${id}/${verdict}`, body),
        403,
        'access.forbidden',
      );
    }
    await explain(TARAKAN, id, 'earlier_miscount');
    expect(await one(id)).toMatchObject({ state: 'explained' });
  });

  it('is why stock fell, says the request beside it', async () => {
    const { body } = await province
      .get(`/api/restock-requests?office=${TARAKAN}&state=open`)
      .expect(200);
    const [request] = (body as { items: { reasoning: object }[] }).items;
    expect(request!.reasoning).toMatchObject({ onHand: 600, openShortage: 8_400 });
    const stock = await province.get(`/api/offices/${TARAKAN}/stock`).expect(200);
    expect(stock.body).toMatchObject({ openShortage: 8_400 });
    const basis = await province.get(`/api/offices/${PROVINCE}/allocation-basis`).expect(200);
    const rows = (basis.body as { rows: { office: string; openShortage: number | null }[] }).rows;
    expect(rows.find(({ office }) => office === TARAKAN)).toMatchObject({ openShortage: 8_400 });
    expect(await mailsOf('request.opened')).toHaveLength(1);
    const [mail] = await kaltara.world.dataSource.query<{ text: string }[]>(
      `SELECT text FROM notices WHERE kind = 'request.opened'`,
    );
    expect(mail!.text).toContain('Stok turun 8.400 karena selisih opname yang belum diterima');
  });

  it('handed to the Inspektorat it stays listed, and is told to the office', async () => {
    const letter = { reference: '700/12/INSP/2026', note: NOTE };
    const { body } = await province.post(`${COUNTS}/${id}/inspection`, letter).expect(200);
    expect(body).toMatchObject({
      state: 'inspection',
      verdict: {
        kind: 'inspection',
        reference: '700/12/INSP/2026',
        by: 'admin 65',
        byOffice: '65',
      },
    });
    expect(await mailsOf('count.judged')).toEqual([
      [TARAKAN, 'Selisih opname diserahkan ke Inspektorat: kurang 8.400 keping'],
    ]);
    const list = await ministry.get(`${DIFFERENCES}?state=open`).expect(200);
    expect((list.body as { items: Count[] }).items).toHaveLength(1);
  });

  it('of two acceptances at once, one is given', async () => {
    const answers = await meeting(kaltara.world.dataSource, 'count_differences', [
      () => accept(province, id),
      () => accept(ministry, id),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(late.body).toMatchObject({ code: 'count.closed' });
    const { verdicts, ...closed } = (await ministry.get(`${COUNTS}/${id}`)).body as Count & {
      verdicts: { kind: string }[];
    };
    expect(closed).toMatchObject({ state: 'closed', closedBy: 'acceptance' });
    expect(verdicts.map(({ kind }) => kind)).toEqual(['inspection', 'acceptance']);
  });

  it('is on paper: both figures, the difference in words, what was said and decided', async () => {
    const { body, headers } = await province.get(`${COUNTS}/${id}/record.pdf`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    const [page] = pagesOf(body as Buffer);
    const text = textIn(body as Buffer);
    expect(page).toMatch(/BERITA ACARA STOK OPNAME/);
    for (const said of [
      'Rabu, tanggal empat bulan Maret tahun dua ribu dua puluh enam (04-03-2026)',
      'Jumlah menurut administrasi',
      '9.000',
      'sebanyak 600 (enam ratus) keping',
      'selisih kurang sebanyak 8.400 (delapan ribu empat ratus) keping',
      'sebab lain: hilang.',
      'diserahkan ke Inspektorat, surat nomor 700/12/',
      'diterima: Sesuai hasil pemeriksaan.',
      'Penghitungan dilakukan oleh staff 65.71.',
      'PEJABAT PENGURUS PERSEDIAAN',
      'rangkap 2 (dua)',
    ])
      expect(text).toContain(said);
  });

  it('closed, it takes no word more, and no request tells of it', async () => {
    const tarakan = await kaltara.world.as(TARAKAN, 'staff');
    const said = { cause: 'other', text: 'Masih ada' };
    await kaltara.refused(() => accept(province, id), 409, 'count.closed');
    await kaltara.refused(
      () => tarakan.post(`${COUNTS}/${id}/explanation`, said),
      409,
      'count.closed',
    );
    const stock = await province.get(`/api/offices/${TARAKAN}/stock`).expect(200);
    expect(stock.body).toMatchObject({ openShortage: null });
    const { body } = await province.get(`${DIFFERENCES}?state=open`).expect(200);
    expect((body as { items: Count[] }).items).toEqual([]);
  });
});

describe('a count', () => {
  it('tells what was expected only once it is kept, whatever is wrong with it', async () => {
    const staff = await kaltara.world.as(MALINAU, 'staff');
    const wrong: object[] = [
      {},
      { counted: -1 },
      { counted: '8999' },
      { counted: 8_999, countedSpoiled: -1 },
      { counted: 8_999, kind: 'guess' },
      { counted: 8_999, kind: 'handover' },
      { counted: 8_999, kind: 'handover', givenBy: 'Budi' },
      { counted: 8_999, kind: 'routine', takenBy: 'Ani' },
      { counted: 8_999, reason: ' ' },
    ];
    for (const body of wrong) {
      const said = await kaltara.refused(
        () => staff.post(countsOf(MALINAU), body),
        400,
        'request.invalid',
      );
      expect(said).not.toMatch(/9[.,]?000/);
    }
  });

  it('eleven of nine too few on 9,000 cards in one month: the eleventh waits', async () => {
    const states: [state: string, aboveTolerance: boolean][] = [];
    let last: Count;
    for (let n = 1; n <= 11; n++) {
      const { id } = await count(BULUNGAN, { counted: 9_000 - 9 * n });
      last = await explain(BULUNGAN, id, 'earlier_miscount');
      states.push([last.state, last.aboveTolerance]);
    }
    expect(states).toEqual([
      ...Array.from({ length: 10 }, () => ['closed', false]),
      ['explained', true],
    ]);
    expect((await mailsOf('count.waiting')).slice(2)).toEqual([
      [PROVINCE, 'Selisih opname di Kabupaten Bulungan: kurang 9 keping'],
    ]);
    await accept(province, last!.id).expect(200);
  });

  it('lost or stolen waits, whatever its size, and is then told above', async () => {
    const { id, state, aboveTolerance } = await count(NUNUKAN, { counted: 8_999 });
    expect([state, aboveTolerance]).toEqual(['unexplained', false]);
    expect(await explain(NUNUKAN, id, 'stolen')).toMatchObject({ state: 'explained' });
    // Another word for it does not let it slip.
    expect(await explain(NUNUKAN, id, 'other')).toMatchObject({ state: 'explained' });
    expect((await mailsOf('count.waiting')).slice(3)).toEqual([
      [PROVINCE, 'Selisih opname di Kabupaten Nunukan: kurang 1 keping'],
    ]);
    await accept(province, id).expect(200);
  });

  it('that nobody explained cannot be accepted', async () => {
    const { id } = await count(NUNUKAN, { counted: 8_000 });
    await kaltara.refused(() => accept(province, id), 409, 'count.unexplained');
    await explain(NUNUKAN, id, 'lost');
    await accept(province, id).expect(200);
  });

  it('ordered again is closed by the next one, where that makes it good', async () => {
    const first = await count(TANA_TIDUNG, { counted: 900, reason: 'Salah hitung' });
    const ordered = await province
      .post(`${COUNTS}/${first.id}/recount`, { note: NOTE })
      .expect(200);
    expect(ordered.body).toMatchObject({ state: 'recount' });
    const next = await count(TANA_TIDUNG, { counted: 9_000, reason: 'Nol terlewat' });
    expect(await one(first.id)).toMatchObject({ state: 'closed', closedBy: 'recount' });
    // What it found is a difference of its own.
    expect(next).toMatchObject({ difference: 8_100, state: 'explained', aboveTolerance: true });
    await accept(province, next.id).expect(200);
  });

  it('ordered again and borne out waits for a verdict as before', async () => {
    const first = await count(TANA_TIDUNG, { counted: 900, reason: 'Hilang' });
    await province.post(`${COUNTS}/${first.id}/recount`, { note: NOTE }).expect(200);
    const next = await count(TANA_TIDUNG, { counted: 900 });
    expect(next).toMatchObject({ difference: 0, state: 'closed' });
    expect(await one(first.id)).toMatchObject({ state: 'explained', closedBy: null });
    await accept(ministry, first.id).expect(200);
  });

  it('of the ministry is accepted by another of its admins, never by who counted or explained', async () => {
    const { id } = (
      await ministry.post(countsOf('00'), { counted: 1_000, reason: 'Hilang' }).expect(201)
    ).body as Count;
    for (const verdict of ['acceptance', 'recount'])
      await kaltara.refused(
        () => ministry.post(`${COUNTS}/${id}/${verdict}`, { note: NOTE }),
        403,
        'count.own',
      );
    const staff = await kaltara.world.as('00', 'staff');
    await kaltara.refused(() => accept(staff, id), 403, 'access.forbidden');
    const hired = { email: 'wakil@example.test', name: 'Wakil', role: 'admin', office: '00' };
    await ministry.post('/api/people', hired).expect(201);
    const another = await signedInAs('wakil@example.test');
    const said = { cause: 'lost', text: 'Dicari' };
    await ministry.post(`${COUNTS}/${id}/explanation`, said).expect(200);
    await accept(another, id).expect(200);
  });

  it('of a person who moved up since is not theirs to accept, in the database too', async () => {
    const mover = await kaltara.world.as(MALINAU, 'admin');
    const { id } = (
      await mover.post(countsOf(MALINAU), { counted: 8_000, reason: 'Hilang' }).expect(201)
    ).body as Count;
    await kaltara.world.dataSource.query(
      `UPDATE people SET office_id = (SELECT id FROM offices WHERE code = '65')
       WHERE email = 'admin.65.02@example.test'`,
    );
    await kaltara.refused(() => accept(mover, id), 403, 'count.own');
    await accept(province, id).expect(200);
  });

  it('beyond reach does not exist', async () => {
    const { id } = await count(MALINAU, { counted: 7_990 });
    const elsewhere = await kaltara.world.as('64');
    const neighbour = await kaltara.world.as(TARAKAN);
    for (const stranger of [elsewhere, neighbour]) {
      await kaltara.refused(() => stranger.get(`${COUNTS}/${id}`), 404, 'count.not_found');
      await kaltara.refused(() => accept(stranger, id), 404, 'count.not_found');
    }
    await kaltara.refused(() => province.get(`${COUNTS}/x`), 404, 'count.not_found');
    await explain(MALINAU, id, 'unrecorded_print');
  });

  it('names who gives the store away and who takes it', async () => {
    const handed = {
      counted: 7_990,
      kind: 'handover',
      givenBy: 'Budi',
      takenBy: 'Ani',
      countedBy: 'Ani',
    };
    expect(await count(MALINAU, handed)).toMatchObject({
      ...handed,
      difference: 0,
      state: 'closed',
    });
  });

  it('repeated under its key is one count', async () => {
    const staff = await kaltara.world.as(MALINAU, 'staff');
    const key = { 'Idempotency-Key': 'opname-1' };
    const answers = [1, 2].map(() => staff.post(countsOf(MALINAU), { counted: 7_980 }, key));
    const [first, again] = await Promise.all(answers);
    expect(again!.body).toEqual(first!.body);
    await explain(MALINAU, (first!.body as Count).id, 'unrecorded_print');
  });
});

describe('spoiled cards', () => {
  it('are there when an office begins, and can all be destroyed', async () => {
    const opening = { quantity: 0, spoiled: 10_090, asOf: '2026-03-04' };
    const { body } = await (
      await kaltara.world.as('64')
    )
      .post('/api/offices/64.71/opening-stock', opening)
      .expect(201);
    expect(body).toMatchObject({ quantity: 0, spoiled: 10_090, onHand: 0 });
    const staff = await kaltara.world.as('64.71', 'staff');
    expect(await kaltara.world.balance('64.71', 'spoiled')).toBe(10_090);
    expect(await kaltara.world.onHand('64.71')).toBe(0);
    const office = await staff.get('/api/offices/64.71').expect(200);
    expect(office.body).toMatchObject({ begunOn: '2026-03-04' });
  });

  it('are counted beside the blanks, with a difference of their own', async () => {
    const counted = await count('64.71', { counted: 0, countedSpoiled: 9_000 });
    expect(counted).toMatchObject({
      ...{
        difference: 0,
        expectedSpoiled: 10_090,
        countedSpoiled: 9_000,
        spoiledDifference: -1_090,
      },
      ...{ state: 'unexplained', aboveTolerance: true },
    });
    expect(await kaltara.world.balance('64.71', 'spoiled')).toBe(9_000);
    expect(await kaltara.world.balance('64.71', 'variance')).toBe(1_090);
    const found = await count('64.71', { counted: 0, countedSpoiled: 9_005 });
    expect(found).toMatchObject({ spoiledDifference: 5, aboveTolerance: true });
    expect(await kaltara.world.balance('64.71', 'variance')).toBe(1_085);
  });
});

describe('the ledger', () => {
  it('names a variance that is not the sum of the differences on record', async () => {
    const planted = `UPDATE consignments SET received = received - 1 WHERE id = $1`;
    const { id, number } = await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    await kaltara.receive(TARAKAN, id, 97);
    await kaltara.world.dataSource.query(planted, [id]);
    const { body } = await ministry.get('/api/ledger/verification').expect(200);
    const variance = await kaltara.world.balance(TARAKAN, 'variance');
    expect((body as { faults: object[] }).faults).toEqual([
      {
        account: '65.71/variance',
        fault: 'variance.differs_from_record',
        where: null,
        expected: variance + 1,
        actual: variance,
      },
      {
        account: '65.71/in_transit',
        fault: 'consignments.differ',
        where: `consignment ${number}`,
        expected: 96,
        actual: 97,
      },
    ]);
    await kaltara.world.dataSource.query(planted.replace('- 1', '+ 1'), [id]);
  });

  it('of a count that was broken off keeps nothing', async () => {
    const { dataSource } = kaltara.world;
    const staff = await kaltara.world.as(MALINAU, 'staff');
    for (const table of ['count_differences', 'movements', 'audit_log', 'outbox']) {
      const before = await kaltara.world.trace();
      await dataSource.query(
        `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
      );
      await dataSource.query(
        `CREATE TRIGGER break_off AFTER INSERT ON ${table} EXECUTE FUNCTION break_off()`,
      );
      const { status } = await staff.post(countsOf(MALINAU), { counted: 100 });
      expect([table, status]).toEqual([table, 503]);
      await dataSource.query(`DROP FUNCTION break_off CASCADE`);
      expect(await kaltara.world.trace()).toEqual(before);
    }
  });
});

/** Somebody who was invited, as if they had accepted and signed in. */
async function signedInAs(email: string): Promise<Client> {
  const { createHash, randomBytes } = await import('node:crypto');
  const { Client } = await import('../support/world.js');
  const token = randomBytes(32).toString('base64url');
  const now = kaltara.world.clock.now();
  await kaltara.world.dataSource.query(
    `UPDATE people SET password_hash = 'unused' WHERE email = $1`,
    [email],
  );
  await kaltara.world.dataSource.query(
    `INSERT INTO sessions (token_hash, person_id, started_at, last_used_at)
     SELECT $1, id, $2, $2 FROM people WHERE email = $3`,
    [createHash('sha256').update(token).digest(), now, email],
  );
  return new Client(kaltara.world.url, token);
}
