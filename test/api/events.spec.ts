import { LetterBox } from '../support/letter-box.js';
import { hire } from '../support/staff.js';
import type { Client } from '../support/world.js';

/** What an office was told, and who has read it. */

const TARAKAN = '65.71';
let letters: LetterBox;
let tarakan: Client;
let province: Client;
let colleague: Client;

beforeEach(async () => {
  letters = await LetterBox.open();
  const { world } = letters;
  for (const name of ['Sanusi', 'Rina']) await hire(world, '65', { name, email: `${name}@x.test` });
  tarakan = await world.as(TARAKAN);
  [province, colleague] = await Promise.all([world.as('65', 'staff'), world.as('65', 'viewer')]);
});
afterEach(() => letters.close());

interface Event {
  id: string;
  kind: string;
  subject: string;
  unread: boolean;
}
const eventsOf = async (by: Client) =>
  ((await by.get('/api/events').expect(200)).body as { items: Event[] }).items;
const unreadFor = async (by: Client, office = '65') =>
  ((await by.get(`/api/offices/${office}/worklist`).expect(200)).body as { eventsUnread: number })
    .eventsUnread;
async function ask(): Promise<void> {
  const body = { office: TARAKAN, quantity: 5000 };
  await tarakan.post('/api/restock-requests', body).expect(201);
  await letters.delivered();
}

test('an event is one line, whichever number of mails told it', async () => {
  await ask();
  const { body } = await province.get('/api/notices').expect(200);
  expect((body as { items: unknown[] }).items.length).toBeGreaterThan(1);
  const events = await eventsOf(province);
  expect(events).toMatchObject([{ kind: 'request.opened', unread: true }]);
  const one = await province.get(`/api/events/${events[0]!.id}`).expect(200);
  expect((one.body as { text: string }).text).toContain('5.000');
});

test('each person reads for themselves: one that is read counts no more, for nobody else', async () => {
  await ask();
  const [event] = await eventsOf(province);
  expect(await unreadFor(province)).toBe(1);
  for (let again = 0; again < 2; again += 1)
    await province.put(`/api/events/${event!.id}/reading`, {}).expect(204);
  expect(await unreadFor(province)).toBe(0);
  expect(await eventsOf(province)).toMatchObject([{ unread: false }]);
  expect(await unreadFor(colleague)).toBe(1);
  await colleague.put('/api/events/readings', {}).expect(204);
  expect(await unreadFor(colleague)).toBe(0);
});

test('what is of another office is not there, and neither is an invitation', async () => {
  await ask();
  const [event] = await eventsOf(province);
  const elsewhere = await letters.world.as('64');
  for (const by of [elsewhere, tarakan, await letters.world.as('00')]) {
    expect(await eventsOf(by)).toEqual([]);
    const answers = await Promise.all([
      by.get(`/api/events/${event!.id}`),
      by.put(`/api/events/${event!.id}/reading`, {}),
    ]);
    for (const { body } of answers)
      expect(body).toMatchObject({ status: 404, code: 'event.not_found' });
  }
  const joko = { email: 'joko@x.test', name: 'Joko', role: 'staff', office: TARAKAN };
  await tarakan.post('/api/people', joko).expect(201);
  await letters.delivered();
  expect(await eventsOf(tarakan)).toEqual([]);
});

test('what is older than thirty days, or than the person, counts as read', async () => {
  await ask();
  letters.world.clock.advance({ days: 1 });
  const late = await letters.world.as('65', 'admin');
  await letters.world.dataSource.query(
    `UPDATE people SET created_at = $1 WHERE office_id = (SELECT id FROM offices WHERE code = '65')
     AND role = 'admin'`,
    [letters.world.clock.now()],
  );
  expect(await eventsOf(late)).toMatchObject([{ unread: false }]);
  expect(await unreadFor(late)).toBe(0);
  expect(await unreadFor(await letters.world.as('65', 'staff'))).toBe(1);
  letters.world.clock.advance({ days: 30 });
  const staff = await letters.world.as('65', 'staff');
  expect(await unreadFor(staff)).toBe(0);
  expect(await eventsOf(staff)).toMatchObject([{ unread: false }]);
});
