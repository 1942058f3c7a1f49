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
      expect(body).toMatchObject({ journeyDays: 7 });
    }
  });

  it('is said by an admin of the office or above, on record', async () => {
    const province = await kaltara.world.as(PROVINCE);
    const { body } = await province.patch(OFFICE, { journeyDays: 12 }).expect(200);
    expect(body).toMatchObject({ journeyDays: 12 });
    const malinau = await kaltara.world.as(MALINAU);
    await malinau.patch(OFFICE, { journeyDays: 10 }).expect(200);
    const history = await malinau.get(`${OFFICE}/history`).expect(200);
    expect(history.body.items.slice(0, 2)).toMatchObject([
      { action: 'office.changed', before: { journeyDays: 12 }, after: { journeyDays: 10 } },
      { action: 'office.changed', before: { journeyDays: 7 }, after: { journeyDays: 12 } },
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

  it('left out or null stays as it is', async () => {
    const malinau = await kaltara.world.as(MALINAU);
    await malinau.patch(OFFICE, { journeyDays: 5 }).expect(200);
    await malinau.patch(OFFICE, { journeyDays: null }).expect(200);
    const { body } = await malinau.patch(OFFICE, {}).expect(200);
    expect(body).toMatchObject({ journeyDays: 5 });
  });

  it.each([-1, 91])('is kept within its range by the database too: %i', async (days) => {
    const write = kaltara.world.dataSource.query('UPDATE offices SET journey_days = $1', [days]);
    await expect(write).rejects.toMatchObject({
      driverError: { constraint: 'office_journey_in_range' },
    });
  });
});
