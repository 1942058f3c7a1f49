import { TARAKAN } from '../support/kaltara.js';
import { isWrite, nameOf, routesOf, type Route } from '../support/routes.js';
import { World, type Client } from '../support/world.js';
import { bodyOf, Country, WRITES } from '../support/writes.js';

// A parameter passed over in silence is a wrong answer: `?asOf=2026-12-31` once gave today's stock.

let world: World;
let country: Country;

beforeAll(async () => {
  world = await World.open();
  country = await Country.open(world);
});
afterAll(() => world.close());

/** What is read at a route, as it stands in the country; what is not named is found by these values. */
const THINGS: Record<string, string> = {
  code: TARAKAN,
  date: '2026-03-03',
  format: 'csv',
  id: '01a2001a-0000-7000-8000-000000000000',
  token: 'x',
};
const READS = new Map([
  ['/api/public/availability', '/api/public/availability?province=65'],
  ['/api/public/availability.:format', '/api/public/availability.csv?province=65'],
  ['/api/public/stock-outs', '/api/public/stock-outs?province=65'],
  ['/api/public/stock-outs.:format', '/api/public/stock-outs.csv?province=65'],
  [
    '/api/offices/:code/opening-stock-import/template.:format',
    '/api/offices/65/opening-stock-import/template.csv',
  ],
  ['/api/offices/:code/supplies', '/api/offices/00/supplies'],
  ['/api/offices/:code/supplies.:format', '/api/offices/00/supplies.csv'],
  ['/api/offices/:code/allocation-proposal', '/api/offices/65/allocation-proposal?total=1'],
]);
const addressOf = ({ path }: Route) =>
  READS.get(path) ?? path.replace(/:(\w+)/g, (_, name: string) => THINGS[name]!);
const and = (path: string, more: string) => `${path}${path.includes('?') ? '&' : '?'}${more}`;
const isApi = ({ path }: Route) => path.startsWith('/api/') && !path.startsWith('/api/docs');

interface Call {
  route: Route;
  with: (more: string) => PromiseLike<{ status: number; body: { errors?: { field: string }[] } }>;
}

async function callOf(route: Route): Promise<Call> {
  const write = isWrite(route) ? await WRITES[nameOf(route)]!(country) : undefined;
  const by: Client = write?.by ?? country.ministry;
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  return {
    route,
    with: (more) => {
      const path = and(write?.path ?? addressOf(route), more);
      return method === 'get' || method === 'delete'
        ? by[method](path, write?.headers)
        : by[method](path, write && bodyOf(write), write?.headers);
    },
  };
}

test('a parameter that a route does not have, or that is given twice, is a bad request everywhere', async () => {
  const routes = routesOf(world.running.app).filter(isApi);
  expect(routes.length).toBeGreaterThan(80);
  const calls: Call[] = [];
  for (const route of routes) calls.push(await callOf(route));
  const before = await world.trace();
  const taken: string[] = [];
  for (const call of calls)
    for (const query of ['asOf=2026-12-31', 'limit=1&limit=1', 'province=65&province=65']) {
      const { status, body } = await call.with(query);
      if (status !== 400 || body.errors?.[0]?.field !== query.split('=')[0])
        taken.push(`${nameOf(call.route)}?${query}: ${status} ${JSON.stringify(body)}`);
    }
  expect(taken).toEqual([]);
  expect(await world.trace()).toEqual(before);
});

test('whoever is not signed in is told so first', async () => {
  await world.nobody().get('/api/offices?surplus=1').expect(401);
});

test.each([
  '/publik?fbclid=x',
  '/publik/65?utm_source=wa&utm_source=wa',
  `/publik/${TARAKAN}?fbclid=x`,
  `/publik/${TARAKAN}/lencana.svg?v=2`,
  '/health/live?probe=1',
])('a page for anyone and a probe take what others hang on their address: %s', async (path) => {
  await world.nobody().get(path).expect(200);
});
