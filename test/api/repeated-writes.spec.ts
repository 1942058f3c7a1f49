import { CONSIGNMENTS } from '../support/kaltara.js';
import { isWrite, nameOf, routesOf } from '../support/routes.js';
import { CsvFile, World, type Client } from '../support/world.js';
import { bodyOf, Country, WRITES, type Write } from '../support/writes.js';
import { meeting } from '../support/waiting.js';

/** Those that anyone may call; they know no office whose key it could be. */
const OPEN = ['POST /api/sessions', 'POST /api/password-resets'];
/** Their answers are secrets, which are kept for no key. */
const SECRET = ['', '/recovery-codes', '/removal'].map(
  (what) => `POST /api/account/second-factor${what}`,
);
const ONCE = [...OPEN, ...SECRET];
const REPEATABLE = Object.keys(WRITES).filter(
  (route) => route.startsWith('POST ') && !ONCE.includes(route),
);
/** What every write makes at most one row of. */
const PAPERS = [
  ...['consignments', 'restock_requests', 'stock_counts', 'opening_stocks', 'supplies'],
  ...['destructions', 'audit_log', 'people', 'outbox', 'allocation_plans'],
  ...['supply_reversals', 'destruction_reversals', 'opening_stock_reversals'],
];

let world: World;
let country: Country;

beforeAll(async () => {
  world = await World.open();
  country = await Country.open(world);
});
afterAll(() => world.close());

interface Answer {
  status: number;
  text: string;
}

const post = async (
  by: Client,
  path: string,
  body: object | undefined,
  key: string,
  headers?: Record<string, string>,
) => {
  const { status, text } = await by.post(path, body, { 'idempotency-key': key, ...headers });
  return { status, text } satisfies Answer;
};
const codeOf = ({ text }: Answer) => (JSON.parse(text) as { code?: string }).code;

test('the tables below know every POST that writes', () => {
  const writes = routesOf(world.running.app).filter(isWrite);
  const posts = writes.filter(({ method }) => method === 'POST');
  expect([...REPEATABLE, ...ONCE].sort()).toEqual(posts.map(nameOf).sort());
});

describe.each(REPEATABLE)('%s', (route) => {
  const key = `key-of-${route.replace(/\W+/g, '-')}`;
  let write: Write;
  let first: Answer;
  let trace: Record<string, number>;
  beforeAll(async () => {
    write = await WRITES[route]!(country);
  });
  const again = (body: object | undefined = bodyOf(write)) =>
    post(write.by, write.path, body, key, write.headers);

  test('three times at once has one effect and one answer', async () => {
    const before = await world.trace();
    const calls = [1, 2, 3].map(() => () => again());
    const answers = await meeting(world.dataSource, 'idempotency_keys', calls);
    first = answers[0]!;
    expect(first.status).toBe(write.status);
    expect(answers).toEqual([first, first, first]);
    trace = await world.trace();
    expect(trace['idempotency_keys']! - before['idempotency_keys']!).toBe(1);
    const made = PAPERS.map((paper) => trace[paper]! - before[paper]!);
    // What is set off is on record at both lenders.
    expect(Math.max(...made)).toBe(route.endsWith('/netting') ? 2 : 1);
  });

  test('again has the same answer, from anyone of that office, and no effect', async () => {
    expect(await again()).toEqual(first);
    const colleague = await world.as(await officeOf(write.by), 'admin');
    expect(await post(colleague, write.path, bodyOf(write), key, write.headers)).toEqual(first);
    expect(await world.trace()).toEqual(trace);
  });

  test('again with another body is refused', async () => {
    const other = await again(different(write));
    expect([other.status, codeOf(other)]).toEqual([422, 'idempotency.mismatch']);
    expect(await world.trace()).toEqual(trace);
  });

  test('again by one of that office who may not is refused before the answer is looked up', async () => {
    const viewer = await world.as(await officeOf(write.by), 'viewer');
    const refused = await post(viewer, write.path, bodyOf(write), key);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'access.forbidden']);
  });
});

async function officeOf(by: Client): Promise<string> {
  const { body } = await by.get('/api/sessions/current').expect(200);
  return (body as { person: { office: { code: string } } }).person.office.code;
}

/** As good a request as the write, and not the same. */
function different({ required = {}, optional = {}, file }: Write): object {
  if (file) return new CsvFile(`${file.text}\r\n`);
  const fields = Object.entries({ ...required, ...optional });
  const words = ['note', 'reason', 'name', 'text'];
  const text =
    fields.find(([name]) => words.includes(name)) ?? fields.find(([name]) => name === 'carriedBy');
  const number = fields.find(([, value]) => typeof value === 'number');
  const other = text
    ? { [text[0]]: 'Lain' }
    : { [number?.[0] ?? 'a']: Number(number?.[1] ?? 2) - 1 };
  return { ...Object.fromEntries(fields), ...other };
}

describe('an attempt', () => {
  test('that failed is forgotten: the same key may try again', async () => {
    const province = await world.as('63');
    const order = { from: '63', to: '63.01', quantity: 500 };
    const refused = await post(province, CONSIGNMENTS, order, 'truck-1');
    expect([refused.status, codeOf(refused)]).toEqual([409, 'stock.insufficient']);
    await world.begin('63', 1_000);
    const sent = await post(province, CONSIGNMENTS, order, 'truck-1');
    expect(sent.status).toBe(201);
    expect(await post(province, CONSIGNMENTS, order, 'truck-1')).toEqual(sent);
    expect(await world.onHand('63')).toBe(500);
  });

  test('that failed may be followed by another body under the same key', async () => {
    const province = await world.as('63');
    const order = { from: '63', to: '63.01', quantity: 600 };
    expect((await post(province, CONSIGNMENTS, order, 'truck-2')).status).toBe(409);
    const smaller = { ...order, quantity: 100 };
    expect((await post(province, CONSIGNMENTS, smaller, 'truck-2')).status).toBe(201);
  });

  test('is answered as at first, however far things have moved on', async () => {
    const province = await world.as('63');
    const order = { from: '63', to: '63.02', quantity: 50 };
    const sent = await post(province, CONSIGNMENTS, order, 'truck-3');
    const { id } = JSON.parse(sent.text) as { id: string };
    const receiver = await world.as('63.02');
    const receipt = [
      receiver,
      `${CONSIGNMENTS}/${id}/receipt`,
      { received: 40 },
      'arrived',
    ] as const;
    const received = await post(...receipt);
    expect(await post(province, CONSIGNMENTS, order, 'truck-3')).toEqual(sent);
    expect(sent.text).toContain('"state":"in_transit"');
    world.clock.advance({ days: 30 });
    const later = await world.as('63.02');
    const [, ...same] = receipt;
    expect(await post(later, ...same)).toEqual(received);
    expect(await world.onHand('63.02')).toBe(40);
    world.clock.advance({ days: -30 });
  });

  test('belongs to its office: another one’s same key is another attempt', async () => {
    const counted = async (code: string) => {
      const body = { counted: 4_000, reason: 'Dihitung' };
      return post(await world.as(code), `/api/offices/${code}/stock-counts`, body, 'count-1');
    };
    for (const code of ['64.01', '64.02']) {
      const { status, text } = await counted(code);
      expect([status, (JSON.parse(text) as { office: string }).office]).toEqual([201, code]);
    }
  });

  test('with the fields of its body in another order is the same', async () => {
    const province = await world.as('65');
    const sent = await post(province, CONSIGNMENTS, { from: '65', to: '65.01', quantity: 1 }, 'a');
    const same = await post(province, CONSIGNMENTS, { quantity: 1, to: '65.01', from: '65' }, 'a');
    expect(sent.status).toBe(201);
    expect(same).toEqual(sent);
  });

  test('at once with another body under the same key: one of them, and the other is told', async () => {
    const province = await world.as('63');
    const order = { from: '63', to: '63.03' };
    const answers = await meeting(
      world.dataSource,
      'idempotency_keys',
      [1, 2].map((quantity) => () => post(province, CONSIGNMENTS, { ...order, quantity }, 'b')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});

describe('a report with a key', () => {
  let staff: Client;
  beforeEach(async () => {
    staff = await world.as('64.08', 'staff');
  });
  const put = (date: string, body: object, key: string, ifMatch?: string) => {
    const headers = { 'idempotency-key': key, ...(ifMatch && { 'if-match': ifMatch }) };
    return staff.put(`/api/offices/64.08/print-reports/${date}`, body, headers);
  };

  test('again answers with the report as it now stands and what it was accepted as', async () => {
    const body = { printed: 10, spoiled: 0 };
    await put('2026-03-04', body, 'report-1').expect(201);
    const again = await put('2026-03-04', body, 'report-1').expect(200);
    expect(again.body).toMatchObject({ revision: 1, acceptedAs: 1, printed: 10 });
    const correction = { printed: 12, spoiled: 0, note: 'Dua lagi' };
    await put('2026-03-04', correction, 'report-2', '"1"').expect(200);
    const before = await world.trace();
    const late = await put('2026-03-04', body, 'report-1').expect(200);
    expect(late.body).toMatchObject({ revision: 2, acceptedAs: 1, printed: 12 });
    expect(await world.trace()).toEqual(before);
  });

  test('three times at once is filed once', async () => {
    const body = { printed: 5, spoiled: 0 };
    const before = await world.onHand('64.08');
    const answers = await meeting(
      world.dataSource,
      'stock_accounts',
      [1, 2, 3].map(() => put('2026-03-03', body, 'report-3')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(await world.onHand('64.08')).toBe(before - 5);
  });

  test.each([
    ['another body', '2026-03-04', { printed: 11, spoiled: 0 }],
    ['another date', '2026-03-03', { printed: 10, spoiled: 0 }],
    ['another date that has no report', '2026-03-02', { printed: 10, spoiled: 0 }],
  ])('is refused for %s', async (_, date, body) => {
    const before = await world.trace();
    const { status, body: problem } = await put(date, body, 'report-1');
    expect([status, problem.code]).toEqual([422, 'idempotency.mismatch']);
    expect(await world.trace()).toEqual(before);
  });
});
