import type { AvailabilityDto } from '../../src/insight/insight.dto.js';
import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';

let kaltara: Kaltara;

beforeEach(async () => {
  kaltara = await Kaltara.open();
});

afterEach(() => kaltara.close());

const availability = (query = `province=${PROVINCE}`) =>
  kaltara.world.nobody().get(`/api/public/availability?${query}`);

/** A minute later: an answer is kept that long. */
const itemsOf = async () => {
  kaltara.world.clock.advance({ minutes: 1 });
  return ((await availability().expect(200)).body as { items: AvailabilityDto[] }).items;
};

const tarakan = async () => (await itemsOf()).find(({ code }) => code === TARAKAN);

const report = async (date: string, body: object) => {
  const staff = await kaltara.world.as(TARAKAN, 'staff');
  const path = `/api/offices/${TARAKAN}/print-reports/${date}`;
  const { headers } = await staff.get(path);
  const match = headers['etag'] ? { 'if-match': headers['etag'] } : undefined;
  const answer = await staff.put(path, { printed: 0, spoiled: 0, ...body }, match);
  expect([200, 201]).toContain(answer.status);
};

describe('when offices had none', () => {
  const told = async () => {
    kaltara.world.clock.advance({ minutes: 1 });
    const path = `/api/public/stock-outs?province=${PROVINCE}`;
    const { body } = await kaltara.world.nobody().get(path).expect(200);
    return (body as { items: object[] }).items;
  };

  it('is told of those that print, by dates alone', async () => {
    await kaltara.dispatch(PROVINCE, TARAKAN, await kaltara.world.onHand(PROVINCE));
    expect(await told()).toEqual([]);
    await report('2026-03-04', { service: 'no_blanks' });
    const since = { beganOn: '2026-03-04', endedOn: null, days: 1 };
    expect(await told()).toEqual([{ code: TARAKAN, name: 'Kota Tarakan', ...since }]);
    const own = `/api/offices/${PROVINCE}/print-reports/2026-03-04`;
    const staff = await kaltara.world.as(PROVINCE, 'staff');
    await staff.put(own, { printed: 0, spoiled: 0, service: 'no_blanks' }).expect(201);
    expect(await told()).toContainEqual(expect.objectContaining({ code: PROVINCE, ...since }));
  });
});

describe('where the public finds cards', () => {
  it('every regency of the province is named, without sign-in and without a number', async () => {
    const answer = await availability().expect(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=60');
    const unknown = { status: 'unknown', reason: null, asOf: null };
    expect(answer.body).toEqual({
      items: [
        { code: '65.01', name: 'Kabupaten Bulungan', ...unknown },
        { code: '65.02', name: 'Kabupaten Malinau', ...unknown },
        { code: '65.03', name: 'Kabupaten Nunukan', ...unknown },
        { code: '65.04', name: 'Kabupaten Tana Tidung', ...unknown },
        {
          code: '65.71',
          name: 'Kota Tarakan',
          status: 'available',
          reason: null,
          asOf: null,
        },
      ],
    });
  });

  it('as of the last report or receipt, never of the asking', async () => {
    await report('2026-03-04', { printed: 10 });
    kaltara.world.clock.advance({ hours: 5 });
    expect((await tarakan())?.asOf).toBe('2026-03-04T01:00:00.000Z');
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    await kaltara.receive(TARAKAN, id, 100);
    kaltara.world.clock.advance({ hours: 1 });
    expect((await tarakan())?.asOf).toBe('2026-03-04T06:01:00.000Z');
  });

  it('no blanks is out until cards arrive, and a correction does not say it anew', async () => {
    await report('2026-03-04', { service: 'no_blanks' });
    expect(await tarakan()).toMatchObject({ status: 'out', reason: 'no_blanks' });
    kaltara.world.clock.advance({ hours: 1 });
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    await kaltara.receive(TARAKAN, id, 0);
    expect(await tarakan()).toMatchObject({ status: 'out' });
    const second = await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    await kaltara.receive(TARAKAN, second.id, 99);
    expect(await tarakan()).toMatchObject({ status: 'limited', reason: 'no_blanks' });
    kaltara.world.clock.advance({ hours: 1 });
    await report('2026-03-04', { service: 'no_blanks', waiting: 40, note: 'PRR terlupa' });
    expect(await tarakan()).toMatchObject({ status: 'limited', reason: 'no_blanks' });
  });

  it('a stoppage is limited and named; below the minimum is limited', async () => {
    await report('2026-03-04', { service: 'no_ribbon' });
    expect(await tarakan()).toMatchObject({ status: 'limited', reason: 'no_ribbon' });
    await report('2026-03-04', { printed: 8_500, note: 'Pita datang' });
    expect(await tarakan()).toMatchObject({ status: 'limited', reason: null });
  });

  it('after three working days of silence nothing is known', async () => {
    await report('2026-03-04', { printed: 10 });
    kaltara.world.clock.set('2026-03-10T01:00:00Z');
    expect(await tarakan()).toMatchObject({ status: 'available' });
    kaltara.world.clock.set('2026-03-11T01:00:00Z');
    expect(await tarakan()).toMatchObject({ status: 'unknown' });
  });

  it('a provincial office that prints stands beside its regencies', async () => {
    const staff = await kaltara.world.as(PROVINCE, 'staff');
    const path = `/api/offices/${PROVINCE}/print-reports/2026-03-04`;
    await staff.put(path, { printed: 10, spoiled: 0 }).expect(201);
    expect((await itemsOf())[0]).toMatchObject({ code: PROVINCE, status: 'available' });
  });

  it('a province that is none is not found, and one must be named', async () => {
    for (const none of ['99', '00', TARAKAN])
      expect((await availability(`province=${none}`).expect(404)).body).toMatchObject({
        code: 'province.not_found',
      });
    for (const bad of ['', 'province=', 'province=%00', 'province=65&province=64', 'provinces=65'])
      await availability(bad).expect(400);
  });
});
