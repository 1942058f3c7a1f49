import { get } from 'node:http';
import type { OneOfficeStockDto, RegenciesDto } from '../../src/insight/insight.dto.js';
import { holidays } from '../../migrations/data/holidays.js';
import { addDays, isWeekend } from '../../src/platform/calendar-date.js';
import { MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { plantReports } from '../support/past-reports.js';
import { World } from '../support/world.js';

let world: World;

/** Monday 23 February 2026, 09:00 WITA; the 16th and 17th were holidays. */
const MONDAY = '2026-02-23T01:00:00Z';

beforeEach(async () => {
  world = await World.open({ at: MONDAY });
  await world.supply();
  await world.begin(PROVINCE, 66_000);
});

afterEach(() => world.close());

const stockOf = async (office: string, reader = office) => {
  const person = await world.as(reader, 'viewer');
  return (await person.get(`/api/offices/${office}/stock`).expect(200)).body as OneOfficeStockDto;
};

const regenciesOf = async (office: string) => {
  const person = await world.as(office, 'viewer');
  return (await person.get(`/api/offices/${office}/regencies`).expect(200)).body as RegenciesDto;
};

const report = async (office: string, date: string, printed: number, spoiled: number) => {
  const staff = await world.as(office, 'staff');
  await staff.put(`/api/offices/${office}/print-reports/${date}`, { printed, spoiled }).expect(201);
};

/** Tarakan begins with 5,000 and reports 95 and 5 on each day from Monday to Friday. */
const aWeekAtTarakan = async () => {
  await world.begin(TARAKAN, 5_000);
  for (const day of ['23', '24', '25', '26', '27']) {
    world.clock.set(`2026-02-${day}T09:00:00Z`);
    await report(TARAKAN, `2026-02-${day}`, 95, 5);
  }
  world.clock.set('2026-02-28T02:00:00Z');
};

describe('the stock of an office', () => {
  it('says what there is, how fast it goes and when it is gone', async () => {
    await aWeekAtTarakan();
    const { liveRequest, nextRequest, ...stock } = await stockOf(TARAKAN);
    expect(liveRequest).toBeNull();
    // 500 cards on the five dates since it began.
    expect(stock).toEqual({
      office: '65.71',
      officeName: 'Kota Tarakan',
      reportableFrom: '2026-02-23',
      handedOut: 0,
      handsOut: false,
      onHand: 4_500,
      inTransit: 0,
      spoiled: 25,
      committed: 0,
      lent: 0,
      borrowed: 0,
      minimumStock: 1_000,
      suggestedMinimum: 1_000,
      state: 'safe',
      isLow: false,
      averageDailyUse: 100,
      coverDays: 45,
      // 100 on each of 45 working days, which the decreed holidays put off; five days are not sure of it.
      runsOutOn: '2026-05-12',
      runsOutEarly: expect.stringMatching('2026-04-') as string,
      runsOutLate: expect.stringMatching('2026-06-') as string,
      expectedUse: 1_500,
      unreportedUse: 0,
      forecastBasis: 'own',
      begunOn: '2026-02-23',
      lastReportOn: '2026-02-27',
      silentSince: null,
      gaps: [],
      asOf: '2026-02-28T02:00:00.000Z',
      daysWithoutCards: 0,
      journeyDays: 7,
      journeyBasis: 'default',
      requestMethod: 'mean',
      sendBy: addDays(stock.runsOutEarly!, -7),
      // One figure for use and one for how long it lasts, the forecast's; the mean stands beside them.
      dailyUse: 50,
      lastsDays: 73,
      // 30 days after it began.
      lastCountedOn: null,
      countDueOn: '2026-03-25',
      openShortage: null,
      ...{ printable: 4500, printableByRibbon: null, printableByFilm: null, shortOf: [] },
      overdueSpoiled: 0,
      spoilRate: 0.05,
      usualSpoilRate: 0.05,
      spoilsUnusually: false,
    });
    // Five days are too few for the forecast: a request made now would rest on the mean, and say so.
    expect(nextRequest).toEqual({
      quantity: 0,
      reasoning: {
        openShortage: null,
        ...{
          onHand: 4_500,
          inTransit: 0,
          minimumStock: 1_000,
          averageDailyUse: 100,
          coverDays: 45,
        },
        ...{
          method: 'mean',
          expectedUse: 3_700,
          journeyDays: 7,
          coverTargetDays: 30,
          packSize: 500,
          lastsDays: 45,
        },
      },
    });
  });

  it('tells what a request made now asks for, and a request made now asks for that', async () => {
    await world.begin(TARAKAN, 1_200);
    world.clock.set('2026-02-23T09:00:00Z');
    await report(TARAKAN, '2026-02-23', 180, 11);
    const { nextRequest: before } = await stockOf(TARAKAN);
    world.clock.set('2026-02-24T09:00:00Z');
    await report(TARAKAN, '2026-02-24', 0, 20);
    const { nextRequest, liveRequest } = await stockOf(TARAKAN);
    expect(nextRequest!.quantity).toBe(liveRequest!.quantity);
    const staff = await world.as(TARAKAN, 'staff');
    const { body } = await staff.get(`/api/restock-requests/${liveRequest!.id}`).expect(200);
    expect(nextRequest!.reasoning).toEqual(body.reasoning);
    expect(before!.reasoning.onHand).toBe(1_009);
    expect((await stockOf('00')).nextRequest).toBeNull();
  });

  it('says by when to send: the road counts, and the journey is taken off', async () => {
    await aWeekAtTarakan();
    const { provinces } = await regenciesOf('00');
    const province = provinces!.find(({ office }) => office === PROVINCE)!;
    expect(province.sendBy).toBe(addDays(province.runsOutEarly!, -7));
    const admin = await world.as(TARAKAN);
    const { sendBy } = await stockOf(TARAKAN);
    await admin.patch(`/api/offices/${TARAKAN}`, { journeyDays: 60 }).expect(200);
    const far = await stockOf(TARAKAN);
    expect(far).toMatchObject({ journeyDays: 60, sendBy: addDays(sendBy!, -53) });
    expect(far.sendBy! < '2026-02-28').toBe(true);
    const sender = await world.as(PROVINCE);
    const order = { from: PROVINCE, to: TARAKAN, quantity: 4_500 };
    await sender.post('/api/consignments', order).expect(201);
    const sent = await stockOf(TARAKAN);
    expect(sent.runsOutEarly).toBe(far.runsOutEarly);
    expect(sent.sendBy! > far.runsOutEarly!).toBe(false);
    expect(sent.sendBy! > addDays(far.sendBy!, 30)).toBe(true);
    expect(await stockOf(MALINAU)).toMatchObject({ sendBy: null });
  });

  it('an office that has not begun is neither low nor silent, and runs out on no date', async () => {
    world.clock.advance({ days: 30 });
    expect(await stockOf(MALINAU)).toMatchObject({
      onHand: 0,
      minimumStock: 1_000,
      isLow: false,
      averageDailyUse: null,
      coverDays: null,
      runsOutOn: null,
      runsOutEarly: null,
      runsOutLate: null,
      expectedUse: null,
      forecastBasis: null,
      begunOn: null,
      lastReportOn: null,
      silentSince: null,
    });
  });

  it('1,000 is not low, 999 is, and then its request stands beside it', async () => {
    await world.begin(TARAKAN, 1_001);
    world.clock.set('2026-02-23T09:00:00Z');
    await report(TARAKAN, '2026-02-23', 1, 0);
    expect(await stockOf(TARAKAN)).toMatchObject({ isLow: false, liveRequest: null });
    world.clock.set('2026-02-24T09:00:00Z');
    await report(TARAKAN, '2026-02-24', 1, 0);
    expect(await stockOf(TARAKAN)).toMatchObject({
      isLow: true,
      liveRequest: {
        id: expect.any(String) as string,
        number: '65.71/2026/0001',
        state: 'open',
        origin: 'low_stock',
        quantity: 1_500,
        granted: null,
        openedAt: '2026-02-24T09:00:00.000Z',
      },
    });
  });

  it('silence begins once a whole working day has passed, and a report ends it', async () => {
    await aWeekAtTarakan();
    world.clock.set('2026-03-03T12:00:00Z');
    expect((await stockOf(TARAKAN)).silentSince).toBeNull();
    world.clock.set('2026-03-03T16:00:00Z'); // midnight at Tarakan, while Jakarta has Tuesday
    expect((await stockOf(TARAKAN)).silentSince).toBe('2026-03-02');
    await report(TARAKAN, '2026-03-02', 1, 0);
    expect((await stockOf(TARAKAN)).silentSince).toBeNull();
  });

  it('a day left out before the last report is a gap, and makes no office silent', async () => {
    await aWeekAtTarakan();
    world.clock.set('2026-03-04T01:00:00Z');
    await report(TARAKAN, '2026-03-03', 1, 0);
    expect(await stockOf(TARAKAN)).toMatchObject({ silentSince: null, gaps: ['2026-03-02'] });
  });

  it('what is granted and not yet sent is committed, at the office that granted it', async () => {
    await world.begin(TARAKAN, 5_000);
    const tarakan = await world.as(TARAKAN);
    const province = await world.as(PROVINCE);
    const ask = { office: TARAKAN, quantity: 2_000 };
    const { body } = await tarakan.post('/api/restock-requests', ask).expect(201);
    const requestId = (body as { id: string }).id;
    expect((await stockOf(PROVINCE)).committed).toBe(0);
    const approval = `/api/restock-requests/${requestId}/approval`;
    await province.post(approval, { quantity: 500 }).expect(200);
    expect((await stockOf(PROVINCE)).committed).toBe(500);
    const sent = { from: PROVINCE, to: TARAKAN, quantity: 200, requestId };
    await province.post('/api/consignments', sent).expect(201);
    expect(await stockOf(PROVINCE)).toMatchObject({ committed: 300, onHand: 65_800 });
    expect(await stockOf(TARAKAN)).toMatchObject({
      inTransit: 200,
      committed: 0,
      liveRequest: { state: 'approved', granted: 500 },
    });
    const rest = { ...sent, quantity: 300 };
    await province.post('/api/consignments', rest).expect(201);
    expect((await stockOf(PROVINCE)).committed).toBe(0);
  });
});

describe('an office with few days of its own', () => {
  const YESTERDAY = '2026-02-22';
  const off = new Set(holidays.map(([date]) => date));
  const workdays = (cards: number) => (date: string) =>
    isWeekend(date) || off.has(date) ? null : cards;
  /** Of 87,582 people, who take 50 cards on each working day. */
  const malinauReports = () =>
    plantReports(world, MALINAU, { last: YESTERDAY, days: 84 }, workdays(50));

  it('borrows by population from the regencies of its province, and says so', async () => {
    await world.begin(MALINAU, 2_000);
    await world.begin(TARAKAN, 5_000);
    await malinauReports();
    const lender = await stockOf(MALINAU);
    expect(lender).toMatchObject({ forecastBasis: 'own', requestMethod: 'forecast' });
    const { expectedUse, ...tarakan } = await stockOf(TARAKAN);
    expect(tarakan).toMatchObject({
      forecastBasis: 'peers',
      requestMethod: 'mean',
      averageDailyUse: null,
      coverDays: null,
    });
    // Its thirty days begin on Monday, the lender's on the Saturday after its last report.
    const moreThanLender = expectedUse! / lender.expectedUse!;
    expect(moreThanLender).toBeGreaterThan(255_310 / 87_582 - 0.01);
    expect(moreThanLender).toBeLessThan((255_310 / 87_582) * 1.15);
    expect(tarakan.runsOutEarly! < tarakan.runsOutOn!).toBe(true);
    expect(tarakan.runsOutOn! < tarakan.runsOutLate!).toBe(true);
    const { items } = await regenciesOf(PROVINCE);
    expect(await stockOf(TARAKAN)).toMatchObject(items[4]!);
  });

  it('borrows less with every report', async () => {
    await world.begin(TARAKAN, 5_000);
    await malinauReports();
    await report(TARAKAN, '2026-02-23', 10, 0);
    expect((await stockOf(TARAKAN)).forecastBasis).toBe('mixed');
    await plantReports(world, TARAKAN, { last: YESTERDAY, days: 27 }, workdays(10));
    expect((await stockOf(TARAKAN)).forecastBasis).toBe('own');
  });

  it('days without blanks are no days without demand', async () => {
    await world.begin(TARAKAN, 5_000);
    await plantReports(world, TARAKAN, { last: YESTERDAY, days: 84 }, workdays(60));
    const before = await stockOf(TARAKAN);
    await world.dataSource.query(
      `UPDATE print_reports SET service = 'no_blanks', printed = 0 WHERE on_date > $1`,
      [addDays(YESTERDAY, -14)],
    );
    const { expectedUse } = await stockOf(TARAKAN);
    expect(Math.abs(expectedUse! - before.expectedUse!)).toBeLessThan(30);
  });

  it('a province is out when its own cards and its regencies’ are', async () => {
    await world.begin(MALINAU, 2_000);
    await malinauReports();
    const { total, items } = await regenciesOf(PROVINCE);
    const nation = await regenciesOf('00');
    const row = nation.provinces!.find(({ office }) => office === PROVINCE)!;
    const dates = ({ runsOutOn, runsOutEarly, runsOutLate }: typeof total) => [
      runsOutOn,
      runsOutEarly,
      runsOutLate,
    ];
    expect(dates(row as never)).toEqual(dates(total));
    expect(row).toMatchObject({ onHand: 66_000, expectedUse: null, averageDailyUse: null });
    expect(total).toMatchObject({ onHand: 68_000, expectedUse: items[1]!.expectedUse });
    expect(total.runsOutOn! > items[1]!.runsOutOn!).toBe(true);
    expect(nation.total.runsOutOn! > total.runsOutOn!).toBe(true);
  });
});

describe('the regencies below an office', () => {
  it('a province sees its own, with its own stock and the total, all of one moment', async () => {
    await aWeekAtTarakan();
    await world.begin(MALINAU, 700);
    const province = await world.as(PROVINCE);
    const sent = { from: PROVINCE, to: MALINAU, quantity: 300 };
    await province.post('/api/consignments', sent).expect(201);
    const { items, own, total, provinces, asOf } = await regenciesOf(PROVINCE);
    expect(items.map(({ office }) => office)).toEqual([
      '65.01',
      '65.02',
      '65.03',
      '65.04',
      '65.71',
    ]);
    expect(items[1]).toMatchObject({ onHand: 700, inTransit: 300, isLow: true });
    expect(await stockOf(TARAKAN)).toMatchObject(items[4]!);
    expect(await stockOf(PROVINCE)).toMatchObject(own);
    expect(total).toEqual({
      onHand: 65_700 + 4_500 + 700,
      inTransit: 300,
      spoiled: 25,
      overdueSpoiled: 0,
      committed: 0,
      // All of it, wherever it lies, by Tarakan alone: Malinau has begun, and borrows nothing yet.
      runsOutOn: '2028-12-06',
      runsOutEarly: expect.stringMatching(/202[78]-/) as string,
      runsOutLate: expect.stringMatching(/20(29|30)-/) as string,
      expectedUse: 1_500,
      // With the 300 on the road some days longer.
      withInTransit: {
        runsOutOn: '2028-12-10',
        runsOutEarly: '2028-01-03',
        runsOutLate: '2030-05-16',
      },
    });
    expect([provinces, asOf]).toEqual([null, '2026-02-28T02:00:00.000Z']);
  });

  it('the ministry sees all 514 and the 38 provinces', async () => {
    const { items, own, total, provinces } = await regenciesOf('00');
    expect([items.length, provinces?.length]).toEqual([514, 38]);
    expect(own).toMatchObject({ office: '00', silentSince: null, isLow: false });
    expect(total.onHand).toBe(10_000_000 + 66_000);
    expect(provinces?.find(({ office }) => office === PROVINCE)?.onHand).toBe(66_000);
  });

  it('a regency sees itself', async () => {
    const { items, own, total } = await regenciesOf(TARAKAN);
    expect([items, own.office, total.onHand]).toEqual([[], TARAKAN, 0]);
  });

  it('a closed office stands in no list', async () => {
    const ministry = await world.as('00');
    await ministry.post(`/api/offices/${MALINAU}/closing`, { reason: 'Digabung' }).expect(200);
    const { items } = await regenciesOf(PROVINCE);
    expect(items.map(({ office }) => office)).not.toContain(MALINAU);
  });

  it('a closed office is neither low nor silent any more', async () => {
    await world.begin(MALINAU, 5_000);
    world.clock.set('2026-02-27T02:00:00Z');
    const malinau = await world.as(MALINAU);
    const emptied = { counted: 0, reason: 'Diserahkan ke provinsi' };
    await malinau.post(`/api/offices/${MALINAU}/stock-counts`, emptied).expect(201);
    const { isLow, silentSince, liveRequest } = await stockOf(MALINAU);
    expect([isLow, silentSince]).toEqual([true, '2026-02-23']);
    await malinau.post(`/api/restock-requests/${liveRequest!.id}/withdrawal`, {}).expect(200);
    const ministry = await world.as('00');
    await ministry.post(`/api/offices/${MALINAU}/closing`, { reason: 'Digabung' }).expect(200);
    const closed = { isLow: false, silentSince: null };
    expect(await stockOf(MALINAU, PROVINCE)).toMatchObject(closed);
  });

  it('beyond reach, and where there is none, there is no office', async () => {
    const tarakan = await world.as(TARAKAN);
    const ministry = await world.as('00');
    for (const path of ['stock', 'regencies']) {
      const beyond = await tarakan.get(`/api/offices/${PROVINCE}/${path}`).expect(404);
      expect(beyond.body).toMatchObject({ code: 'office.not_found' });
      const none = await ministry.get(`/api/offices/99.99/${path}`).expect(404);
      expect(none.body).toMatchObject({ code: 'office.not_found' });
    }
  });

  it('the nation fits into 100 kB on the wire', async () => {
    const ministry = await world.as('00');
    const headers = { authorization: `Bearer ${ministry.token}`, 'accept-encoding': 'gzip' };
    const received = await new Promise<number>((resolve, reject) => {
      get(`${world.url}/api/offices/00/regencies`, { headers, agent: false }, (answer) => {
        let bytes = 0;
        answer
          .on('data', (chunk: Buffer) => (bytes += chunk.length))
          .on('end', () => resolve(bytes));
      }).on('error', reject);
    });
    expect(received).toBeGreaterThan(1_000);
    expect(received).toBeLessThan(100_000);
  });
});
