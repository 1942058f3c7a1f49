import { A_WEDNESDAY } from '../support/app.js';
import { MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { World } from '../support/world.js';

/** How far a province is with its first day. */

let world: World;
beforeEach(async () => {
  world = await World.open();
  world.clock.set(A_WEDNESDAY);
});
afterEach(() => world.close());

const stepsOf = async (office: string, by = office) => {
  const reader = await world.as(by, 'viewer');
  return (await reader.get(`/api/offices/${office}/first-steps`).expect(200)).body as {
    withoutPeople: { code: string; name: string }[];
  };
};

const NOTHING = {
  begunOn: null,
  hasLetterhead: false,
  hasSignatory: false,
  offices: 5,
  begun: 0,
  staffed: 0,
  onlyInvited: 0,
  minimumsSet: 0,
  journeysKnown: 0,
};

test('before anything has begun nothing is done, and those without people are named', async () => {
  const steps = await stepsOf(PROVINCE);
  expect(steps).toMatchObject(NOTHING);
  expect(steps.withoutPeople.map(({ code }) => code)).toContain(TARAKAN);
  expect(await stepsOf('00')).toMatchObject({ offices: 552, begun: 0 });
});

test('each step counts once it is done, and for nobody else', async () => {
  const admin = await world.as(PROVINCE);
  await world.supply();
  await world.begin(PROVINCE, 10_000);
  await world.begin(TARAKAN, 5_000);
  await world.as(TARAKAN, 'staff');
  await admin
    .post('/api/people', { name: 'Siti', email: 's@example.test', role: 'admin', office: MALINAU })
    .expect(201);
  await admin.put(`/api/offices/${PROVINCE}/letterhead`, { city: 'Tanjung Selor' }).expect(200);
  const head = { name: 'Contoh', capacity: 'kepala', fromOn: '2026-03-04' };
  await admin.post(`/api/offices/${PROVINCE}/signatories`, head).expect(201);
  await admin.patch(`/api/offices/${TARAKAN}`, { minimumStock: 1_500 }).expect(200);
  await admin.patch(`/api/offices/${MALINAU}`, { journeyDays: 3 }).expect(200);

  const steps = await stepsOf(PROVINCE, '00');
  expect(steps).toMatchObject({
    begunOn: '2026-03-04',
    hasLetterhead: true,
    hasSignatory: true,
    begun: 1,
    staffed: 1,
    onlyInvited: 1,
    minimumsSet: 1,
    journeysKnown: 1,
  });
  const named = steps.withoutPeople.map(({ code }) => code);
  expect(named).not.toContain(TARAKAN);
  expect(named).not.toContain(MALINAU);
  expect(await stepsOf('64')).toMatchObject({ begun: 0, staffed: 0, hasLetterhead: false });
});

test('a term that is over, or not yet begun, signs nothing; a closed office is no office', async () => {
  const admin = await world.as(PROVINCE);
  const terms = [
    { name: 'Dulu', fromOn: '2025-01-01', untilOn: '2026-03-03' },
    { name: 'Nanti', fromOn: '2026-03-05' },
  ];
  for (const term of terms)
    await admin
      .post(`/api/offices/${PROVINCE}/signatories`, { ...term, capacity: 'kepala' })
      .expect(201);
  await admin.post(`/api/offices/${MALINAU}/closing`, { reason: 'Digabung' }).expect(200);
  expect(await stepsOf(PROVINCE)).toMatchObject({ hasSignatory: false, offices: 4 });
});
