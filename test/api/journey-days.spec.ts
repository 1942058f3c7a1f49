import { Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';

let kaltara: Kaltara;

beforeAll(async () => {
  kaltara = await Kaltara.open();
});
afterAll(() => kaltara.close());

const OFFICE = `/api/offices/${MALINAU}`;

describe('how long cards are on the road to an office', () => {
  it('is a week where nobody says otherwise', async () => {
    const ministry = await kaltara.world.as('00');
    for (const office of ['00', PROVINCE, MALINAU, TARAKAN]) {
      const { body } = await ministry.get(`/api/offices/${office}`).expect(200);
      expect(body).toMatchObject({ journeyDays: 7, journeyBasis: 'default' });
    }
  });

  it('is said by an admin of the office or above, on record', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const { body } = await province.patch(OFFICE, { journeyDays: 12 }).expect(200);
    expect(body).toMatchObject({ journeyDays: 12, journeyBasis: 'set' });
    const malinau = await kaltara.world.as(MALINAU);
    await malinau.patch(OFFICE, { journeyDays: 10 }).expect(200);
    const history = await malinau.get(`${OFFICE}/history`).expect(200);
    expect(history.body.items.slice(0, 2)).toMatchObject([
      { action: 'office.changed', before: { journeyDays: 12 }, after: { journeyDays: 10 } },
      { action: 'office.changed', before: { journeyDays: null }, after: { journeyDays: 12 } },
    ]);
    const staff = await kaltara.world.as(MALINAU, 'staff');
    await kaltara.refused(() => staff.patch(OFFICE, { journeyDays: 3 }), 403, 'access.forbidden');
  });

  it.each([0, 90])('may be %i days', async (journeyDays) => {
    const malinau = await kaltara.world.as(MALINAU);
    const { body } = await malinau.patch(OFFICE, { journeyDays }).expect(200);
    expect(body).toMatchObject({ journeyDays });
  });

  it.each([-1, 91, 1.5, '7'])('is refused as %p', async (journeyDays) => {
    const malinau = await kaltara.world.as(MALINAU);
    await kaltara.refused(() => malinau.patch(OFFICE, { journeyDays }), 400, 'request.invalid');
  });

  it('left out stays as it is; null gives it back to the receipts', async () => {
    const malinau = await kaltara.world.as(MALINAU);
    await malinau.patch(OFFICE, { journeyDays: 5 }).expect(200);
    const { body } = await malinau.patch(OFFICE, {}).expect(200);
    expect(body).toMatchObject({ journeyDays: 5, journeyBasis: 'set' });
    const given = await malinau.patch(OFFICE, { journeyDays: null }).expect(200);
    expect(given.body).toMatchObject({ journeyDays: 7, journeyBasis: 'default' });
  });

  it.each([-1, 91])('is kept within its range by the database too: %i', async (days) => {
    const write = kaltara.world.dataSource.query('UPDATE offices SET journey_days = $1', [days]);
    await expect(write).rejects.toMatchObject({
      driverError: { constraint: 'office_journey_in_range' },
    });
  });
});

describe('where nobody says, it is learned of the last receipts', () => {
  /** One consignment of ten cards from the province that was so many days on the road; none of it may arrive. */
  async function arrivedAfter(days: number, received = 10): Promise<void> {
    const province = await kaltara.world.as(PROVINCE);
    const order = { from: PROVINCE, to: TARAKAN, quantity: 10 };
    const { body } = await province.post('/api/consignments', order).expect(201);
    kaltara.world.clock.advance({ days });
    const tarakan = await kaltara.world.as(TARAKAN);
    await tarakan.post(`/api/consignments/${body.id}/receipt`, { received }).expect(200);
  }
  const journey = async () => {
    const tarakan = await kaltara.world.as(TARAKAN);
    const { body: office } = await tarakan.get(`/api/offices/${TARAKAN}`).expect(200);
    const { body: stock } = await tarakan.get(`/api/offices/${TARAKAN}/stock`).expect(200);
    expect([stock.journeyDays, stock.journeyBasis]).toEqual([
      office.journeyDays,
      office.journeyBasis,
    ]);
    return [office.journeyDays, office.journeyBasis];
  };

  it('two tell nothing, nor does one of which nothing arrived; the third does', async () => {
    await arrivedAfter(14);
    await arrivedAfter(3);
    await arrivedAfter(30, 0);
    expect(await journey()).toEqual([7, 'default']);
    await arrivedAfter(12);
    expect(await journey()).toEqual([14, 'learned']);
  });

  it('it is the upper quartile of the last twelve, and what an admin set goes before it', async () => {
    for (const days of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) await arrivedAfter(days);
    expect(await journey()).toEqual([9, 'learned']);
    const tarakan = await kaltara.world.as(TARAKAN);
    await tarakan.patch(`/api/offices/${TARAKAN}`, { journeyDays: 4 }).expect(200);
    expect(await journey()).toEqual([4, 'set']);
    await tarakan.patch(`/api/offices/${TARAKAN}`, { journeyDays: null }).expect(200);
    expect(await journey()).toEqual([9, 'learned']);
  });
});
