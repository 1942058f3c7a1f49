import { Kaltara, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { statementsOf, working } from '../support/statements.js';
import type { Client } from '../support/world.js';

// Round trips are what a report or a screen costs. They are counted here, which no busy machine disturbs.

let kaltara: Kaltara;
let tarakan: Client;
let ministry: Client;
let nobody: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  tarakan = await kaltara.world.as(TARAKAN, 'staff');
  ministry = await kaltara.world.as('00');
  nobody = kaltara.world.nobody();
  await kaltara.granted(500);
  await kaltara.dispatch(PROVINCE, TARAKAN, 100);
});
afterAll(() => kaltara.close());

const isSessionCheck = (statement: string) => /FROM sessions/.test(statement);

describe('a report', () => {
  const path = `/api/offices/${TARAKAN}/print-reports/2026-03-04`;

  test.each([
    ['the first of its day', { printed: 100, spoiled: 4 }, {}],
    ['a correction', { printed: 90, spoiled: 3, note: 'Salah hitung' }, { 'if-match': '"1"' }],
    ['one that brings cards back', { printed: 1, spoiled: 0, note: 'x' }, { 'if-match': '"2"' }],
  ])('takes at most four statements in its transaction: %s', async (_, body, headers) => {
    const sent = await statementsOf(() =>
      tarakan.put(path, body, {
        ...headers,
        'idempotency-key': `key ${body.printed}`.replace(' ', ''),
      }),
    );
    const [session, begin, ...rest] = sent;
    expect(isSessionCheck(session!)).toBe(true);
    expect([begin, rest.at(-1)]).toEqual(['START TRANSACTION', 'COMMIT']);
    expect(rest.slice(0, -1).length).toBeLessThanOrEqual(4);
  });

  test('the same again takes one', async () => {
    const sent = await statementsOf(() => tarakan.put(path, { printed: 1, spoiled: 0, note: 'x' }));
    expect(working(sent).filter((statement) => !isSessionCheck(statement))).toHaveLength(1);
  });
});

describe('a screen reads in one or two statements, after one for its session:', () => {
  const SCREENS = [
    `/api/offices/${TARAKAN}/stock`,
    `/api/offices/${TARAKAN}/stock-card`,
    `/api/offices/${TARAKAN}/stock-card?reason=print&from=2026-03-01`,
    `/api/offices/${TARAKAN}/stock-card?form=persediaan&from=2026-03-01`,
    `/api/offices/${TARAKAN}/print-reports`,
    `/api/offices/${TARAKAN}/print-reports/2026-03-04`,
    `/api/offices/${TARAKAN}/history`,
    `/api/offices/${TARAKAN}/stock-counts`,
    `/api/offices/${TARAKAN}/stock-outs`,
    `/api/offices/${PROVINCE}/stock-out-years`,
    `/api/offices/${TARAKAN}/destructions`,
    '/api/changes',
    `/api/changes?office=${PROVINCE}&kind=office&person=a&from=2026-03-01&to=2026-03-04`,
    '/api/variances',
    `/api/variances?person=a&kind=routine&cause=lost&from=2026-03-01&to=2026-03-04`,
    `/api/variances?office=${PROVINCE}&state=open`,
    `/api/offices/${PROVINCE}/regencies`,
    '/api/offices/00/regencies',
    '/api/offices/00/regencies?on=2026-03-03',
    `/api/offices/${PROVINCE}/position?on=2026-03-03`,
    '/api/offices/00/trial-balance?from=2026-03-01&to=2026-03-03',
    '/api/offices/00/worklist',
    '/api/offices/00/first-steps',
    '/api/offices/00/supplies',
    `/api/offices/${PROVINCE}`,
    '/api/offices',
    `/api/offices?parent=${PROVINCE}`,
    '/api/restock-requests',
    `/api/restock-requests?office=${PROVINCE}&state=approved`,
    '/api/consignments',
    `/api/consignments?office=${PROVINCE}&state=in_transit`,
    '/api/notices',
    `/api/notices?office=${PROVINCE}`,
    '/api/search?text=0001',
    '/api/people',
    `/api/people?office=${PROVINCE}`,
    '/api/holidays?year=2026',
    '/api/unit-prices',
    '/api/sessions/current',
  ];

  test.each(SCREENS)('%s', async (path) => {
    const sent = await statementsOf(() => ministry.get(path).expect(200));
    expect(sent.filter(isSessionCheck)).toHaveLength(1);
    const reads = working(sent).filter((statement) => !isSessionCheck(statement));
    expect([1, 2]).toContain(reads.length);
  });

  test('the queue of requests takes three: where stock stands, what waits, what is shown', async () => {
    const path = `/api/offices/${PROVINCE}/request-queue?state=approved`;
    const sent = await statementsOf(() => ministry.get(path).expect(200));
    const reads = working(sent).filter((statement) => !isSessionCheck(statement));
    expect(reads.length).toBeLessThanOrEqual(3);
  });

  test.each(['/api/consignments', '/api/restock-requests'])('one of %s', async (path) => {
    const { body } = await ministry.get(path).expect(200);
    const [{ id }] = body.items as [{ id: string }];
    const sent = await statementsOf(() => ministry.get(`${path}/${id}`).expect(200));
    expect(working(sent)).toHaveLength(2);
  });
});

test.each(['availability', 'stock-outs', 'stock-outs.csv'])(
  'what the public asks takes one or two, and no session: %s',
  async (list) => {
    const path = `/api/public/${list}?province=${PROVINCE}`;
    const sent = await statementsOf(() => nobody.get(path).expect(200));
    expect([1, 2]).toContain(sent.length);
    expect(sent.filter(isSessionCheck)).toEqual([]);
  },
);

test('whoever is not signed in costs one statement, and none without a token', async () => {
  const path = '/api/offices/00/regencies';
  expect(await statementsOf(() => nobody.get(path).expect(401))).toEqual([]);
  const wrong = { authorization: 'Bearer wrong' };
  expect(await statementsOf(() => nobody.get(path, wrong).expect(401))).toHaveLength(1);
});
