import { destruction } from '../support/destruction.js';
import { Kaltara, MALINAU, PROVINCE, TARAKAN, type Sent } from '../support/kaltara.js';
import { textIn } from '../support/pdf-text.js';
import { meeting } from '../support/waiting.js';
import type { Client } from '../support/world.js';

const SUPPLIES = '/api/offices/00/supplies';
const DESTRUCTIONS = `/api/offices/${TARAKAN}/destructions`;
const openingOf = (office: string) => `/api/offices/${office}/opening-stock`;
const note = 'Salah ketik';

let kaltara: Kaltara;
let ministry: Client;
let province: Client;

beforeEach(async () => {
  kaltara = await Kaltara.open();
  ministry = await kaltara.world.as('00');
  province = await kaltara.world.as(PROVINCE);
});
afterEach(async () => {
  expect(await kaltara.total()).toBe(0);
  const { body } = await (await kaltara.world.as('00')).get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true, faults: [] });
  await kaltara.close();
});

const count = (counted: number) =>
  ministry.post('/api/offices/00/stock-counts', { counted }).expect(201);

const items = async (path: string, by = ministry) =>
  ((await by.get(path).expect(200)).body as { items: Record<string, unknown>[] }).items;

describe('a supply', () => {
  const supply = async (quantity: number, reference: string) =>
    ((await ministry.post(SUPPLIES, { quantity, reference }).expect(201)).body as Sent).id;
  const reverse = (id: string, by = ministry) => by.post(`${SUPPLIES}/${id}/reversal`, { note });

  it('that was entered wrong goes back to its source, and stays readable as reversed', async () => {
    const before = await kaltara.world.onHand('00');
    const id = await supply(50_000, 'SP/1');
    const { body } = await reverse(id).expect(200);
    expect(body).toMatchObject({
      ...{ office: '00', quantity: 50_000, reference: 'SP/1', date: '2026-03-04' },
      ...{ reversedBy: 'admin 00', reversalNote: note },
    });
    expect(await kaltara.world.onHand('00')).toBe(before);
    expect((await items(SUPPLIES))[0]).toMatchObject({ id, reversalNote: note });
    await kaltara.refused(() => reverse(id), 409, 'paper.reversed');
    // Its number is free again, once.
    await supply(5_000, 'SP/1');
    const again = () => ministry.post(SUPPLIES, { quantity: 1, reference: 'SP/1' });
    await kaltara.refused(again, 409, 'reference.used');
  });

  it('is not, where its cards have left, by staff, of another office, or long after', async () => {
    const id = await supply(50_000, 'SP/1');
    const staff = await kaltara.world.as('00', 'staff');
    await kaltara.refused(() => reverse(id, staff), 403, 'access.forbidden');
    const elsewhere = () => ministry.post(`/api/offices/65/supplies/${id}/reversal`, { note });
    await kaltara.refused(elsewhere, 404, 'supply.not_found');
    const onHand = await kaltara.world.onHand('00');
    await kaltara.dispatch('00', PROVINCE, onHand - 49_999);
    await kaltara.refused(() => reverse(id), 409, 'stock.insufficient');
    kaltara.world.clock.advance({ days: 8 });
    const later = await kaltara.world.as('00');
    await kaltara.refused(() => reverse(id, later), 422, 'date.refused');
  });

  it('is not, where the stock was counted since: that count settled it', async () => {
    await count(await kaltara.world.onHand('00'));
    const wrong = await supply(70, 'SP/1');
    await reverse(wrong).expect(200);
    const id = await supply(50_000, 'SP/2');
    await count(await kaltara.world.onHand('00'));
    const said = await kaltara.refused(() => reverse(id), 409, 'paper.counted_since');
    expect(said).toContain('counted on 2026-03-04, after this paper of 2026-03-04');
  });

  it('of two reversals at once one is made', async () => {
    const id = await supply(50_000, 'SP/1');
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [
      () => reverse(id),
      () => reverse(id),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a destruction', () => {
  const reverse = (id: string, by = province) =>
    by.post(`${DESTRUCTIONS}/${id}/reversal`, { note });
  let id: string;
  beforeEach(async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    const day = { printed: 100, spoiled: 40 };
    await tarakan.put(`/api/offices/${TARAKAN}/print-reports/2026-03-03`, day).expect(201);
    const paper = destruction(40, 'BA/1');
    id = ((await tarakan.post(DESTRUCTIONS, paper).expect(201)).body as Sent).id;
  });

  it('is reversed by an office above: its cards are spoiled and not yet destroyed again', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    await kaltara.refused(() => reverse(id, tarakan), 403, 'access.forbidden');
    await reverse(id).expect(200);
    expect(await kaltara.world.balance(TARAKAN, 'destroyed')).toBe(0);
    expect(await kaltara.world.balance(TARAKAN, 'spoiled')).toBe(40);
    expect((await items(DESTRUCTIONS))[0]).toMatchObject({ id, reversedBy: 'admin 65' });
    const { body } = await tarakan.get(`${DESTRUCTIONS}/${id}/record.pdf`).expect(200);
    const text = textIn(body as Buffer);
    expect(text).toContain('BERITA ACARA PEMUSNAHAN');
    expect(text).toContain(
      'DIBATALKAN Pemusnahan ini dibatalkan oleh admin 65 pada tanggal 4 Maret 2026 dan berita acara ini ' +
        'tidak berlaku.',
    );
    expect(text).toContain(`Alasan pembatalan: ${note}`);
    await kaltara.refused(() => reverse(id), 409, 'paper.reversed');
    const [told] = await kaltara.world.dataSource.query<{ payload: object }[]>(
      `SELECT payload FROM outbox WHERE kind = 'paper.reversed'`,
    );
    expect(told!.payload).toMatchObject({ paper: 'destruction', quantity: 40, note });
    const right = destruction(30, 'BA/1');
    await tarakan.post(DESTRUCTIONS, right).expect(201);
  });

  it('is not, where the spoiled cards were counted since; a count of the stock alone settled nothing', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    const counts = `/api/offices/${TARAKAN}/stock-counts`;
    const counted = await kaltara.world.onHand(TARAKAN);
    await tarakan.post(counts, { counted }).expect(201);
    const day = { printed: 0, spoiled: 5 };
    await tarakan.put(`/api/offices/${TARAKAN}/print-reports/2026-03-04`, day).expect(201);
    const paper = destruction(5, 'BA/2');
    const other = ((await tarakan.post(DESTRUCTIONS, paper).expect(201)).body as Sent).id;
    await reverse(other).expect(200);
    await tarakan.post(counts, { counted: counted - 5, countedSpoiled: 5 }).expect(201);
    await kaltara.refused(() => reverse(id), 409, 'paper.counted_since');
  });

  it('is found at its own office only', async () => {
    await kaltara.world.begin(MALINAU, 100);
    const elsewhere = () =>
      province.post(`/api/offices/${MALINAU}/destructions/${id}/reversal`, { note });
    await kaltara.refused(elsewhere, 404, 'destruction.not_found');
    await kaltara.refused(() => reverse('x'), 404, 'destruction.not_found');
  });
});

describe('an opening stock', () => {
  const reverse = (office: string, by = province) =>
    by.post(`${openingOf(office)}/reversal`, { note });
  const open = (quantity: number, office = MALINAU) =>
    province.post(openingOf(office), { quantity });

  it('entered with a nought too many is reversed, and entered anew', async () => {
    await open(90_000).expect(201);
    await reverse(MALINAU).expect(200);
    expect(await kaltara.world.onHand(MALINAU)).toBe(0);
    const office = async () =>
      (await items('/api/offices?parent=65')).find(({ code }) => code === MALINAU);
    expect(await office()).toMatchObject({ begunOn: null });
    await kaltara.refused(() => reverse(MALINAU), 409, 'paper.reversed');
    await open(9_000).expect(201);
    expect(await kaltara.world.onHand(MALINAU)).toBe(9_000);
    expect(await office()).toMatchObject({ begunOn: '2026-03-04' });
    expect(await items(`/api/offices/${MALINAU}/opening-stocks`)).toMatchObject([
      { nth: 2, quantity: 9_000, reversedAt: null },
      { nth: 1, quantity: 90_000, reversedBy: 'admin 65', reversalNote: note },
    ]);
    await kaltara.refused(() => open(1), 409, 'opening.too_late');
  });

  it('of nothing, too, and more than once', async () => {
    for (const quantity of [0, 10, 0]) {
      await open(quantity).expect(201);
      await reverse(MALINAU).expect(200);
    }
    await open(5_000).expect(201);
    expect(await items(`/api/offices/${MALINAU}/opening-stocks`)).toHaveLength(4);
  });

  it('leaves an office begun whose stock moved otherwise', async () => {
    await open(9_000).expect(201);
    const { id } = await kaltara.dispatch(PROVINCE, MALINAU, 500);
    await kaltara.receive(MALINAU, id, 500);
    await reverse(MALINAU).expect(200);
    expect(await kaltara.world.onHand(MALINAU)).toBe(500);
    await kaltara.refused(() => open(900), 409, 'opening.too_late');
  });

  it('is not where its cards are gone, where there is none, or by the office itself', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    await kaltara.refused(() => reverse(TARAKAN, tarakan), 403, 'access.forbidden');
    await kaltara.dispatch(TARAKAN, PROVINCE, 1);
    await kaltara.refused(() => reverse(TARAKAN), 409, 'stock.insufficient');
    await kaltara.refused(() => reverse(MALINAU), 404, 'opening.not_found');
  });

  it('is not where the stock was counted since, though nothing differed', async () => {
    await open(0).expect(201);
    await reverse(MALINAU).expect(200);
    await open(9_000).expect(201);
    const malinau = await kaltara.world.as(MALINAU);
    await malinau.post(`/api/offices/${MALINAU}/stock-counts`, { counted: 9_000 }).expect(201);
    await kaltara.refused(() => reverse(MALINAU), 409, 'paper.counted_since');
  });

  it('whose spoiled cards were destroyed says that those are wanting', async () => {
    await province.post(openingOf(MALINAU), { quantity: 100, spoiled: 40 }).expect(201);
    const malinau = await kaltara.world.as(MALINAU);
    await malinau.post(`/api/offices/${MALINAU}/destructions`, destruction(10, 'BA/3')).expect(201);
    const said = await kaltara.refused(() => reverse(MALINAU), 409, 'stock.insufficient');
    expect(said).toContain('has 30 cards spoiled and not yet destroyed; this takes 40.');
  });

  it('is one again of two entered anew at once', async () => {
    await open(90_000).expect(201);
    await reverse(MALINAU).expect(200);
    const answers = await meeting(kaltara.world.dataSource, 'stock_accounts', [
      () => open(9_000),
      () => open(900),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
