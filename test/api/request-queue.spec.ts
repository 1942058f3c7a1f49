import { parseCsv } from 'hucre/csv';
import { fifteenRequests, PROVINCE, REGENCIES } from '../support/north-sulawesi.js';
import type { Client, World } from '../support/world.js';

/** Requests that wait, in the order of need over all pages. */

interface Queue {
  items: { id: string; office: string; stock: { state: string; sendBy: string | null } }[];
  nextCursor: string | null;
  oursCount: number;
  allCount: number;
}

let world: World;
let ministry: Client;
let province: Client;

beforeAll(async () => {
  world = await fifteenRequests();
  ministry = await world.as('00');
  province = await world.as(PROVINCE);
});
afterAll(() => world.close());

const queue = async (by: Client, office: string, query = '') =>
  (await by.get(`/api/offices/${office}/request-queue${query}`).expect(200)).body as Queue;
const offices = ({ items }: Queue) => items.map(({ office }) => office);

test('the most urgent come first, and the order holds over the pages', async () => {
  const whole = await queue(province, PROVINCE);
  expect(whole.items[0]).toMatchObject({ office: '71.07', stock: { state: 'out' } });
  const dates = whole.items.slice(1).map(({ stock }) => stock.sendBy!);
  expect(dates).toEqual([...dates].sort());
  expect(whole).toMatchObject({ oursCount: 15, allCount: 15, nextCursor: null });

  const pages: string[][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Queue = await queue(ministry, '00', `?limit=4${cursor && `&cursor=${cursor}`}`);
    pages.push(offices(page));
    cursor = page.nextCursor;
  }
  expect(pages.map(({ length }) => length)).toEqual([4, 4, 4, 3]);
  expect(pages.flat()).toEqual(offices(whole));
});

test('what a province asks of the ministry is the ministry’s to answer; at the province it comes last', async () => {
  const { body } = await province
    .post('/api/restock-requests', { office: PROVINCE, quantity: 9_000 })
    .expect(201);
  expect(await queue(ministry, '00')).toMatchObject({ oursCount: 1, allCount: 16 });
  expect(offices(await queue(ministry, '00', '?ours=true'))).toEqual([PROVINCE]);
  expect(offices(await queue(province, PROVINCE)).at(-1)).toBe(PROVINCE);
  const list = await ministry.get('/api/restock-requests?ours=true').expect(200);
  expect(offices(list.body as Queue)).toEqual([PROVINCE]);
  const { id } = body as { id: string };
  await province.post(`/api/restock-requests/${id}/withdrawal`, {}).expect(200);
});

test('once it is granted it is whose who granted it', async () => {
  const { items } = await queue(province, PROVINCE);
  const { id, office } = items.at(-1)!;
  await ministry.post(`/api/restock-requests/${id}/approval`, { quantity: 100 }).expect(200);
  expect(offices(await queue(ministry, '00', '?state=approved&ours=true'))).toEqual([office]);
  expect(await queue(province, PROVINCE, '?state=approved')).toMatchObject({
    oursCount: 0,
    allCount: 1,
  });
  await ministry.post(`/api/restock-requests/${id}/refusal`, { note: 'x' }).expect(200);
});

test('it is narrowed by office and by date, on the clocks of who asks', async () => {
  expect(offices(await queue(ministry, '71.05'))).toEqual(['71.05']);
  expect((await queue(ministry, '65')).allCount).toBe(0);
  expect((await queue(ministry, '00', '?to=2026-03-01')).allCount).toBeLessThan(14);
  const early = await queue(ministry, '00', '?from=2026-03-02');
  const late = await queue(ministry, '00', '?to=2026-03-01');
  expect(early.allCount + late.allCount).toBe(14);
  const { body } = await ministry
    .get('/api/restock-requests?from=2026-03-02&state=open')
    .expect(200);
  expect((body as Queue).items).toHaveLength(early.allCount);
});

test('a file of it holds what was filtered, in the same order, and says so', async () => {
  const answer = await province
    .get(`/api/offices/${PROVINCE}/request-queue.csv?from=2026-03-02`)
    .expect(200);
  const [heads, ...rows] = parseCsv(answer.text, { skipEmptyRows: true });
  const shown = await queue(province, PROVINCE, '?from=2026-03-02');
  const at = heads!.indexOf('Kode');
  expect(rows.map((row) => row[at])).toEqual(offices(shown));
  expect(answer.headers['content-disposition']).toContain('antrean-permintaan-71-open-2026-03-02-');
});

test('a cursor of another list, and one that is none, is refused', async () => {
  const { nextCursor } = await queue(province, PROVINCE, '?limit=2');
  const path = `/api/offices/${PROVINCE}/request-queue`;
  await province.get(`${path}?ours=true&cursor=${nextCursor}`).expect(400);
  await province.get(`${path}?cursor=x`).expect(400);
  await province.get(`${path}?state=refused`).expect(400);
  await (await world.as(REGENCIES[0]![0])).get(path).expect(404);
});
