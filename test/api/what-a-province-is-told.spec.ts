import { ProposalsService } from '../../src/allocation/proposals.service.js';
import { hasNews } from '../../src/insight/digest.js';
import { Digests } from '../../src/insight/digests.js';
import { morningOf, type MorningOffice } from '../../src/notices/morning-digest.js';
import { addDays } from '../../src/platform/calendar-date.js';
import { CONSIGNMENTS, Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';

let kaltara: Kaltara;
let digests: Digests;

beforeEach(async () => {
  kaltara = await Kaltara.open('2026-03-04');
  digests = kaltara.world.running.app.get(Digests);
});

afterEach(() => kaltara.close());

const digest = (province = PROVINCE) => {
  const { dataSource, clock } = kaltara.world;
  return digests.digestOf(dataSource.manager, clock.now(), province);
};

const report = async (date: string, printed: number) => {
  const staff = await kaltara.world.as(TARAKAN, 'staff');
  const path = `/api/offices/${TARAKAN}/print-reports/${date}`;
  await staff.put(path, { printed, spoiled: 0 }).expect(201);
};

describe('what a province is told in the morning', () => {
  it('nothing, where nothing is low, asked, silent or long on the road', async () => {
    expect(hasNews((await digest())!)).toBe(false);
  });

  it('who is low and runs out, and how long their request has waited', async () => {
    await report('2026-03-04', 8_500);
    kaltara.world.clock.advance({ days: 1 });
    expect(await digest()).toEqual({
      office: expect.any(Number) as number,
      code: '65',
      on: '2026-03-05',
      offices: [
        expect.objectContaining({
          code: TARAKAN,
          name: 'Kota Tarakan',
          state: 'low',
          onHand: 500,
          minimumStock: 1_000,
          lastsDays: 0,
          runsOutOn: '2026-03-05',
          runsOutEarly: '2026-03-05',
          request: {
            number: '65.71/2026/0001',
            quantity: expect.any(Number) as number,
            granted: null,
            sent: 0,
            days: 1,
          },
        }) as object,
      ],
      silent: [],
      longOnTheRoad: [],
      countsOverdue: [],
      openDifferences: [],
      overdueSpoiled: [],
      spoilUnusually: [],
    });
  });

  it('what was granted and has not left', async () => {
    await kaltara.granted(2_000);
    kaltara.world.clock.advance({ days: 1 });
    expect(await digest()).toMatchObject({
      offices: [{ name: 'Kota Tarakan', request: { granted: 2_000, sent: 0, days: 1 } }],
    });
  });

  it('who is silent, and which consignments take long, from wherever they come', async () => {
    const ministry = await kaltara.world.as('00');
    const sent = { from: '00', to: MALINAU, quantity: 500 };
    await ministry.post(CONSIGNMENTS, sent).expect(201);
    await ministry.post(CONSIGNMENTS, { ...sent, to: '64.72' }).expect(201);
    kaltara.world.clock.advance({ days: 7 });
    expect((await digest())?.longOnTheRoad).toEqual([]);
    kaltara.world.clock.advance({ days: 1 });
    expect(await digest()).toMatchObject({
      silent: [{ code: TARAKAN, name: 'Kota Tarakan', since: '2026-03-04' }],
      longOnTheRoad: [
        {
          number: '00/2026/0001',
          from: 'Ditjen Dukcapil Kemendagri',
          to: 'Kabupaten Malinau',
          quantity: 500,
          days: 8,
        },
      ],
    });
  });

  it('goes to provinces where an office has begun, from its first entry on', async () => {
    kaltara.world.clock.advance({ days: 1 });
    await kaltara.world.begin('64.72', 3_000);
    const provinces = await digests.provincesToDigest(kaltara.world.dataSource.manager);
    expect(provinces).toEqual([
      {
        id: expect.any(Number) as number,
        code: '64',
        timezone: 'Asia/Makassar',
        firstDataAt: new Date('2026-03-05T01:00:00Z'),
      },
      {
        id: expect.any(Number) as number,
        code: '65',
        timezone: 'Asia/Makassar',
        firstDataAt: new Date('2026-03-04T01:00:00Z'),
      },
    ]);
  });

  it('whom to send to before it asks, also where there is nothing else to say', async () => {
    await report('2026-03-04', 250);
    kaltara.world.clock.advance({ days: 1 });
    const proposals = kaltara.world.running.app.get(ProposalsService);
    const morning = async () => {
      const { dataSource, clock } = kaltara.world;
      const push = await dataSource.transaction((tx) =>
        proposals.pushWithin(tx, clock.now(), PROVINCE),
      );
      return morningOf((await digest())!, push, {});
    };
    expect(await morning()).toBeNull();
    const tarakan = await kaltara.world.as(TARAKAN);
    await tarakan.patch(`/api/offices/${TARAKAN}`, { journeyDays: 90 }).expect(200);
    const said = (await morning())!;
    expect(said.silent).toEqual([]);
    expect(said.offices).toHaveLength(1);
    const [{ runsOutEarly, sendBy, proposed, ...rest }] = said.offices as [MorningOffice];
    expect(rest).toMatchObject({ name: 'Kota Tarakan', state: 'running_out', request: null });
    expect(addDays(sendBy!, 90)).toBe(runsOutEarly);
    expect(proposed! % 100).toBe(0);
    expect(proposed).toBeGreaterThan(0);
    await kaltara.dispatch(PROVINCE, TARAKAN, 60_000);
    expect(await morning()).toBeNull();
  });
});
