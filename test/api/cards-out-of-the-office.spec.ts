import fc from 'fast-check';
import { Digests } from '../../src/insight/digests.js';
import { PROVINCE, TARAKAN } from '../support/kaltara.js';
import { pagesOf, textIn } from '../support/pdf-text.js';
import { meeting } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

const HAND_OUTS = `/api/offices/${TARAKAN}/hand-outs`;
const KIT = { holderKind: 'kit', holder: 'Tim Jemput Bola 2', nip: '197001011995031001' };

let world: World;
let tarakan: Client;

beforeEach(async () => {
  world = await World.open();
  await world.supply();
  await world.begin(PROVINCE, 50_000);
  await world.begin(TARAKAN, 2_000, '2026-03-01');
  tarakan = await world.as(TARAKAN, 'staff');
});
afterEach(() => world.close());

const take = (quantity: number, more: object = {}) =>
  tarakan.post(HAND_OUTS, { ...KIT, quantity, ...more });
const taken = async (quantity: number, more: object = {}) =>
  (await take(quantity, more).expect(201)).body as { id: string; held: number };
const settle = (id: string, body: object) => tarakan.post(`${HAND_OUTS}/${id}/settlement`, body);
const report = (printed: number, spoiled: number, day = '2026-03-04') =>
  tarakan.put(`/api/offices/${TARAKAN}/print-reports/${day}`, { printed, spoiled });
const allIs = async () => {
  const ministry = await world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true, faults: [] });
};

test('a kit takes 1,500 in the morning; what is on hand stays, and is due back the same day', async () => {
  const { body } = await take(1_500).expect(201);
  expect(body).toMatchObject({
    ...KIT,
    ...{
      number: '65.71/2026/0001',
      office: TARAKAN,
      quantity: 1_500,
      held: 1_500,
      settlements: [],
    },
    ...{ takenOn: '2026-03-04', dueOn: '2026-03-04', overdue: false },
  });
  expect(await world.onHand(TARAKAN)).toBe(2_000);
  await allIs();
});

test('in the evening 1,431 are printed, 12 spoiled, 57 back: the day’s report is refused before, and taken after', async () => {
  const { id } = await taken(1_500);
  const refused = await report(1_431, 12).expect(409);
  expect(refused.body).toMatchObject({
    code: 'stock.handed_out',
    handedOut: 1_500,
    holders: [{ id, holder: KIT.holder, held: 1_500 }],
  });
  expect(refused.body.detail).toContain('would be left with 557 cards while 1500 are out');
  const { body } = await settle(id, { printed: 1_431, spoiled: 12, returned: 57 }).expect(200);
  expect(body).toMatchObject({ held: 0, printed: 1_431, spoiled: 12, returned: 57, missing: 0 });
  expect(await world.onHand(TARAKAN)).toBe(2_000);
  await report(1_431, 12).expect(201);
  expect(await world.onHand(TARAKAN)).toBe(557);
  await allIs();
});

test('what is in the drawer may be printed while others are out, to the last card', async () => {
  await taken(1_500);
  await report(501, 0).expect(409);
  await report(500, 0).expect(201);
});

test('no more leaves than is in the drawer, also where both leave at once', async () => {
  const { body } = await take(2_001).expect(409);
  expect(body.code).toBe('stock.insufficient');
  expect(body.detail).toContain('has 2000 cards on hand, of which 0 are out; this takes 2001');
  const answers = await meeting(world.dataSource, 'hand_outs', [
    () => take(1_200),
    () => take(1_200),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('a consignment that would take what is out is refused, naming who holds it', async () => {
  await taken(1_500);
  const kaltara = await world.as(PROVINCE);
  const loan = { from: TARAKAN, to: '65.01', quantity: 600 };
  const { body } = await kaltara.post('/api/consignments', loan).expect(409);
  expect(body).toMatchObject({ code: 'stock.handed_out', handedOut: 1_500 });
  await kaltara.post('/api/consignments', { ...loan, quantity: 500 }).expect(201);
});

test('a part comes back, and the rest stays out; more than is out is refused', async () => {
  const { id } = await taken(1_000, { holderKind: 'kecamatan', holder: 'Tarakan Timur' });
  expect(
    (await settle(id, { printed: 200, spoiled: 5, returned: 0 }).expect(200)).body,
  ).toMatchObject({
    held: 795,
    dueOn: '2026-04-03',
  });
  const { body } = await settle(id, { printed: 0, spoiled: 0, returned: 796 }).expect(409);
  expect(body).toMatchObject({ code: 'hand_out.exceeds_held' });
  expect(body.detail).toContain('795 cards are still out');
  expect(body.detail).toContain('796');
});

test('missing cards want a cause; they are no longer out, and the next count finds them', async () => {
  const { id } = await taken(100);
  const gone = { printed: 0, spoiled: 0, returned: 90, missing: 10 };
  await settle(id, gone).expect(400);
  await settle(id, { ...gone, missing: 0, cause: 'Jatuh di sungai' }).expect(400);
  const { body } = await settle(id, { ...gone, cause: 'Jatuh di sungai' }).expect(200);
  expect(body).toMatchObject({ held: 0, missing: 10 });
  expect(await world.onHand(TARAKAN)).toBe(2_000);
});

test.each([
  ['nothing', { printed: 0, spoiled: 0, returned: 0 }],
  ['a day before they left', { printed: 1, spoiled: 0, returned: 0, settledOn: '2026-03-02' }],
])('a settlement of %s is refused', async (_, body) => {
  const { id } = await taken(100, { takenOn: '2026-03-03' });
  await settle(id, body).expect(400);
});

test.each([
  ['due before they leave', { dueOn: '2026-03-03' }, 400],
  ['of tomorrow', { takenOn: '2026-03-05' }, 422],
  ['to nobody', { holder: ' ' }, 400],
  ['to a holder that is none', { holderKind: 'desa' }, 400],
  ['with half a NIP', { nip: '1970' }, 400],
])('a hand-out %s is refused', async (_, more, status) => {
  await take(100, more).expect(status);
});

test('a settlement that was typed wrong is taken back, while its cards are still there', async () => {
  const { id } = await taken(1_500);
  const none = await tarakan
    .post(`${HAND_OUTS}/${id}/settlement/reversal`, { note: 'Salah' })
    .expect(409);
  expect(none.body.code).toBe('hand_out.not_settled');
  await settle(id, { printed: 143, spoiled: 12, returned: 1_345 }).expect(200);
  const back = { note: 'Salah ketik' };
  const { body } = await tarakan.post(`${HAND_OUTS}/${id}/settlement/reversal`, back).expect(200);
  expect(body).toMatchObject({
    held: 1_500,
    printed: 0,
    settlements: [{ reversalNote: 'Salah ketik' }],
  });
  await settle(id, { printed: 1_431, spoiled: 12, returned: 57 }).expect(200);
  await report(1_431, 12).expect(201);
  const late = await tarakan.post(`${HAND_OUTS}/${id}/settlement/reversal`, back).expect(409);
  expect(late.body.code).toBe('stock.insufficient');
});

test('whoever sent it and heard no answer sends it again, and it happened once', async () => {
  const key = { 'idempotency-key': 'pagi' };
  const body = { ...KIT, quantity: 700 };
  const first = await tarakan.post(HAND_OUTS, body, key).expect(201);
  const again = await tarakan.post(HAND_OUTS, body, key).expect(201);
  expect(again.body).toEqual(first.body);
  expect((await tarakan.get(HAND_OUTS).expect(200)).body.items).toHaveLength(1);
});

test('the list is narrowed to what is out, and to what came back since a day', async () => {
  const first = await taken(100);
  const rest = { printed: 0, spoiled: 0, returned: 100 };
  await settle(first.id, rest).expect(200);
  world.clock.advance({ days: 2 });
  tarakan = await world.as(TARAKAN, 'staff');
  const [second, third] = [await taken(100), await taken(100)];
  await settle(second.id, rest).expect(200);
  const ids = async (query: string) => {
    const { body } = await tarakan.get(`${HAND_OUTS}?${query}`).expect(200);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  expect(await ids('state=held')).toEqual([third.id]);
  expect(await ids('state=settled')).toEqual([second.id, first.id]);
  expect(await ids('since=2026-03-06')).toEqual([third.id, second.id]);
});

test('of another office there is no such hand-out', async () => {
  const { id } = await taken(100);
  const nunukan = await world.as('65.03', 'staff');
  const there = await nunukan.get(`/api/offices/65.03/hand-outs/${id}`).expect(404);
  expect(there.body.code).toBe('hand_out.not_found');
  await nunukan.get(HAND_OUTS).expect(404);
});

test('the office’s stock says how many of it are out, and whether it ever hands any out', async () => {
  const stock = async () => (await tarakan.get(`/api/offices/${TARAKAN}/stock`).expect(200)).body;
  expect(await stock()).toMatchObject({ onHand: 2_000, handedOut: 0, handsOut: false });
  const { id } = await taken(1_500);
  expect(await stock()).toMatchObject({ onHand: 2_000, handedOut: 1_500, handsOut: true });
  await settle(id, { printed: 0, spoiled: 0, returned: 1_500 }).expect(200);
  expect(await stock()).toMatchObject({ onHand: 2_000, handedOut: 0, handsOut: true });
});

test('a count says what is in the drawer and what is outside; fewer than are out, it is refused', async () => {
  await taken(500);
  const count = (body: object) => tarakan.post(`/api/offices/${TARAKAN}/stock-counts`, body);
  const refused = await count({ counted: 499, countedOutside: 499 }).expect(409);
  expect(refused.body).toMatchObject({ code: 'stock.handed_out', handedOut: 500 });
  await count({ counted: 1_990, countedOutside: 1_991 }).expect(400);
  const { body } = await count({ counted: 1_990, countedOutside: 500 }).expect(201);
  expect(body).toMatchObject({ counted: 1_990, countedOutside: 500, difference: -10 });
  const { id } = body as { id: string };
  const paper = await tarakan.get(`/api/stock-counts/${id}/record.pdf`).expect(200);
  expect(textIn(paper.body as Buffer)).toContain(
    '1.490 (seribu empat ratus sembilan puluh) keping di gudang dan 500 (lima ratus) keping di luar kantor',
  );
  const { body: plain } = await count({ counted: 1_990 }).expect(201);
  expect(plain).toMatchObject({ countedOutside: null });
  await allIs();
});

test('what is found missing outside is the next count’s difference', async () => {
  const { id } = await taken(100);
  const gone = { printed: 0, spoiled: 0, returned: 90, missing: 10, cause: 'Jatuh di sungai' };
  await settle(id, gone).expect(200);
  const count = { counted: 1_990 };
  const { body } = await tarakan.post(`/api/offices/${TARAKAN}/stock-counts`, count).expect(201);
  expect(body).toMatchObject({ expected: 2_000, difference: -10 });
});

describe('whoever keeps cards too long', () => {
  const overdue = async () => {
    const { body } = await tarakan.get(`/api/offices/${TARAKAN}/worklist`).expect(200);
    return (body as { handOutsOverdue: number }).handOutsOverdue;
  };
  const toldAbove = async () => {
    const { running, dataSource, clock } = world;
    const digests = running.app.get(Digests);
    return (await digests.digestOf(dataSource.manager, clock.now(), PROVINCE))!.handOutsOverdue;
  };

  test('a kit that is out overnight waits for the office in the morning, and for the province after three days', async () => {
    const { id } = await taken(100);
    expect(await overdue()).toBe(0);
    world.clock.advance({ days: 1 });
    tarakan = await world.as(TARAKAN, 'staff');
    expect(await overdue()).toBe(1);
    expect((await tarakan.get(`${HAND_OUTS}/${id}`).expect(200)).body).toMatchObject({
      overdue: true,
    });
    world.clock.advance({ days: 1 });
    expect(await toldAbove()).toBeUndefined();
    world.clock.advance({ days: 1 });
    const told = { code: TARAKAN, name: 'Kota Tarakan', holder: KIT.holder, held: 100 };
    expect(await toldAbove()).toEqual([{ ...told, dueOn: '2026-03-04' }]);
    tarakan = await world.as(TARAKAN, 'staff');
    await settle(id, { printed: 0, spoiled: 0, returned: 100 }).expect(200);
    expect([await overdue(), await toldAbove()]).toEqual([0, undefined]);
  });

  test('a kecamatan has thirty days', async () => {
    await taken(100, { holderKind: 'kecamatan', holder: 'Tarakan Timur' });
    world.clock.advance({ days: 30 });
    tarakan = await world.as(TARAKAN, 'staff');
    expect(await overdue()).toBe(0);
    world.clock.advance({ days: 1 });
    tarakan = await world.as(TARAKAN, 'staff');
    expect(await overdue()).toBe(1);
  });
});

describe('the receipt', () => {
  const receipt = async (id: string) => {
    const { body, headers } = await tarakan.get(`${HAND_OUTS}/${id}/receipt.pdf`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    return body as Buffer;
  };

  test('of one page tells who takes how many until when, for two to sign', async () => {
    const { id } = await taken(1_500, { note: 'Desa Juata' });
    const pdf = await receipt(id);
    expect(pagesOf(pdf)).toHaveLength(1);
    const text = textIn(pdf);
    for (const said of [
      'Nomor: 65.71/2026/0001',
      ...[KIT.holder, KIT.nip, 'Tim jemput bola', '1.500 (seribu lima ratus) keping'],
      ...['paling lambat tanggal 4 Maret 2026', 'Desa Juata', 'PEMBAWA,', 'PETUGAS,'],
    ])
      expect(text).toContain(said);
  });

  test('says what became of them, once that is recorded', async () => {
    const { id } = await taken(1_500, { note: 'x'.repeat(2_000) });
    await settle(id, { printed: 1_431, spoiled: 12, returned: 0 }).expect(200);
    const pdf = await receipt(id);
    expect(textIn(pdf)).toContain('masih di luar 57 (lima puluh tujuh) keping');
  });
});

type Step =
  | { do: 'take'; quantity: number }
  | {
      do: 'settle';
      of: number;
      printed: number;
      spoiled: number;
      returned: number;
      missing: number;
    }
  | { do: 'reverse'; of: number }
  | { do: 'report'; day: number; printed: number };

const cards = fc.integer({ min: 0, max: 900 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('take' as const), quantity: fc.integer({ min: 1, max: 900 }) }),
  fc.record({
    ...{ do: fc.constant('settle' as const), of: fc.nat(9) },
    ...{ printed: cards, spoiled: cards, returned: cards, missing: fc.nat(3) },
  }),
  fc.record({ do: fc.constant('reverse' as const), of: fc.nat(9) }),
  fc.record({ do: fc.constant('report' as const), day: fc.nat(3), printed: cards }),
);

test('in whatever order: out is what was taken less what became of it, and never more than on hand', async () => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const { body: page } = await tarakan.get(`${HAND_OUTS}?limit=100`).expect(200);
      const ids = (page.items as { id: string }[]).map(({ id }) => id);
      for (const step of steps) {
        const id = 'of' in step ? ids[step.of % Math.max(1, ids.length)] : undefined;
        if (step.do === 'take') {
          const { status, body } = await take(step.quantity);
          if (status === 201) ids.push(body.id as string);
        } else if (step.do === 'report') {
          await report(step.printed, 0, days[step.day]);
        } else if (id && step.do === 'settle') {
          const { printed, spoiled, returned, missing } = step;
          const cause = missing > 0 ? { cause: 'Hilang' } : {};
          await settle(id, { printed, spoiled, returned, missing, ...cause });
        } else if (id) await tarakan.post(`${HAND_OUTS}/${id}/settlement/reversal`, { note: 'x' });
      }
      const { body } = await tarakan.get(`${HAND_OUTS}?limit=100`).expect(200);
      const all = body.items as Record<
        'quantity' | 'held' | 'printed' | 'spoiled' | 'returned' | 'missing',
        number
      >[];
      for (const h of all)
        expect(h.held).toBe(h.quantity - h.printed - h.spoiled - h.returned - h.missing);
      const held = all.reduce((sum, h) => sum + h.held, 0);
      expect(held).toBeLessThanOrEqual(await world.onHand(TARAKAN));
      await allIs();
    }),
    { numRuns: 8 },
  );
});
