import { BULUNGAN, Kaltara, MALINAU, NUNUKAN, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { PLANS, planOf } from '../support/plans.js';

let kaltara: Kaltara;

beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(() => kaltara.close());

interface Row extends Record<string, unknown> {
  office: string;
}

const basis = async (from = PROVINCE, under?: string) => {
  const reader = await kaltara.world.as(from, 'viewer');
  const query = under ? `?under=${under}` : '';
  const path = `/api/offices/${from}/allocation-basis${query}`;
  return (await reader.get(path).expect(200)).body as Record<string, unknown> & { rows: Row[] };
};
const rowOf = async (office: string, from = PROVINCE, under?: string) =>
  (await basis(from, under)).rows.find((row) => row.office === office)!;

describe('what a plan is made of', () => {
  it('is the sender’s stock and a row for each office below, begun or not', async () => {
    const { rows, ...sender } = await basis();
    expect(sender).toEqual({
      from: '65',
      fromName: 'Kalimantan Utara',
      under: null,
      underName: null,
      onHand: 66_000,
      committed: 0,
      available: 66_000,
      packSize: 100,
      coverTargetDays: 30,
      asOf: '2026-03-04T01:00:00.000Z',
    });
    expect(rows.map(({ office, begun }) => [office, begun])).toEqual([
      [BULUNGAN, false],
      [MALINAU, false],
      [NUNUKAN, false],
      ['65.04', false],
      [TARAKAN, true],
    ]);
    expect(rows[0]).toMatchObject({ dailyUse: 0, useBasis: 'none', minimumStock: null });
    expect(rows[4]).toMatchObject({ onHand: 9_000, inTransit: 0, journeyDays: 7, request: null });
  });

  it('assumes twice the minimum over the days to cover where no use is known', async () => {
    expect(await rowOf(TARAKAN)).toMatchObject({
      dailyUse: (2 * 1_000) / 30,
      useBasis: 'assumed',
      minimumStock: 1_000,
    });
  });

  it('counts the days on which the ledger stood at 0, the day that it ran out not among them', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    await tarakan
      .put(`/api/offices/${TARAKAN}/print-reports/2026-03-03`, { printed: 9_000, spoiled: 0 })
      .expect(201);
    kaltara.world.clock.advance({ days: 5 });
    expect(await rowOf(TARAKAN)).toMatchObject({ onHand: 0, owedDays: 5 });
    expect(await rowOf(PROVINCE, '00')).toMatchObject({ owedDays: 5 });
    expect(await rowOf(BULUNGAN)).toMatchObject({ owedDays: 0 });
    const today = await kaltara.world.as(TARAKAN);
    const { body } = await today.get(`/api/offices/${TARAKAN}/stock`).expect(200);
    expect(body).toMatchObject({ daysWithoutCards: 5 });
    kaltara.backToWednesday();
  });

  it('counts what a silent office will have used since its last report, never more than it had', async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    const dates = ['2026-03-02', '2026-03-03'];
    for (const date of dates)
      await tarakan
        .put(`/api/offices/${TARAKAN}/print-reports/${date}`, { printed: 700, spoiled: 0 })
        .expect(201);
    expect(await rowOf(TARAKAN)).toMatchObject({ onHand: 7_600, unreportedUse: 0 });
    kaltara.world.clock.advance({ days: 3 });
    // Wednesday to Friday, 700 a day, of a Saturday morning.
    const silent = await rowOf(TARAKAN);
    expect(silent).toMatchObject({ onHand: 7_600, unreportedUse: expect.any(Number) as number });
    const used = silent['unreportedUse'] as number;
    expect([used > 1_400, used < 2_800]).toEqual([true, true]);
    const province = await kaltara.world.as(PROVINCE);
    const path = `/api/offices/${PROVINCE}/allocation-proposal?total=0`;
    const { rows } = (await province.get(path).expect(200)).body as { rows: Row[] };
    const { coverBefore, dailyUse } = rows.find(({ office }) => office === TARAKAN)!;
    expect(coverBefore).toBeCloseTo((7_600 - used) / Number(dailyUse));
    kaltara.world.clock.advance({ days: 60 });
    expect(await rowOf(TARAKAN)).toMatchObject({ onHand: 7_600, unreportedUse: 7_600 });
    kaltara.backToWednesday();
  });

  it('knows what was asked and granted, and keeps showing what was asked in vain', async () => {
    const request = await kaltara.granted(2_000);
    const asked = { id: request, quantity: 10_000, granted: 2_000, origin: 'manual' };
    expect(await rowOf(TARAKAN)).toMatchObject({ request: { ...asked, state: 'approved' } });
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 2_000, { requestId: request });
    await kaltara.receive(TARAKAN, id, 2_000);
    expect(await rowOf(TARAKAN)).toMatchObject({
      onHand: 11_000,
      request: { ...asked, state: 'fulfilled', sent: 2_000 },
    });
    const tarakan = await kaltara.world.as(TARAKAN);
    await tarakan.post('/api/restock-requests', { office: TARAKAN, quantity: 8_000 }).expect(201);
    expect(await rowOf(TARAKAN)).toMatchObject({ request: { state: 'open', quantity: 8_000 } });
  });

  it('counts as available what is not granted to somebody else', async () => {
    const ministry = await kaltara.world.as('00');
    const asking = await kaltara.world.as('64.01');
    await kaltara.world.begin('64.01', 5_000);
    const asked = { office: '64.01', quantity: 3_000 };
    const { body } = await asking.post('/api/restock-requests', asked).expect(201);
    await ministry
      .post(`/api/restock-requests/${body.id}/approval`, { quantity: 3_000 })
      .expect(200);
    const { onHand, committed, available } = await basis('00', PROVINCE);
    expect([committed, available]).toEqual([3_000, Number(onHand) - 3_000]);
  });

  it('is for the ministry each province with everything below it, or the regencies of one', async () => {
    await kaltara.dispatch(PROVINCE, TARAKAN, 1_000);
    const { rows } = await basis('00');
    expect(rows).toHaveLength(38);
    expect(rows.find(({ office }) => office === PROVINCE)).toMatchObject({
      level: 'province',
      begun: true,
      onHand: 74_000,
      inTransit: 1_000,
      minimumStock: 1_000,
      useBasis: 'assumed',
    });
    const straight = await basis('00', PROVINCE);
    expect(straight).toMatchObject({ from: '00', under: '65', underName: 'Kalimantan Utara' });
    expect(straight.rows).toHaveLength(5);
    for (const under of ['00', TARAKAN]) {
      const ministry = await kaltara.world.as('00');
      const path = `/api/offices/00/allocation-basis?under=${under}`;
      await kaltara.refused(() => ministry.get(path), 400, 'request.invalid');
    }
  });
});

describe('a proposal', () => {
  it('lifts the worst-off first and says what each gets and why', async () => {
    await kaltara.world.begin(MALINAU, 500);
    const province = await kaltara.world.as(PROVINCE);
    const path = `/api/offices/${PROVINCE}/allocation-proposal?total=4000`;
    const { body } = await province.get(path).expect(200);
    const { rows, ...rest } = body as { rows: Row[] };
    expect(rest).toMatchObject({ total: 4_000, left: 0, coverOfWorstOff: 67.5 - 7 });
    expect(rows.map(({ office, quantity, boundBy }) => [office, quantity, boundBy])).toEqual([
      [BULUNGAN, 0, 'no_demand'],
      [MALINAU, 4_000, 'level'],
      [NUNUKAN, 0, 'no_demand'],
      ['65.04', 0, 'no_demand'],
      [TARAKAN, 0, 'enough'],
    ]);
    expect(rows[1]).toMatchObject({ coverBefore: expect.closeTo(7.5), coverAfter: 67.5 });
  });

  it('is handed out by the packs that are asked for, 100 at first', async () => {
    await kaltara.world.begin(MALINAU, 9_000);
    const province = await kaltara.world.as(PROVINCE);
    const given = async (query: string) => {
      const path = `/api/offices/${PROVINCE}/allocation-proposal?total=2000${query}`;
      const { body } = await province.get(path).expect(200);
      const { packSize, rows } = body as { packSize: number; rows: (Row & { quantity: number })[] };
      return [packSize, ...rows.map(({ quantity }) => quantity).filter((quantity) => quantity > 0)];
    };
    expect(await given('')).toEqual([100, 1_000, 1_000]);
    expect(await given('&packSize=50')).toEqual([50, 1_000, 1_000]);
    expect(await given('&packSize=500')).toEqual([500, 1_000, 1_000]);
    const path = `/api/offices/${PROVINCE}/allocation-proposal?packSize=250`;
    await kaltara.refused(() => province.get(path), 400, 'request.invalid');
  });

  it('is made unasked for an office at 0 of which nobody knows what it uses', async () => {
    await kaltara.world.begin(MALINAU, 0);
    const province = await kaltara.world.as(PROVINCE);
    const { body } = await province.get(`/api/offices/${PROVINCE}/push-proposal`).expect(200);
    expect(body).toMatchObject({
      packSize: 100,
      rows: [{ office: MALINAU, onHand: 0, useBasis: 'assumed', sendBy: '2026-02-25' }],
    });
    expect((body as { total: number }).total).toBeGreaterThan(0);
  });
});

describe('a draft', () => {
  const draft = async (quantities: Record<string, number> = { [TARAKAN]: 2_000 }) => {
    const province = await kaltara.world.as(PROVINCE, 'staff');
    const plan = await planOf(kaltara.world, PROVINCE, quantities);
    const answer = await province.post(PLANS, plan).expect(201);
    return { province, plan, id: (answer.body as { id: string }).id, answer };
  };

  it('is kept as the planner left it, and reserves nothing', async () => {
    const { province, plan, id, answer } = await draft({ [TARAKAN]: 2_000, [MALINAU]: 500 });
    expect(answer.headers['etag']).toBe('"1"');
    const { body } = await province.get(`${PLANS}/${id}`).expect(200);
    expect(body).toEqual(answer.body);
    expect(body).toMatchObject({
      state: 'draft',
      revision: 1,
      from: '65',
      total: 2_500,
      packSize: 100,
      given: 2_500,
      offices: 2,
      draftedBy: 'staff 65',
      settledAt: null,
    });
    expect(body.rows).toMatchObject([
      { office: MALINAU, quantity: 500, consignments: [] },
      { office: TARAKAN, quantity: 2_000, pinned: false, atLeast: 0, atMost: null },
    ]);
    expect(body.rows[1].seen).toEqual(plan.rows[1]!.seen);
    expect(await basis()).toMatchObject({ committed: 0, available: 66_000 });
    const { body: list } = await province.get(`${PLANS}?state=draft`).expect(200);
    const { rows: _, ...summary } = body;
    expect(list).toEqual({ items: [summary], nextCursor: null });
  });

  it('is changed by whoever names the revision they saw', async () => {
    const { province, plan, id } = await draft();
    const { from: _, ...body } = plan;
    const more = { ...body, total: 5_000, note: 'Sesuai rapat' };
    const put = (wanted: object, ifMatch?: string) =>
      province.put(`${PLANS}/${id}`, wanted, ifMatch ? { 'if-match': ifMatch } : {});
    await kaltara.refused(() => put(more), 428, 'plan.if_match_required');
    await kaltara.refused(() => put(more, '"2"'), 412, 'plan.revision_mismatch');
    const { body: changed, headers } = await put(more, '"1"').expect(200);
    expect(changed).toMatchObject({ revision: 2, total: 5_000, note: 'Sesuai rapat' });
    expect(headers['etag']).toBe('"2"');
    const again = await put(more, '"1"').expect(200);
    expect(again.body).toEqual(changed);
    const { body: packed } = await put({ ...more, packSize: 50 }, '"2"').expect(200);
    expect(packed).toMatchObject({ revision: 3, packSize: 50 });
  });

  it('is discarded for good, and stays on record', async () => {
    const { province, plan, id } = await draft();
    const remove = (ifMatch?: string) =>
      province.delete(`${PLANS}/${id}`, ifMatch ? { 'if-match': ifMatch } : {});
    await kaltara.refused(() => remove(), 428, 'plan.if_match_required');
    await kaltara.refused(() => remove('"2"'), 412, 'plan.revision_mismatch');
    await remove('"1"').expect(204);
    await remove('"1"').expect(204);
    const { body } = await province.get(`${PLANS}/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'discarded', settledBy: 'staff 65' });
    const { from: _, ...change } = plan;
    const put = () => province.put(`${PLANS}/${id}`, change, { 'if-match': '"1"' });
    await kaltara.refused(put, 409, 'plan.not_draft');
    const { body: history } = await province.get('/api/offices/65/history').expect(200);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual([
      'plan.discarded',
      'plan.drafted',
    ]);
  });

  const row = (more = {}) => ({
    office: TARAKAN,
    quantity: 500,
    seen: { onHand: 9_000, inTransit: 0 },
    ...more,
  });
  it.each([
    ['gives out more than its total', { total: 499, rows: [row()] }],
    ['names an office twice', { total: 9_000, rows: [row(), row()] }],
    ['caps below the floor', { total: 500, rows: [row({ atLeast: 2, atMost: 1 })] }],
    ['goes by packs that nobody hands out', { total: 500, packSize: 250, rows: [row()] }],
    ['has no rows', { total: 500, rows: [] }],
    ['has rows that are none', { total: 500, rows: [null] }],
    ['has a list for a row', { total: 500, rows: [[]] }],
    ['has its rows in a list of their own', { total: 500, rows: [[row()]] }],
    ['does not say what was seen', { total: 500, rows: [{ office: TARAKAN, quantity: 1 }] }],
    ['gives to the sender itself', { total: 500, rows: [row({ office: PROVINCE })] }],
  ])('is refused where it %s', async (_, body) => {
    const ministry = await kaltara.world.as('00');
    await kaltara.refused(
      () => ministry.post(PLANS, { from: '00', under: PROVINCE, ...body }),
      400,
      'request.invalid',
    );
  });

  it('is for the offices below its sender, and hides what is beyond reach', async () => {
    const province = await kaltara.world.as(PROVINCE);
    for (const office of ['64.01', '64', '65.99']) {
      const body = { from: PROVINCE, total: 500, rows: [row({ office })] };
      await kaltara.refused(() => province.post(PLANS, body), 404, 'office.not_found');
    }
  });
});
