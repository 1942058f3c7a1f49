import type { StockCardPageDto } from '../../src/stock/stock.dto.js';
import { CONSIGNMENTS, Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open('2026-03-04');
  const tarakan = await kaltara.world.as(TARAKAN);
  const reports = `/api/offices/${TARAKAN}/print-reports`;
  await tarakan.put(`${reports}/2026-03-04`, { printed: 95, spoiled: 5 }).expect(201);
  kaltara.world.clock.advance({ days: 1 });
  const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 500);
  await kaltara.receive(TARAKAN, id, 497);
  await kaltara.dispatch(TARAKAN, PROVINCE, 40, { sentOn: '2026-03-03' });
});

afterAll(() => kaltara.close());

const card = async (query = '') => {
  const viewer = await kaltara.world.as(TARAKAN, 'viewer');
  return viewer.get(`/api/offices/${TARAKAN}/stock-card${query}`);
};
const page = async (query?: string) => (await card(query)).body as StockCardPageDto;

describe('the stock card', () => {
  it('tells every entry on hand, the last recorded first, with the balance after it', async () => {
    const { items, nextCursor } = await page();
    expect(nextCursor).toBeNull();
    expect(items.map((e) => [e.reason, e.change, e.balance, e.occurredOn, e.reference])).toEqual([
      ['dispatch', -40, 9_357, '2026-03-03', '65.71/2026/0001'],
      ['receipt', 497, 9_397, '2026-03-05', '65/2026/0001'],
      ['spoil', -5, 8_900, '2026-03-04', '2026-03-04'],
      ['print', -95, 8_905, '2026-03-04', '2026-03-04'],
      ['opening', 9_000, 9_000, '2026-03-04', null],
    ]);
  });

  it('says who recorded it, for which office, and where the cards came from or went', async () => {
    const { items } = await page();
    expect(items.map((e) => [e.by, e.byOffice, e.counterpart])).toEqual([
      ['admin 65.71', TARAKAN, PROVINCE],
      ['admin 65.71', TARAKAN, null],
      ['admin 65.71', TARAKAN, null],
      ['admin 65.71', TARAKAN, null],
      ['admin 00', '00', '00'],
    ]);
    expect(items[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      recordedAt: '2026-03-05T01:00:00.000Z',
    });
  });

  it('is read page by page, and what is recorded meanwhile moves no page', async () => {
    const first = await page('?limit=2');
    const sender = await kaltara.world.as(TARAKAN);
    const { body } = await sender
      .post(CONSIGNMENTS, { from: TARAKAN, to: PROVINCE, quantity: 1 })
      .expect(201);
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    const third = await page(`?limit=2&cursor=${second.nextCursor}`);
    const read = [first, second, third].flatMap(({ items }) => items.map(({ balance }) => balance));
    expect(read).toEqual([9_357, 9_397, 8_900, 8_905, 9_000]);
    expect(third.nextCursor).toBeNull();
    const recall = `${CONSIGNMENTS}/${(body as { id: string }).id}/recall`;
    await sender.post(recall, { note: 'Salah kirim' }).expect(200);
  });

  it.each([
    ['?reason=receipt', [497]],
    ['?reason=print', [-95]],
    ['?from=2026-03-04&to=2026-03-04', [-5, -95, 9_000]],
    ['?to=2026-03-03', [-40]],
    ['?reason=spoil&from=2026-03-05', []],
  ])('is narrowed down by %s', async (query, changes) => {
    expect((await page(query)).items.map(({ change }) => change)).toEqual(changes);
  });

  it.each([
    ['?reason=destruction', 'reason'],
    ['?reason=print&reason=spoil', 'reason'],
    ['?from=2026-02-30', 'from'],
    ['?from=2026-03-05&to=2026-03-04', 'from'],
    ['?limit=0', 'limit'],
    ['?limit=101', 'limit'],
    ['?cursor=nonsense', 'cursor'],
    ['?offset=3', 'offset'],
  ])('%s is refused, naming the field', async (query, field) => {
    const answer = await card(query);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [{ field }] });
  });

  it('a cursor belongs to its filter', async () => {
    const { nextCursor } = await page('?limit=1');
    expect((await card(`?reason=print&cursor=${nextCursor}`)).status).toBe(400);
  });

  it('of an office without entries is empty, of none at all is not found', async () => {
    const ministry = await kaltara.world.as('00');
    const empty = await ministry.get('/api/offices/65.02/stock-card').expect(200);
    expect(empty.body).toEqual({ items: [], nextCursor: null });
    await ministry.get('/api/offices/65.99/stock-card').expect(404);
  });
});
