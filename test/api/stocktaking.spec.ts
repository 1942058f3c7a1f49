import {
  BULUNGAN,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TANA_TIDUNG,
  TARAKAN,
} from '../support/kaltara.js';
import { meeting } from '../support/waiting.js';
import { destruction } from '../support/destruction.js';

const SUPPLIES = '/api/offices/00/supplies';
const openingOf = (office: string) => `/api/offices/${office}/opening-stock`;
const countsOf = (office: string) => `/api/offices/${office}/stock-counts`;
const destructionsOf = (office: string) => `/api/offices/${office}/destructions`;

const unknownFields = { quantity: 10, reference: 'K/2', price: 12_000 };

const notReversed = { reversedAt: null, reversedBy: null, reversalNote: null };

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open();
});

afterEach(async () => {
  kaltara.backToWednesday();
  expect(await kaltara.total()).toBe(0);
});

afterAll(() => kaltara.close());

/** None moves a card before all wait for the same stock. */
const met = <T>(calls: (() => PromiseLike<T>)[]) =>
  meeting(kaltara.world.dataSource, 'stock_accounts', calls);

/** The day's prints of an office, by its staff. */
async function report(office: string, date: string, body: object, headers = {}): Promise<void> {
  const staff = await kaltara.world.as(office, 'staff');
  const path = `/api/offices/${office}/print-reports/${date}`;
  const { status } = await staff.put(path, { spoiled: 0, ...body }, headers);
  expect([200, 201]).toContain(status);
}

const reasons = async (office: string): Promise<string[]> => {
  const viewer = await kaltara.world.as(office, 'viewer');
  const { body } = await viewer.get(`/api/offices/${office}/stock-card`).expect(200);
  return (body as { items: { reason: string }[] }).items.map(({ reason }) => reason);
};

describe('a supply', () => {
  it('brings new cards to the ministry, under the number of its paper', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    const before = await kaltara.world.onHand('00');
    const { body } = await ministry
      .post(SUPPLIES, {
        quantity: 500_000,
        reference: 'KONTRAK/7',
        receivedOn: '2026-03-02',
        note: 'Tahap dua',
      })
      .expect(201);
    const { onHand, ...supply } = body as Record<string, unknown>;
    expect(supply).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      office: '00',
      officeName: 'Ditjen Dukcapil Kemendagri',
      quantity: 500_000,
      reference: 'KONTRAK/7',
      receivedOn: '2026-03-02',
      note: 'Tahap dua',
      recordedAt: '2026-03-04T01:00:00.000Z',
      recordedBy: 'staff 00',
      ...notReversed,
    });
    expect(onHand).toBe(before + 500_000);
    expect(await kaltara.world.onHand('00')).toBe(onHand);
    expect((await reasons('00'))[0]).toBe('supply');
    const list = await ministry.get(SUPPLIES).expect(200);
    expect((list.body as { items: unknown[] }).items[0]).toEqual(supply);
  });

  it('is the ministry staff’s to enter', async () => {
    const supply = { quantity: 10, reference: 'K/2' };
    const viewer = await kaltara.world.as('00', 'viewer');
    await kaltara.refused(() => viewer.post(SUPPLIES, supply), 403, 'access.forbidden');
    const ministry = await kaltara.world.as('00');
    const elsewhere = `/api/offices/${PROVINCE}/supplies`;
    await kaltara.refused(() => ministry.post(elsewhere, supply), 403, 'access.forbidden');
    const province = await kaltara.world.as(PROVINCE);
    await kaltara.refused(() => province.post(SUPPLIES, supply), 404, 'office.not_found');
    await kaltara.refused(() => province.post(elsewhere, supply), 403, 'access.forbidden');
  });

  it.each([
    [400, 'request.invalid', { quantity: 0, reference: 'K/2' }],
    [400, 'request.invalid', { quantity: 10 }],
    [400, 'request.invalid', unknownFields],
    [422, 'date.refused', { quantity: 10, reference: 'K/2', receivedOn: '2026-03-05' }],
    [422, 'date.refused', { quantity: 10, reference: 'K/2', receivedOn: '2026-02-24' }],
  ])('is refused with %i %s and leaves no trace: %j', async (status, code, body) => {
    const ministry = await kaltara.world.as('00');
    await kaltara.refused(() => ministry.post(SUPPLIES, body), status, code);
  });

  it('entered twice in one attempt comes in once', async () => {
    const ministry = await kaltara.world.as('00');
    const before = await kaltara.world.onHand('00');
    const supply = { quantity: 10, reference: 'K/3', receivedOn: '2026-03-04' };
    const post = () => ministry.post(SUPPLIES, supply, { 'Idempotency-Key': 'pengadaan-3' });
    const [one, two] = await met([post, post]);
    expect([one!.status, two!.status]).toEqual([201, 201]);
    expect(two!.body).toEqual(one!.body);
    expect(await kaltara.world.onHand('00')).toBe(before + 10);
  });
});

describe('an opening stock', () => {
  it('is what an office has when it begins, at the start of a date', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const opening = { quantity: 5_000, asOf: '2026-03-01' };
    const { body } = await province.post(openingOf(MALINAU), opening).expect(201);
    expect(body).toEqual({
      office: MALINAU,
      officeName: 'Kabupaten Malinau',
      quantity: 5_000,
      spoiled: 0,
      asOf: '2026-03-01',
      onHand: 5_000,
      recordedAt: '2026-03-04T01:00:00.000Z',
      recordedBy: 'admin 65',
    });
    const malinau = await kaltara.world.as(MALINAU);
    const office = await malinau.get(`/api/offices/${MALINAU}`).expect(200);
    expect(office.body).toMatchObject({ begunOn: '2026-03-01' });
    const path = `/api/offices/${MALINAU}/print-reports/2026-02-28`;
    await kaltara.refused(
      () => malinau.put(path, { printed: 10, spoiled: 0 }),
      422,
      'report.date_refused',
    );
    await report(MALINAU, '2026-03-01', { printed: 10 });
    expect(await kaltara.world.onHand(MALINAU)).toBe(4_990);
  });

  it('comes once, and before any other card', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const open = (office: string) => () => province.post(openingOf(office), { quantity: 10 });
    await kaltara.refused(open(MALINAU), 409, 'opening.too_late');
    const { id } = await kaltara.dispatch(PROVINCE, BULUNGAN, 100);
    await kaltara.receive(BULUNGAN, id, 100);
    await kaltara.refused(open(BULUNGAN), 409, 'opening.too_late');
  });

  it('of two at once, one is the opening stock', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const answers = await met(
      [1_000, 2_000].map((quantity) => () => province.post(openingOf(TANA_TIDUNG), { quantity })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const kept = answers.find(({ status }) => status === 201)!.body as { quantity: number };
    expect(await kaltara.world.onHand(TANA_TIDUNG)).toBe(kept.quantity);
  });

  it('is given by an admin above; the ministry opens its own', async () => {
    const opening = { quantity: 10 };
    for (const [office, role] of [
      [NUNUKAN, 'admin'],
      [PROVINCE, 'staff'],
    ] as const) {
      const person = await kaltara.world.as(office, role);
      await kaltara.refused(
        () => person.post(openingOf(NUNUKAN), opening),
        403,
        'access.forbidden',
      );
    }
    const tarakan = await kaltara.world.as(TARAKAN);
    await kaltara.refused(() => tarakan.post(openingOf(NUNUKAN), opening), 404, 'office.not_found');
    const ministry = await kaltara.world.as('00');
    await kaltara.refused(
      () => ministry.post(openingOf('65.99'), opening),
      404,
      'office.not_found',
    );
    await kaltara.refused(() => ministry.post(openingOf('00'), opening), 409, 'opening.too_late');
  });

  it.each([
    [400, 'request.invalid', { quantity: -1 }],
    [400, 'request.invalid', { quantity: 10, asOf: 'kemarin' }],
    [422, 'date.refused', { quantity: 10, asOf: '2026-03-05' }],
    [422, 'date.refused', { quantity: 10, asOf: '2026-02-24' }],
  ])('is refused with %i %s and leaves no trace: %j', async (status, code, body) => {
    const province = await kaltara.world.as(PROVINCE);
    await kaltara.refused(() => province.post(openingOf(NUNUKAN), body), status, code);
  });

  it('below the minimum opens a request at once', async () => {
    const province = await kaltara.world.as(PROVINCE);
    await province.post(openingOf('65.03'), { quantity: 999 }).expect(201);
    const { body } = await province.get('/api/restock-requests?office=65.03').expect(200);
    expect((body as { items: unknown[] }).items).toMatchObject([
      { state: 'open', origin: 'low_stock', quantity: 1_500 },
    ]);
  });
});

describe('a stock count', () => {
  const count = async (office: string, body: object) => {
    const staff = await kaltara.world.as(office, 'staff');
    return staff.post(countsOf(office), body).expect(201);
  };

  it('that agrees moves nothing and is kept', async () => {
    const before = await reasons(TARAKAN);
    const { body } = await count(TARAKAN, { counted: 9_000 });
    const { onHand, ...kept } = body as Record<string, unknown>;
    expect(onHand).toBe(9_000);
    expect(kept).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      office: TARAKAN,
      officeName: 'Kota Tarakan',
      countedOn: '2026-03-04',
      expected: 9_000,
      counted: 9_000,
      countedOutside: null,
      difference: 0,
      kind: 'routine',
      ...{ expectedSpoiled: null, countedSpoiled: null, spoiledDifference: null },
      ...{ countedBy: null, givenBy: null, takenBy: null },
      ...{ state: 'closed', aboveTolerance: false, closedBy: null, closedAt: null },
      ...{ reason: null, explanation: null, verdict: null },
      recordedAt: '2026-03-04T01:00:00.000Z',
      recordedBy: 'staff 65.71',
    });
    expect(await reasons(TARAKAN)).toEqual(before);
    const province = await kaltara.world.as(PROVINCE, 'viewer');
    const list = await province.get(countsOf(TARAKAN)).expect(200);
    expect(list.body).toEqual({ items: [kept], nextCursor: null });
  });

  it('has the last word: what is missing is variance, with its reason', async () => {
    const { body } = await count(TARAKAN, { counted: 8_990, reason: 'Sepuluh keping hilang' });
    expect(body).toMatchObject({ expected: 9_000, difference: -10, onHand: 8_990 });
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(10);
    const found = await count(TARAKAN, { counted: 8_995, reason: 'Lima di laci' });
    expect(found.body).toMatchObject({ expected: 8_990, difference: 5 });
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(5);
    expect((await reasons(TARAKAN)).slice(0, 2)).toEqual(['count', 'count']);
  });

  it('that differs is kept without a reason, and waits for one', async () => {
    const { body } = await count(TARAKAN, { counted: 8_994 });
    expect(body).toMatchObject({ difference: -1, state: 'unexplained', reason: null });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(8_994);
    await count(TARAKAN, { counted: 8_995, reason: 'Terselip' });
  });

  it('takes an office that has begun', async () => {
    const other = await kaltara.world.as('64.71', 'staff');
    const call = () => other.post(countsOf('64.71'), { counted: 10, reason: 'Ada' });
    await kaltara.refused(call, 409, 'office.not_begun');
  });

  it('is made by the office itself', async () => {
    const body = { counted: 8_995 };
    for (const [office, role, status, code] of [
      [TARAKAN, 'viewer', 403, 'access.forbidden'],
      [PROVINCE, 'admin', 403, 'access.forbidden'],
      ['00', 'admin', 403, 'access.forbidden'],
      [MALINAU, 'admin', 404, 'office.not_found'],
    ] as const) {
      const person = await kaltara.world.as(office, role);
      await kaltara.refused(() => person.post(countsOf(TARAKAN), body), status, code);
    }
  });

  it('that leaves the office low opens a request at once', async () => {
    await count(MALINAU, { counted: 999, reason: 'Kotak basah' });
    const { body } = await (
      await kaltara.world.as(PROVINCE)
    )
      .get(`/api/restock-requests?office=${MALINAU}&state=open`)
      .expect(200);
    expect((body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('settles the dates before it: their late reports move variance, not stock', async () => {
    await count(TARAKAN, { counted: 5_000, reason: 'Awal' });
    const variance = await kaltara.world.balance(TARAKAN, 'variance');
    await report(TARAKAN, '2026-03-03', { printed: 30 });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(5_000);
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(variance - 30);
    // Nothing was reported for its own date yet: what is printed that day comes from the stock.
    await report(TARAKAN, '2026-03-04', { printed: 20 });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(4_980);
  });

  it('settles its own date too where that was already reported', async () => {
    await count(TARAKAN, { counted: 4_970, reason: 'Sore hari' });
    await report(
      TARAKAN,
      '2026-03-04',
      { printed: 25, note: 'Lima tertinggal' },
      { 'If-Match': '"1"' },
    );
    expect(await kaltara.world.onHand(TARAKAN)).toBe(4_970);
  });

  it.each(Array.from({ length: 4 }, (_, round) => round))(
    'and a report at once: the report is either counted or comes after the count (%i)',
    async (round) => {
      const office = `11.0${round + 1}`;
      await kaltara.world.begin(office, 5_000, '2026-03-04');
      const staff = await kaltara.world.as(office, 'staff');
      const filing = () =>
        staff.put(`/api/offices/${office}/print-reports/2026-03-04`, { printed: 100, spoiled: 0 });
      const counting = () => staff.post(countsOf(office), { counted: 4_900, reason: 'Sore' });
      const calls = round % 2 ? [filing, counting] : [counting, filing];
      const statuses = (await met(calls)).map(({ status }) => status);
      expect(statuses).toEqual([201, 201]);
      const [account] = await kaltara.world.dataSource.query<{ through: string }[]>(
        `SELECT counted_through AS through FROM stock_accounts a JOIN offices o ON o.id = a.office_id
         WHERE o.code = $1 AND a.kind = 'on_hand'`,
        [office],
      );
      const counted = account!.through === '2026-03-04';
      // Counted first, the report takes its cards from the stock; filed first, it was in the count.
      expect(await kaltara.world.onHand(office)).toBe(counted ? 4_900 : 4_800);
      expect(await kaltara.world.balance(office, 'printed')).toBe(100);
    },
  );

  it('entered twice in one attempt is made once', async () => {
    const staff = await kaltara.world.as(BULUNGAN, 'staff');
    const body = { counted: 90, reason: 'Sobek' };
    const post = () => staff.post(countsOf(BULUNGAN), body, { 'Idempotency-Key': 'opname' });
    const [one, two] = await met([post, post]);
    expect([one!.status, two!.status]).toEqual([201, 201]);
    expect(two!.body).toEqual(one!.body);
    const list = await staff.get(countsOf(BULUNGAN)).expect(200);
    expect((list.body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('of more cards than one movement carries is written whole', async () => {
    const ministry = await kaltara.world.as('00', 'staff');
    const lot = { quantity: 1_000_000_000, reference: 'K/9' };
    await ministry.post(SUPPLIES, lot).expect(201);
    await ministry.post(SUPPLIES, { ...lot, reference: 'K/10' }).expect(201);
    const { body } = await ministry
      .post(countsOf('00'), { counted: 0, reason: 'Pindah gudang' })
      .expect(201);
    expect((body as { difference: number }).difference).toBeLessThan(-2_000_000_000);
    expect(await kaltara.world.onHand('00')).toBe(0);
  });
});

describe('a destruction', () => {
  const ownWitnesses = ['Disdukcapil', 'Dinas Dukcapil Kota Tarakan'].map((agency) => ({
    name: `Pegawai ${agency}`,
    agency,
  }));
  const paper = destruction(30, 'BA/5');
  const withdrawn = { damaged: 0, changed: 12, moved: 0, deceased: 5, other: 0 };

  beforeAll(async () => {
    await report(TARAKAN, '2026-03-02', { printed: 0, spoiled: 40 });
  });

  it('ends the spoiled cards of an office, before witnesses', async () => {
    const tarakan = await kaltara.world.as(TARAKAN, 'staff');
    const onHand = await kaltara.world.onHand(TARAKAN);
    const told = { ...paper, blanks: { print: 21, factory: 9 }, withdrawn };
    const { body } = await tarakan.post(destructionsOf(TARAKAN), told).expect(201);
    const { spoiled, ...kept } = body as Record<string, unknown>;
    expect(kept).toEqual({
      ...{ reversedAt: null, reversedBy: null, reversalNote: null },
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      office: TARAKAN,
      officeName: 'Kota Tarakan',
      ...told,
      blanks: { print: 21, encode: 0, factory: 9, other: 0, unknown: 0 },
      destroyedOn: '2026-03-04',
      note: null,
      recordedAt: '2026-03-04T01:00:00.000Z',
      recordedBy: 'staff 65.71',
      ...notReversed,
    });
    expect(spoiled).toBe(10);
    expect(await kaltara.world.balance(TARAKAN, 'spoiled')).toBe(10);
    expect(await kaltara.world.balance(TARAKAN, 'destroyed')).toBe(30);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(onHand);
    const list = await tarakan.get(destructionsOf(TARAKAN)).expect(200);
    expect(list.body).toEqual({ items: [kept], nextCursor: null });
  });

  it('whose causes nobody told is of unknown ones, and says by which other way it was done', async () => {
    const tarakan = await kaltara.world.as(TARAKAN, 'staff');
    const other = { ...destruction(1, 'BA/6'), method: 'other', note: 'Dilebur' };
    const { body } = await tarakan.post(destructionsOf(TARAKAN), other).expect(201);
    expect(body).toMatchObject({
      blanks: { print: 0, encode: 0, factory: 0, other: 0, unknown: 1 },
      withdrawn: { damaged: 0, changed: 0, moved: 0, deceased: 0, other: 0 },
      spoiled: 9,
    });
  });

  it('of more than is spoiled is refused, naming both numbers', async () => {
    const tarakan = await kaltara.world.as(TARAKAN, 'staff');
    const tooMany = { ...paper, quantity: 10 };
    const call = () => tarakan.post(destructionsOf(TARAKAN), tooMany);
    expect(await kaltara.refused(call, 409, 'stock.insufficient')).toBe(
      'Kota Tarakan (65.71) has 9 cards spoiled and not yet destroyed; this takes 10.',
    );
  });

  it.each([
    [400, 'request.invalid', { witnesses: undefined }],
    [400, 'request.invalid', { witnesses: [{ name: 'Ani' }, { name: 'Budi' }] }],
    [400, 'request.invalid', { witnesses: Array(9).fill(paper.witnesses[0]) }],
    [400, 'request.invalid', { officers: [] }],
    [400, 'request.invalid', { officers: Array(6).fill(paper.officers[0]) }],
    [400, 'request.invalid', { officers: [{ name: 'Budi', nip: '1' }] }],
    [400, 'request.invalid', { place: undefined }],
    [400, 'request.invalid', { method: 'drowned' }],
    [400, 'request.invalid', { method: 'other' }],
    [400, 'request.invalid', { quantity: 5, blanks: { print: 4 } }],
    [400, 'request.invalid', { quantity: 5, blanks: { print: 6 } }],
    [400, 'request.invalid', { quantity: 5, withdrawn: { damaged: -1 } }],
    [400, 'request.invalid', { reference: undefined }],
    [400, 'request.invalid', { quantity: 0 }],
    [422, 'destruction.witnesses_wanting', { witnesses: [] }],
    // As it was told before: in one line, without place, method and officers.
    [
      ...([422, 'destruction.witnesses_wanting'] as const),
      {
        ...{ witnesses: 'Inspektorat; Kepala Dinas' },
        ...{ place: undefined, method: undefined, officers: undefined },
      },
    ],
    [422, 'destruction.witnesses_wanting', { witnesses: paper.witnesses.slice(1) }],
    [422, 'destruction.witnesses_wanting', { witnesses: ownWitnesses }],
    [422, 'destruction.witnesses_wanting', { witnesses: Array(2).fill(paper.witnesses[0]) }],
    [
      422,
      'destruction.witnesses_wanting',
      { officers: [{ ...paper.officers[0], name: 'CONTOH saksi' }] },
    ],
    [422, 'date.refused', { quantity: 1, destroyedOn: '2026-03-05' }],
  ])('is refused with %i %s and leaves no trace: %j', async (status, code, change) => {
    const tarakan = await kaltara.world.as(TARAKAN, 'staff');
    const body = { ...paper, ...change };
    await kaltara.refused(() => tarakan.post(destructionsOf(TARAKAN), body), status, code);
  });

  it('is the office’s own', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const call = () => province.post(destructionsOf(TARAKAN), { ...paper, quantity: 1 });
    await kaltara.refused(call, 403, 'access.forbidden');
  });
});

describe('the papers of an office', () => {
  it('are listed newest first, in pages, to whoever reaches it', async () => {
    const ministry = await kaltara.world.as('00', 'viewer');
    const page = async (query: string) =>
      (await ministry.get(countsOf(TARAKAN) + query).expect(200)).body as {
        items: { id: string }[];
        nextCursor: string | null;
      };
    const all = await page('');
    const ids = all.items.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
    await ministry.get(`${countsOf(MALINAU)}?cursor=${first.nextCursor}`).expect(400);
  });

  it('are no others’: of an office beyond reach, or that is none, there is nothing', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    for (const path of [SUPPLIES, countsOf(MALINAU), destructionsOf(PROVINCE)])
      await tarakan.get(path).expect(404);
    await (await kaltara.world.as('00')).get(countsOf('65.99')).expect(404);
    const none = await tarakan.get(`/api/offices/${TARAKAN}/supplies`).expect(200);
    expect(none.body).toEqual({ items: [], nextCursor: null });
    await kaltara.world.nobody().get(SUPPLIES).expect(401);
  });
});
