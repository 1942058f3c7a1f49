import {
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  PROVINCE,
  type Sent,
  TARAKAN,
} from '../support/kaltara.js';

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open();
});

afterAll(() => kaltara.close());

describe('the list of consignments', () => {
  const numbers = async (office: string, query: string) => {
    const { body } = await (
      await kaltara.world.as(office, 'viewer')
    )
      .get(CONSIGNMENTS + query)
      .expect(200);
    return (body as { items: Sent[] }).items.map(({ number }) => number);
  };

  beforeAll(async () => {
    await kaltara.dispatch('00', PROVINCE, 10);
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 10);
    await kaltara.receive(TARAKAN, id, 10);
    await kaltara.dispatch(PROVINCE, MALINAU, 10);
    await kaltara.dispatch('00', '64', 10);
  });

  it('holds what comes from or goes to the own office and those below, newest first', async () => {
    const all = ['00/2026/0002', '65/2026/0002', '65/2026/0001', '00/2026/0001'];
    expect(await numbers('00', '')).toEqual(all);
    expect(await numbers(PROVINCE, '')).toEqual(all.slice(1));
    expect(await numbers(TARAKAN, '')).toEqual(['65/2026/0001']);
    expect(await numbers('64', '')).toEqual(['00/2026/0002']);
  });

  it('is narrowed to an office and a state', async () => {
    expect(await numbers('00', '?office=65.02')).toEqual(['65/2026/0002']);
    expect(await numbers('00', '?office=65&state=received')).toEqual(['65/2026/0001']);
    expect(await numbers(PROVINCE, '?state=recalled')).toEqual([]);
  });

  it('is narrowed to the dates on which they left', async () => {
    expect(await numbers(PROVINCE, '?from=2026-03-04&to=2026-03-04')).toHaveLength(3);
    expect(await numbers(PROVINCE, '?to=2026-03-03')).toEqual([]);
    expect(await numbers(PROVINCE, '?from=2026-03-05')).toEqual([]);
  });

  it('comes in pages, whose cursor belongs to the list', async () => {
    const ministry = await kaltara.world.as('00', 'viewer');
    const page = async (query: string) =>
      (await ministry.get(CONSIGNMENTS + query).expect(200)).body as {
        items: Sent[];
        nextCursor: string | null;
      };
    const first = await page('?limit=3');
    expect(first.items).toHaveLength(3);
    const rest = await page(`?limit=3&cursor=${first.nextCursor}`);
    expect(rest.items.map(({ number }) => number)).toEqual(['00/2026/0001']);
    expect(rest.nextCursor).toBeNull();
    await ministry.get(`${CONSIGNMENTS}?state=received&cursor=${first.nextCursor}`).expect(400);
  });

  it.each(['?limit=0', '?limit=101', '?state=lost', '?office=Tarakan', '?cursor=x', '?page=2'])(
    'is refused for %s',
    async (query) => {
      const ministry = await kaltara.world.as('00');
      expect((await ministry.get(CONSIGNMENTS + query)).status).toBe(400);
    },
  );

  it('and each consignment in it exist only for those who see one of its ends', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    for (const office of [PROVINCE, MALINAU, '64'])
      await tarakan.get(`${CONSIGNMENTS}?office=${office}`).expect(404);
    await (await kaltara.world.as('00')).get(`${CONSIGNMENTS}?office=65.99`).expect(404);
    const [unseen] = await kaltara.world.dataSource.query<{ id: string }[]>(
      `SELECT id FROM consignments ORDER BY id DESC LIMIT 1`,
    );
    const { body } = await tarakan.get(`${CONSIGNMENTS}/${unseen!.id}`).expect(404);
    expect(body).toMatchObject({ code: 'consignment.not_found' });
    await tarakan.get(`${CONSIGNMENTS}/x`).expect(404);
    await kaltara.world.nobody().get(CONSIGNMENTS).expect(401);
  });
});
