import {
  expectRefused,
  send,
  sendAsIs,
  short,
  type Answer,
  type Attack,
} from '../support/attack.js';
import { isWrite, nameOf, routesOf } from '../support/routes.js';
import {
  aThird,
  NO_FIELDS,
  NO_IDS,
  NO_JSON,
  NO_OBJECTS,
  rubbishFor,
  rubbishForQuery,
  written,
} from '../support/fuzz-values.js';
import { ToldStatuses } from '../support/told-statuses.js';
import { CsvFile, World } from '../support/world.js';
import { bodyOf, Country, WRITES, type Write } from '../support/writes.js';

let world: World;
let country: Country;
let told: ToldStatuses;

beforeAll(async () => {
  world = await World.open();
  country = await Country.open(world);
  told = new ToldStatuses(world.running.app);
});

/** The answer, held against what the API's description tells of this route. */
async function looked(route: string, answer: Promise<Answer>): Promise<Answer> {
  const { status, text } = await answer;
  told.look(route, status, text);
  return answer;
}
afterAll(() => world.close());

/** A plan has a row for every office of the country. */
const largestOf = (route: string) => (/allocation-plans(\/:id)?$/.test(route) ? 320 : 64) * 1024;

const takesBody = ({ required, optional }: Write) => Boolean(required ?? optional);

test('there is an example of every route that writes', () => {
  const routes = routesOf(world.running.app).filter(isWrite).map(nameOf);
  expect(Object.keys(WRITES).sort()).toEqual(routes.sort());
});

describe.each(Object.keys(WRITES))('%s', (route) => {
  const method = route.split(' ')[0]!;
  const turn = Object.keys(WRITES).indexOf(route);
  let write: Write;
  let whole: Record<string, unknown>;
  beforeAll(async () => {
    write = await WRITES[route]!(country);
    whole = { ...write.required, ...write.optional };
  });
  const attack = (body: string, headers?: Record<string, string>): Attack => ({
    what: short(body),
    answer: () =>
      looked(
        route,
        send(world, write.by, method, write.path, body, { ...write.headers, ...headers }),
      ),
  });

  test('refuses rubbish in any field', async () => {
    const fields = Object.entries(whole);
    const attacks = fields.flatMap(([field, value], nth) => [
      ...aThird(rubbishFor(field, value), turn + nth).map((rubbish) =>
        attack(written({ [field]: rubbish, ...without(whole, field) })),
      ),
      ...(write.required && field in write.required
        ? [attack(written({ ...whole, [field]: null })), attack(written(without(whole, field)))]
        : []),
    ]);
    if (takesBody(write)) await expectRefused(world, attacks);
  });

  test('refuses fields it does not have, and names that objects have of themselves', async () => {
    if (!takesBody(write)) return;
    const wholeText = written(whole).slice(1);
    await expectRefused(
      world,
      aThird(NO_FIELDS, turn).flatMap((field) =>
        ['1', '{"prototype":{}}', 'null'].map((value) =>
          attack(`{${JSON.stringify(field)}:${value},${wholeText}`),
        ),
      ),
    );
  });

  test('refuses what is no object, no JSON, not called JSON, or too much', async () => {
    const key = { 'idempotency-key': 'hostile' };
    const nothing = write.required ? ['null'] : [];
    const shapes = takesBody(write) ? [...NO_OBJECTS, ...nothing] : [];
    const tooMuch = attack(written({ ...whole, surplus: 'x'.repeat(largestOf(route)) }));
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x'];
    await expectRefused(world, [
      ...[...shapes, ...NO_JSON].map((text) => attack(text)),
      ...shapes.map((text) => attack(text, key)),
      { ...tooMuch, statuses: [413] },
      ...types.map((type) => ({
        ...attack(written(whole), { 'content-type': type }),
        what: type,
        statuses: [415],
      })),
    ]);
  });

  test('refuses a bad Idempotency-Key', async () => {
    if (method === 'GET' || !write.by.token) return;
    const keys = ['', ' ', 'a b', 'a\tb', 'x'.repeat(201), 'kunci-é', 'a,\u00a0b'];
    await expectRefused(
      world,
      keys.map((key) => ({
        ...attack(written(whole), { 'idempotency-key': key }),
        what: `Idempotency-Key ${JSON.stringify(short(key))}`,
      })),
    );
  });
});

const PAGE = ['cursor', 'limit'];
/** Every list of the API, and the parameters of its query. */
const LISTS: Record<string, string[]> = {
  '/api/offices': ['parent', ...PAGE],
  '/api/offices/65.71/history': PAGE,
  '/api/offices/65.71/stock-card': ['form', 'reason', 'from', 'to', ...PAGE],
  '/api/offices/65.71/print-reports': ['from', 'to', ...PAGE],
  '/api/offices/00/supplies': PAGE,
  '/api/offices/65.71/stock-counts': PAGE,
  '/api/changes': ['office', 'kind', 'from', 'to', ...PAGE],
  '/api/variances': ['office', 'state', 'kind', 'cause', 'from', 'to', ...PAGE],
  '/api/offices/65.71/destructions': PAGE,
  '/api/consignments': ['office', 'state', ...PAGE],
  '/api/restock-requests': ['office', 'state', ...PAGE],
  '/api/notices': ['office', 'state', ...PAGE],
  '/api/people': ['office', ...PAGE],
  '/api/holidays': ['year'],
  '/api/public/availability': ['province'],
  '/api/public/availability.csv': ['province'],
  '/api/public/stock-outs': ['province', 'from', 'to', ...PAGE],
  '/api/public/stock-outs.csv': ['province', 'from', 'to'],
  '/api/offices/65.71/stock-card.csv': ['form', 'reason', 'from', 'to'],
  '/api/offices/65.71/print-reports.xlsx': ['from', 'to'],
  '/api/offices.csv': ['parent'],
  '/api/consignments.csv': ['office', 'state'],
  '/api/restock-requests.xlsx': ['office', 'state'],
  '/api/notices.csv': ['office', 'state'],
  '/api/people.csv': ['office'],
  '/api/holidays.csv': ['year'],
};

describe.each(Object.keys(LISTS))('GET %s', (path) => {
  const attack = (query: string, statuses?: number[]): Attack => ({
    what: `?${short(query)}`,
    answer: () => sendAsIs(world, 'GET', `${path}?${query}`, country.ministry),
    statuses,
  });

  test('refuses what its parameters cannot be, and any of them given twice', async () => {
    await expectRefused(
      world,
      LISTS[path]!.flatMap((name) => [
        ...rubbishForQuery(name).map((value) => attack(`${name}=${value}`, [400, 404])),
        attack(`${name}=65&${name}=65`),
      ]),
    );
  });

  test('refuses parameters it does not have', async () => {
    const province = path.startsWith('/api/public') ? '&province=65' : '';
    const names = [...NO_FIELDS.map(encodeLoosely), 'limit[gt]', 'cursor[]', '%', '&=&=', ''];
    await expectRefused(
      world,
      names.map((name) => attack(`${name}=1${province}`)),
    );
  });

  test('refuses the cursor of another list, and of itself with other filters', async () => {
    if (!LISTS[path]!.includes('cursor')) return;
    const cursors = await cursorsElsewhere(path);
    await expectRefused(
      world,
      cursors.map((cursor) => attack(`cursor=${cursor}`)),
    );
  });
});

/** Cursors that real lists gave, none of them the one of this path. */
async function cursorsElsewhere(path: string): Promise<string[]> {
  const lists = ['/api/offices', '/api/restock-requests', '/api/offices/65.71/stock-card'];
  const filtered = ['/api/offices?parent=64', '/api/restock-requests?office=64'];
  const cursors = await Promise.all(
    [...lists.filter((list) => list !== path), ...filtered].map(async (list) => {
      const page = `${list}${list.includes('?') ? '&' : '?'}limit=1`;
      const { body } = await country.ministry.get(page).expect(200);
      return (body as { nextCursor: string }).nextCursor;
    }),
  );
  expect(cursors).not.toContain(null);
  return cursors;
}

test('there is no route for an id, a code, a date or a link that does not exist', async () => {
  const routes = routesOf(world.running.app).filter(({ path }) => /^\/api\/.*:/.test(path));
  const attacks = routes.flatMap((route, turn) =>
    route.path
      .split('/')
      .flatMap((part, at) => (part.startsWith(':') ? [at] : []))
      .flatMap((at) => aThird(NO_IDS, turn + at).map((rubbish) => ({ route, at, rubbish }))),
  );
  // One at a time: of some the example takes a password, and few are looked at at once.
  const writes = new Map<string, Write>();
  for (const name of new Set(routes.map(nameOf)))
    if (WRITES[name]) writes.set(name, await WRITES[name](country));
  await expectRefused(
    world,
    attacks.map(({ route, at, rubbish }) => {
      const write = writes.get(nameOf(route));
      const real = write?.path.split('?')[0] ?? route.path.replace(':code', '65.71');
      const path = real.split('/').with(at, rubbish).join('/');
      const body = write && takesBody(write) ? { ...write.required, ...write.optional } : undefined;
      return {
        what: `${route.method} ${short(path)}`,
        answer: () =>
          looked(nameOf(route), sendAsIs(world, route.method, path, country.ministry, body)),
        // Without its file a route that takes one says so first.
        statuses:
          rubbish.length > 100 ? [404, 414] : [400, 403, 404, ...(write?.file ? [415] : [])],
      };
    }),
  );
});

const encodeLoosely = (name: string) => encodeURIComponent(name.toWellFormed());

test('whatever was answered to all of it, the description tells', () => {
  expect([...told.untold]).toEqual([]);
});

test.each(Object.keys(WRITES))('after all of it, %s goes through as it stands', async (route) => {
  const write = await WRITES[route]!(country);
  const body = bodyOf(write);
  const answer =
    body instanceof CsvFile
      ? await send(world, write.by, 'POST', write.path, body.text, { 'content-type': 'text/csv' })
      : await sendAsIs(world, route.split(' ')[0]!, write.path, write.by, body, write.headers);
  expect(`${answer.status} ${answer.text}`).toMatch(new RegExp(`^${write.status} `));
});

const without = (body: Record<string, unknown>, field: string) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
