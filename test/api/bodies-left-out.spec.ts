import { send, sendAsIs } from '../support/attack.js';
import { World } from '../support/world.js';
import { Country, WRITES } from '../support/writes.js';

let world: World;
let country: Country;

beforeEach(async () => {
  world = await World.open();
  country = await Country.open(world);
});
afterEach(() => world.close());

/** Every write that goes through without a body: it has none, or none of its fields must be there. */
const NEED_NONE = [
  'DELETE /api/sessions/current',
  'POST /api/restock-requests/:id/reminder',
  'POST /api/restock-requests/:id/withdrawal',
  'POST /api/allocation-plans/:id/dispatch',
  'POST /api/people/:id/invitation',
  'POST /api/notices/:id/resend',
];

test('a call that needs no body goes through without one, and with an empty one of any kind', async () => {
  for (const route of NEED_NONE) {
    const write = await WRITES[route]!(country);
    expect([route, Object.keys(write.required ?? {})]).toEqual([route, []]);
    const type = { 'content-type': 'text/plain' };
    const [method] = route.split(' ') as [string];
    const { status, text } = await sendAsIs(world, method, write.path, write.by, undefined, {
      ...write.headers,
      ...type,
      'content-length': '0',
    });
    expect(`${route}: ${status} ${text}`).toMatch(`${route}: ${write.status} `);
  }
});

test('a body that was left out where fields are needed is refused for each of them', async () => {
  const write = await WRITES['POST /api/offices/:code/supplies']!(country);
  const { status, text } = await sendAsIs(world, 'POST', write.path, write.by);
  expect(status).toBe(400);
  const { errors } = JSON.parse(text) as { errors: { field: string }[] };
  expect(errors.map(({ field }) => field).sort()).toEqual(Object.keys(write.required!).sort());
});

test('a body of a kind that nobody takes is refused, however long it is', async () => {
  const write = await WRITES['POST /api/restock-requests/:id/withdrawal']!(country);
  for (const body of ['x', 'x'.repeat(1_000_000)]) {
    const type = { 'content-type': 'text/plain' };
    const { status } = await send(world, write.by, 'POST', write.path, body, type);
    expect(status).toBe(415);
  }
});
