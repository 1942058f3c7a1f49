import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ROUTE_ACCESS } from '../../src/access/route-access.js';
import type { Role } from '../../src/access/permissions.js';
import { isWithin } from '../../src/access/reach.js';
import { isOpen, nameOf, routesOf } from '../support/routes.js';
import { Sight, UNSEEN, type Call } from '../support/access-matrix.js';
import type { Client } from '../support/world.js';

const OFFICES = ['00', '65', '65.71', '65.01', '64', '64.01'];
const ROLES: Role[] = ['viewer', 'staff', 'admin'];

let sight: Sight;
const people = new Map<string, Client>();

beforeAll(async () => {
  sight = await Sight.open();
  for (const office of OFFICES)
    for (const role of ROLES)
      people.set(`${role} of ${office}`, await sight.world.as(office, role));
});
afterAll(() => sight.world.close());

const routes = () => routesOf(sight.world.running.app);

test('nothing but what the contract leaves open answers without a session', async () => {
  const closed = routes().filter((route) => !isOpen(route));
  expect(closed.length).toBeGreaterThan(40);
  const ways: Record<string, string>[] = [
    {},
    { authorization: 'Bearer wrong' },
    { cookie: 'blangko_session=wrong; __Host-blangko_session=wrong' },
  ];
  for (const { method, path } of closed)
    for (const headers of ways)
      for (const verb of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
        const url = sight.world.url + path.replace(/:\w+/g, '65.71');
        const answer = await fetch(url, { method: verb, headers });
        const { code } = (verb === 'HEAD' ? {} : await answer.json()) as { code?: string };
        const name = `${verb} ${path}`;
        const expected = verb === 'HEAD' ? undefined : 'session.required';
        expect([name, answer.status, code]).toEqual([name, 401, expected]);
      }
});

test('every handler declares who may call it, and by an action only where it names an office', () => {
  const scanner = new MetadataScanner();
  const handlers = [...sight.world.running.app.get(ModulesContainer).values()]
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype, name }) => {
      const prototype = metatype!.prototype as Record<string, () => void>;
      const prefix = String(Reflect.getMetadata('path', metatype!));
      return scanner.getAllMethodNames(prototype).map((method) => {
        const handler = prototype[method]!;
        const path = Reflect.getMetadata('path', handler) as string | undefined;
        const declared = Reflect.getMetadata(ROUTE_ACCESS, handler) as string | undefined;
        return { name: `${String(name)}.${method}`, path: path && `${prefix}/${path}`, declared };
      });
    })
    .filter(({ path }) => path !== undefined);
  expect(handlers.length).toBeGreaterThan(40);
  expect(handlers.filter(({ declared }) => !declared)).toEqual([]);
  const byAction = handlers.filter(({ declared }) => declared!.includes('.'));
  expect(byAction.filter(({ path }) => !path!.includes(':code'))).toEqual([]);
});

test('every route behind the sign-in is in the tables below', () => {
  const known = new Set(sight.calls.map(({ route }) => route));
  const own = [
    'GET /api/sessions',
    'DELETE /api/sessions',
    'DELETE /api/sessions/:id',
    'GET /api/sessions/current',
    'DELETE /api/sessions/current',
    'PUT /api/account/password',
    'PUT /api/account/address-change',
    'DELETE /api/account/address-change',
    'GET /api/account/second-factor',
    'POST /api/account/second-factor',
    'PUT /api/account/second-factor',
    'POST /api/account/second-factor/recovery-codes',
    'POST /api/account/second-factor/removal',
  ];
  const closed = routes().filter((route) => !isOpen(route));
  expect([...known, ...own].sort()).toEqual(closed.map(nameOf).sort());
});

/** `ok`, also where it is refused for what it asks; 403 or 404 where it is for who asks. */
async function verdict({ send }: Call, by: Client): Promise<string> {
  const { status } = await send(by);
  return status === 403 || status === 404 ? String(status) : 'ok';
}

test('beyond reach is 404, in sight but not allowed 403, for every office, role and route', async () => {
  const before = await sight.world.trace();
  const wrong: string[] = [];
  for (const call of sight.calls)
    for (const office of OFFICES) {
      const verdicts: string[] = [];
      for (const role of ROLES)
        verdicts.push(await verdict(call, people.get(`${role} of ${office}`)!));
      const expected = call.places[office] ?? UNSEEN;
      const name = [call.route, call.about].filter(Boolean).join(', ');
      if (verdicts.join(' ') !== expected)
        wrong.push(`${name}, of ${office}: ${verdicts.join(' ')} instead of ${expected}`);
    }
  expect(wrong).toEqual([]);
  expect(await sight.world.trace()).toEqual(before);
});

describe('what exists beyond reach', () => {
  const NO_ID = '01a2001a-0000-7000-8000-000000000000';

  test.each([
    ['consignments', 'consignment'],
    ['restock-requests', 'request'],
    ['notices', 'notice'],
    ['allocation-plans', 'plan'],
  ] as const)('%s look like what does not exist', async (path, thing) => {
    const stranger = people.get('admin of 64')!;
    const id = sight.things[thing];
    const real = await stranger.get(`/api/${path}/${id}`).expect(404);
    const none = await stranger.get(`/api/${path}/${NO_ID}`).expect(404);
    expect(JSON.stringify(real.body).replaceAll(id, NO_ID)).toBe(JSON.stringify(none.body));
  });

  test('offices look like what does not exist', async () => {
    const stranger = people.get('admin of 64')!;
    const real = await stranger.get('/api/offices/65.71/stock').expect(404);
    const none = await stranger.get('/api/offices/99.99/stock').expect(404);
    expect(JSON.stringify(real.body).replaceAll('65.71', '99.99')).toBe(JSON.stringify(none.body));
  });

  test.each([
    '/api/offices',
    '/api/consignments',
    '/api/restock-requests',
    '/api/notices',
    '/api/allocation-plans',
    '/api/people',
  ])('is in no list: %s', async (path) => {
    for (const office of OFFICES) {
      const { body } = await people.get(`admin of ${office}`)!.get(`${path}?limit=100`).expect(200);
      const items = body.items as Record<string, string | { code: string }>[];
      const strangers = items.filter(
        (item) => !concerns(item).some((code) => isWithin(office, code)),
      );
      expect([office, strangers]).toEqual([office, []]);
    }
    const { body } = await people.get('admin of 65')!.get(path).expect(200);
    expect(body.items).not.toEqual([]);
  });
});

/** The offices that an item of any list is about. */
const concerns = ({ code, from, to, office, byOffice }: Record<string, unknown>): string[] =>
  [code, from, to, office, (office as { code?: string } | undefined)?.code, byOffice].filter(
    (found): found is string => typeof found === 'string' && /^\d\d(\.\d\d)?$/.test(found),
  );
