import { CONSIGNMENTS, Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { textIn } from '../support/pdf-text.js';
import { meeting } from '../support/waiting.js';
import type { Client } from '../support/world.js';

let kaltara: Kaltara;
let tarakan: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  tarakan = await kaltara.world.as(TARAKAN, 'staff');
});
afterEach(async () => {
  expect(await kaltara.total()).toBe(0);
  const ministry = await kaltara.world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true, faults: [] });
  await kaltara.close();
});

const note = 'Salah ketik, kurang satu nol';
const at = (id: string) => `${CONSIGNMENTS}/${id}/receipt-correction`;
const correct = (id: string, received: number, revision: number | '*' = 1, by = tarakan) =>
  by.post(at(id), { received, note }, { 'if-match': revision === '*' ? '*' : `"${revision}"` });

/** Sent by the province, and typed so by Tarakan. */
async function typed(quantity: number, received: number, more = {}): Promise<string> {
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, quantity, more);
  await kaltara.receive(TARAKAN, id, received);
  return id;
}

const told = async () =>
  kaltara.world.dataSource.query<{ payload: Record<string, unknown> }[]>(
    `SELECT payload FROM outbox WHERE kind = 'consignment.receipt_corrected' ORDER BY id`,
  );

const count = async (counted: number) => {
  const path = `/api/offices/${TARAKAN}/stock-counts`;
  await tarakan.post(path, { counted, reason: 'Dihitung' }).expect(201);
};

describe('200 typed for 2,000', () => {
  it('is mended: only the difference moves, and everything that told the 200 tells the 2,000', async () => {
    const requestId = await kaltara.granted(2_000);
    const id = await typed(2_000, 200, { requestId });
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'fulfilled', arrived: 200 });
    const { body, headers } = await correct(id, 2_000).expect(200);
    expect(headers['etag']).toBe('"2"');
    expect(body).toMatchObject({
      state: 'received',
      ...{ received: 2_000, shortage: 0, receiptRevision: 2, receivedBefore: 200 },
      ...{ correctionNote: note, correctedBy: `staff ${TARAKAN}` },
    });
    expect(await kaltara.world.onHand(TARAKAN)).toBe(11_000);
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(0);
    expect(await kaltara.world.balance(TARAKAN, 'in_transit')).toBe(0);
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'fulfilled', arrived: 2_000 });
    const card = await tarakan.get(`/api/offices/${TARAKAN}/stock-card`).expect(200);
    expect((card.body as { items: object[] }).items[0]).toMatchObject({
      ...{ reason: 'receipt_correction', change: 1_800, balance: 11_000 },
      occurredOn: '2026-03-04',
    });
  });

  it('and both sides are told, of what it was and of what it is', async () => {
    const id = await typed(2_000, 200);
    await correct(id, 1_990).expect(200);
    const [from, to] = await Promise.all(
      [PROVINCE, TARAKAN].map(async (code) => {
        const sql = `SELECT id FROM offices WHERE code = $1`;
        return (await kaltara.world.dataSource.query<{ id: number }[]>(sql, [code]))[0]!.id;
      }),
    );
    expect((await told()).map(({ payload }) => payload)).toEqual([
      expect.objectContaining({
        ...{ from, to, received: 1_990, shortage: 10, receivedBefore: 200, revision: 2, note },
      }),
    ]);
  });

  it('its hand-over record is of the new revision, and the public page says so', async () => {
    const id = await typed(2_000, 200);
    const paper = async () => {
      const path = `${CONSIGNMENTS}/${id}/hand-over-record.pdf`;
      return textIn((await tarakan.get(path).expect(200)).body as Buffer);
    };
    const page = async () => (await kaltara.world.nobody().get(`/bast/${id}`).expect(200)).text;
    expect(await paper()).toContain('selisih kurang sebanyak 1.800');
    expect(await page()).not.toContain('revisi');
    await correct(id, 2_000).expect(200);
    const text = await paper();
    expect(text).toContain(', revisi 2 ');
    expect(text).toContain('semula tercatat 200 keping.');
    expect(text).toContain('sebanyak 2.000 (dua ribu) keping, sesuai dengan jumlah yang dikirim.');
    expect(text).not.toContain('selisih kurang');
    const told = (await page()).replace(/\s+/g, ' ');
    expect(told).toContain('2, dikoreksi 4 Maret 2026');
    expect(told).toContain('hanya berita acara yang menyebut revisi 2;');
  });

  it('keeps every revision, which nobody rewrites', async () => {
    const id = await typed(2_000, 200);
    await correct(id, 2_000).expect(200);
    await correct(id, 1_900, 2).expect(200);
    const { body, headers } = await tarakan.get(`${CONSIGNMENTS}/${id}`).expect(200);
    expect(headers['etag']).toBe('"3"');
    expect(
      (body as { revisions: object[] }).revisions.map((each) => ({ ...each, recordedAt: '' })),
    ).toEqual([
      { revision: 3, received: 1_900, note, recordedAt: '', recordedBy: `staff ${TARAKAN}` },
      { revision: 2, received: 2_000, note, recordedAt: '', recordedBy: `staff ${TARAKAN}` },
      { revision: 1, received: 200, note: null, recordedAt: '', recordedBy: `admin ${TARAKAN}` },
    ]);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(10_900);
    expect(await kaltara.world.balance(TARAKAN, 'variance')).toBe(100);
  });

  it('the same figure changes nothing', async () => {
    const id = await typed(2_000, 200);
    const before = await kaltara.world.trace();
    const { body } = await correct(id, 200).expect(200);
    expect(body).toMatchObject({ received: 200, receiptRevision: 1, correctedAt: null });
    expect(await kaltara.world.trace()).toEqual(before);
    expect(await told()).toEqual([]);
  });
});

describe('is refused', () => {
  it('of what was not received, or turned back', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
    await kaltara.refused(() => correct(id, 400, '*'), 409, 'consignment.not_received');
    const province = await kaltara.world.as(PROVINCE);
    await province.post(`${CONSIGNMENTS}/${id}/recall`, { note }).expect(200);
    await kaltara.refused(() => correct(id, 400, '*'), 409, 'consignment.not_received');
  });

  it('to more than was sent', async () => {
    const id = await typed(2_000, 200);
    await kaltara.refused(() => correct(id, 2_001), 409, 'consignment.more_than_sent');
  });

  it('where the cards that it takes back are no longer there', async () => {
    const id = await typed(2_000, 2_000);
    await kaltara.dispatch(TARAKAN, PROVINCE, 10_000);
    await kaltara.refused(() => correct(id, 999), 409, 'stock.insufficient');
    await correct(id, 1_000).expect(200);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(0);
  });

  it('after a count, which settled it; a count before the receipt settled nothing', async () => {
    await count(8_990);
    const id = await typed(2_000, 200);
    await correct(id, 300).expect(200);
    await count(9_190);
    const said = await kaltara.refused(() => correct(id, 2_000, 2), 409, 'receipt.counted_since');
    expect(said).toContain('2026-03-04');
    // A count that finds no difference settles it as well.
    const other = await typed(100, 10);
    await count(9_200);
    await kaltara.refused(() => correct(other, 100), 409, 'receipt.counted_since');
  });

  it('after the late window of the receiver, unless it was widened', async () => {
    const id = await typed(2_000, 200);
    kaltara.world.clock.advance({ days: 8 });
    tarakan = await kaltara.world.as(TARAKAN, 'staff');
    await kaltara.refused(() => correct(id, 2_000), 422, 'date.refused');
    const province = await kaltara.world.as(PROVINCE);
    const widened = { reportLateDays: 14, reportLateUntil: '2026-03-31' };
    await province.patch(`/api/offices/${TARAKAN}`, widened).expect(200);
    await correct(id, 2_000).expect(200);
  });

  it('without the revision that was looked at, or after another correction', async () => {
    const id = await typed(2_000, 200);
    const blind = () => tarakan.post(at(id), { received: 2_000, note });
    await kaltara.refused(blind, 428, 'consignment.if_match_required');
    await correct(id, 1_900).expect(200);
    await kaltara.refused(() => correct(id, 2_000), 412, 'consignment.revision_mismatch');
  });

  it('without a word of why', async () => {
    const id = await typed(2_000, 200);
    const mute = () => tarakan.post(at(id), { received: 2_000 }, { 'if-match': '"1"' });
    await kaltara.refused(mute, 400, 'request.invalid');
  });

  it('by anybody but the receiver: the sender sees and may not, others do not see', async () => {
    const id = await typed(2_000, 200);
    const [province, malinau, viewer] = await Promise.all([
      kaltara.world.as(PROVINCE),
      kaltara.world.as(MALINAU),
      kaltara.world.as(TARAKAN, 'viewer'),
    ]);
    await kaltara.refused(() => correct(id, 2_000, 1, province), 403, 'access.forbidden');
    await kaltara.refused(() => correct(id, 2_000, 1, viewer), 403, 'access.forbidden');
    await kaltara.refused(() => correct(id, 2_000, 1, malinau), 404, 'consignment.not_found');
  });
});

describe('the request follows', () => {
  it('lives again where nothing came after all, and is fulfilled where something did', async () => {
    const requestId = await kaltara.granted(2_000);
    const id = await typed(2_000, 2_000, { requestId });
    await correct(id, 0).expect(200);
    const nothing = { state: 'approved', sent: 0, onTheRoad: 0, arrived: 0 };
    expect(await kaltara.request(requestId)).toMatchObject(nothing);
    await correct(id, 1_500, 2).expect(200);
    const came = { state: 'fulfilled', sent: 2_000, onTheRoad: 0, arrived: 1_500 };
    expect(await kaltara.request(requestId)).toMatchObject(came);
  });

  it('never beyond what was granted, though the cards were sent anew meanwhile', async () => {
    const requestId = await kaltara.granted(2_000);
    const id = await typed(2_000, 0, { requestId });
    await kaltara.dispatch(PROVINCE, TARAKAN, 2_000, { requestId });
    await correct(id, 1_900).expect(200);
    const both = { state: 'sent', granted: 2_000, sent: 2_000, onTheRoad: 2_000, arrived: 0 };
    expect(await kaltara.request(requestId)).toMatchObject(both);
  });

  it('is withdrawn by the system where nothing came and another request lives', async () => {
    const requestId = await kaltara.granted(2_000);
    const id = await typed(2_000, 2_000, { requestId });
    const ask = { office: TARAKAN, quantity: 1_000 };
    await tarakan.post('/api/restock-requests', ask).expect(201);
    await correct(id, 0).expect(200);
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'withdrawn', arrived: 0 });
    // And stays so, whatever is mended later.
    await correct(id, 2_000, 2).expect(200);
    expect(await kaltara.request(requestId)).toMatchObject({ state: 'withdrawn', arrived: 2_000 });
  });

  it('an office that is low after all asks, and one that is not takes its asking back', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, MALINAU, 2_000);
    await kaltara.receive(MALINAU, id, 2_000);
    const malinau = await kaltara.world.as(MALINAU, 'staff');
    const states = async () => {
      const { body } = await malinau.get(`/api/restock-requests?office=${MALINAU}`).expect(200);
      return (body as { items: { state: string }[] }).items.map(({ state }) => state);
    };
    expect(await states()).toEqual([]);
    await correct(id, 200, 1, malinau).expect(200);
    expect(await states()).toEqual(['open']);
    await correct(id, 2_000, 2, malinau).expect(200);
    expect(await states()).toEqual(['withdrawn']);
  });
});

describe('ten corrections at once', () => {
  it('of the same revision: one holds, the others are told of it', async () => {
    const id = await typed(2_000, 200);
    const calls = Array.from({ length: 10 }, (_, n) => () => correct(id, 1_000 + n));
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', calls);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
  });

  it('of whichever revision: one order of revisions, each from the one before', async () => {
    const id = await typed(2_000, 200);
    const calls = Array.from({ length: 10 }, (_, n) => () => correct(id, 1_000 + n, '*'));
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', calls);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const revisions = await kaltara.world.dataSource.query<Record<string, number>[]>(
      `SELECT revision, received_before AS before, received FROM receipt_corrections ORDER BY revision`,
    );
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(revisions.map(({ before }) => before)).toEqual([
      200,
      ...revisions.slice(0, -1).map(({ received }) => received),
    ]);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(9_000 + revisions.at(-1)!['received']!);
  });

  it('a correction and a count: whichever comes second goes by the first', async () => {
    const id = await typed(2_000, 200);
    const path = `/api/offices/${TARAKAN}/stock-counts`;
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [
      () => correct(id, 2_000),
      () => tarakan.post(path, { counted: 11_000, reason: 'Dihitung' }),
    ]);
    expect([200, 409]).toContain(answers[0]!.status);
    expect(await kaltara.world.onHand(TARAKAN)).toBe(11_000);
  });
});

it('the same attempt again corrects once', async () => {
  const id = await typed(2_000, 200);
  const headers = { 'idempotency-key': 'k', 'if-match': '"1"' };
  const attempt = () => tarakan.post(at(id), { received: 2_000, note }, headers);
  const first = await attempt().expect(200);
  expect((await attempt().expect(200)).body).toEqual(first.body);
  expect(await kaltara.world.onHand(TARAKAN)).toBe(11_000);
});
