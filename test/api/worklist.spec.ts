import { BULUNGAN, Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';

/** What waits for an office, counted for the navigation. */

let kaltara: Kaltara;
const REQUESTS = '/api/restock-requests';

beforeEach(async () => {
  kaltara = await Kaltara.open();
});
afterEach(() => kaltara.close());

const NOTHING = {
  requestsToAnswer: 0,
  grantsToSend: 0,
  consignmentsToReceive: 0,
  loansToConfirm: 0,
  loansOverdue: 0,
  handOutsOverdue: 0,
  differencesWaiting: 0,
  broadcastsToAnswer: 0,
  mailsFailed: 0,
  eventsUnread: 0,
};
const waitingFor = async (office: string) =>
  (await (await kaltara.world.as(office)).get(`/api/offices/${office}/worklist`).expect(200)).body;

test('a request waits for the office above that is to answer it, then to be sent, then to be received', async () => {
  expect(await waitingFor(PROVINCE)).toEqual(NOTHING);
  const tarakan = await kaltara.world.as(TARAKAN);
  const ask = { office: TARAKAN, quantity: 10_000 };
  const { id } = (await tarakan.post(REQUESTS, ask).expect(201)).body as { id: string };
  expect(await waitingFor(PROVINCE)).toEqual({ ...NOTHING, requestsToAnswer: 1 });
  expect(await waitingFor('00')).toEqual(NOTHING);

  const province = await kaltara.world.as(PROVINCE);
  await province.post(`${REQUESTS}/${id}/approval`, { quantity: 2_000 }).expect(200);
  expect(await waitingFor(PROVINCE)).toEqual({ ...NOTHING, grantsToSend: 1 });

  const { id: sent } = await kaltara.dispatch(PROVINCE, TARAKAN, 2_000, { requestId: id });
  expect(await waitingFor(PROVINCE)).toEqual(NOTHING);
  expect(await waitingFor(TARAKAN)).toEqual({ ...NOTHING, consignmentsToReceive: 1 });

  await kaltara.receive(TARAKAN, sent, 2_000);
  expect(await waitingFor(TARAKAN)).toEqual(NOTHING);
});

test('a difference waits for its office to explain it, then for an admin right above', async () => {
  const tarakan = await kaltara.world.as(TARAKAN);
  const counted = await tarakan.post(`/api/offices/${TARAKAN}/stock-counts`, { counted: 0 });
  const { id } = counted.body as { id: string };
  const waits = async (office: string, role: 'staff' | 'admin' = 'admin') => {
    const reader = await kaltara.world.as(office, role);
    const { body } = await reader.get(`/api/offices/${office}/worklist`).expect(200);
    return (body as { differencesWaiting: number }).differencesWaiting;
  };
  expect([await waits(TARAKAN), await waits(PROVINCE), await waits('00')]).toEqual([1, 0, 0]);
  const said = { cause: 'lost', text: 'Tidak ada di lemari' };
  await tarakan.post(`/api/stock-counts/${id}/explanation`, said).expect(200);
  expect([await waits(TARAKAN), await waits(PROVINCE), await waits('00')]).toEqual([0, 1, 0]);
  // Who may only read it is not asked.
  expect(await waits(PROVINCE, 'staff')).toBe(0);
  const province = await kaltara.world.as(PROVINCE);
  await province.post(`/api/stock-counts/${id}/recount`, { note: 'Ulangi' }).expect(200);
  expect([await waits(TARAKAN), await waits(PROVINCE)]).toEqual([1, 0]);
  await tarakan.post(`/api/offices/${TARAKAN}/stock-counts`, { counted: 9_000, reason: 'Ada' });
});

test('the request of a province waits for the ministry', async () => {
  const province = await kaltara.world.as(PROVINCE);
  await province.post(REQUESTS, { office: PROVINCE, quantity: 50_000 }).expect(201);
  expect(await waitingFor('00')).toEqual({ ...NOTHING, requestsToAnswer: 1 });
  expect(await waitingFor(PROVINCE)).toEqual(NOTHING);
});

test('a mail that failed is counted by the office it is for and those above, and by no other', async () => {
  const { clock, dataSource } = kaltara.world;
  await dataSource.query(
    `WITH message AS (
       INSERT INTO outbox (kind, payload, state, appended_at, due_at, give_up_at, finished_at)
       VALUES ('mail', '{}', 'failed', $1, $1, $1, $1) RETURNING id)
     INSERT INTO notices (id, event_id, kind, office_id, address, subject, secret, composed_at)
     SELECT message.id, message.id, 'request.approved', o.id, 'siti@example.test', 'Disetujui', false, $1
     FROM message, offices o WHERE o.code = $2`,
    [clock.now(), TARAKAN],
  );
  for (const [office, eventsUnread] of [
    [TARAKAN, 1],
    [PROVINCE, 0],
    ['00', 0],
  ] as const)
    expect(await waitingFor(office)).toEqual({ ...NOTHING, eventsUnread, mailsFailed: 1 });
  expect(await waitingFor(BULUNGAN)).toEqual(NOTHING);
});
