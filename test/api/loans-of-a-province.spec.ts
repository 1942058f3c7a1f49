import { Digests } from '../../src/insight/digests.js';
import { NationMorning } from '../../src/notices/nation-digest.js';
import { CONSIGNMENTS, type Sent } from '../support/kaltara.js';
import { World, type Client } from '../support/world.js';

const PROVINCE = '35';
const LENDER = '35.01';
const BORROWERS = Array.from({ length: 11 }, (_, n) => `35.${String(n + 2).padStart(2, '0')}`);

let world: World;
let province: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  for (const [code, cards] of [[LENDER, 30_000], ...BORROWERS.map((each) => [each, 600])] as const)
    await world.begin(code as string, cards as number, '2026-03-01');
  province = await world.as(PROVINCE);
});
afterAll(() => world.close());

interface Page {
  items: { id: string; borrower: string; owed: number; overdue: boolean; dueOn: string }[];
}
const loans = async (query: string) =>
  ((await province.get(`/api/loans?${query}`).expect(200)).body as Page).items;

test('eleven borrowers: six pay back, one is netted, four still owe and stand in the list', async () => {
  const ids = new Map<string, string>();
  for (const [n, borrower] of BORROWERS.entries()) {
    const order = { from: LENDER, to: borrower, quantity: 1_000, reference: `ND/${n}`, loan: {} };
    const { id } = (await province.post(CONSIGNMENTS, order).expect(201)).body as Sent;
    const staff = await world.as(borrower, 'staff');
    await staff.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 1_000 }).expect(200);
    ids.set(borrower, id);
  }
  const lender = await world.as(LENDER, 'staff');
  for (const borrower of BORROWERS.slice(0, 6)) {
    const staff = await world.as(borrower, 'staff');
    const back = { from: borrower, to: LENDER, quantity: 1_000, returnOf: ids.get(borrower) };
    const { id } = (await staff.post(CONSIGNMENTS, back).expect(201)).body as Sent;
    await lender.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 1_000 }).expect(200);
  }
  const netted = BORROWERS[6]!;
  const order = { from: netted, to: LENDER, quantity: 1_000, reference: 'ND/77', loan: {} };
  const { id } = (await province.post(CONSIGNMENTS, order).expect(201)).body as Sent;
  await lender.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 1_000 }).expect(200);
  await province.post(`${CONSIGNMENTS}/${id}/netting`, { against: ids.get(netted) }).expect(200);

  const owing = await loans(`state=open&lender=${LENDER}`);
  expect(owing.map(({ borrower, owed }) => [borrower, owed])).toEqual(
    BORROWERS.slice(7)
      .reverse()
      .map((borrower) => [borrower, 1_000]),
  );
  const { body: matrix } = await province.get('/api/loans/matrix').expect(200);
  expect(matrix).toEqual({
    owed: 4_000,
    items: BORROWERS.slice(7).map((borrower) => ({
      ...{ lender: LENDER, borrower, owed: 1_000, overdue: 0, loans: 1 },
      ...{ lenderName: expect.any(String) as string, borrowerName: expect.any(String) as string },
    })),
  });
});

test('the same as a file, filters and all', async () => {
  const { text } = await province.get(`/api/loans.csv?state=open&lender=${LENDER}`).expect(200);
  expect(text).toContain('Kantor yang meminjamkan');
  expect(text.match(/Belum kembali/g)).toHaveLength(5);
});

test('what was lent is no stock of the lender, and is told beside it; what was borrowed is told too', async () => {
  const stock = async (code: string) =>
    (await province.get(`/api/offices/${code}/stock`).expect(200)).body as object;
  expect(await stock(LENDER)).toMatchObject({ onHand: 26_000, lent: 4_000, borrowed: 0 });
  expect(await stock(BORROWERS[8]!)).toMatchObject({ onHand: 1_600, lent: 0, borrowed: 1_000 });
});

test('sixty days after the receipt they are due, and from the next day overdue, in both digests', async () => {
  const digest = () => digests.digestOf(world.dataSource.manager, world.clock.now(), PROVINCE);
  const digests = world.running.app.get(Digests);
  const at = (day: string) => world.clock.set(`${day}T02:00:00Z`);
  at('2026-05-03');
  province = await world.as(PROVINCE);
  expect(await loans('state=overdue')).toEqual([]);
  expect((await digest())!.loansOverdue).toBeUndefined();
  at('2026-05-04');
  province = await world.as(PROVINCE);
  const overdue = await loans('state=overdue');
  expect(overdue).toHaveLength(4);
  expect(overdue[0]).toMatchObject({ dueOn: '2026-05-03', overdue: true });
  expect((await digest())!.loansOverdue).toHaveLength(4);
  const now = world.clock.now();
  const mornings = world.running.app.get(NationMorning);
  const nation = await world.dataSource.transaction((tx) => mornings.digestOf(tx, now, now));
  expect(nation.loansOverdue).toHaveLength(4);
  const borrower = await world.as(BORROWERS[8]!);
  const { body } = await borrower.get(`/api/offices/${BORROWERS[8]!}/worklist`).expect(200);
  expect(body).toMatchObject({ loansOverdue: 1 });
});
