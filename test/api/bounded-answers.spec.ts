import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

test.each([
  ['of thousands of fields that are none', Array.from({ length: 5_000 }, (_, i) => `f${i}`)],
  ['of a field with a name without end', ['x'.repeat(60_000)]],
])('a body %s is refused in few words', async (_, names) => {
  const ministry = await world.as('00');
  const body = Object.fromEntries(names.map((name) => [name, 1]));
  const answer = await ministry.post('/api/restock-requests', body).expect(400);
  expect(answer.body.errors.length).toBeLessThanOrEqual(50);
  expect(answer.text.length).toBeLessThan(10_000);
});

test('a field that is none is named', async () => {
  const ministry = await world.as('00');
  const answer = await ministry.post('/api/restock-requests', { colour: 'red' }).expect(400);
  expect(answer.body.errors).toContainEqual({
    field: 'colour',
    message: 'is not a field of this request',
  });
});
