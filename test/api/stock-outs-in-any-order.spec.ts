import { readXlsx } from 'hucre/xlsx';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/platform/calendar-date.js';
import { World, type Client } from '../support/world.js';

/** Whatever is reported, sent, received, counted and corrected: the record of episodes stays in order (rule 20). */

const PROVINCE = '65';
const TARAKAN = '65.71';
const REPORTS = `/api/offices/${TARAKAN}/print-reports`;
const LIST = `/api/offices/${PROVINCE}/stock-outs`;

interface Episode {
  id: string;
  beganOn: CalendarDate;
  endedOn: CalendarDate | null;
  days: number;
  annulledAt: string | null;
}

let world: World;
let province: Client;
let tarakan: Client;
let today: CalendarDate;

beforeAll(async () => {
  world = await World.open();
  await move('2026-03-04');
  await world.supply();
  await world.begin(PROVINCE, 1_000_000);
  await world.begin(TARAKAN, 5);
});
afterAll(() => world.close());

/** To noon of a date; sessions end, people come back. */
async function move(date: CalendarDate): Promise<void> {
  today = date;
  world.clock.set(`${date}T04:00:00Z`);
  [province, tarakan] = [await world.as(PROVINCE), await world.as(TARAKAN)];
}

const STEPS = ['wait', 'print', 'none', 'send', 'count', 'correct', 'unsay'] as const;
const steps = fc.array(
  fc.record({
    does: fc.constantFrom(...STEPS, 'wait' as const, 'print' as const),
    back: fc.nat(5),
    cards: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 4, maxLength: 12 },
);

async function file(date: CalendarDate, figures: object, tag = true): Promise<number> {
  const path = `${REPORTS}/${date}`;
  const before = tag ? await tarakan.get(path) : null;
  const headers: Record<string, string> = before?.ok ? { 'if-match': before.headers['etag']! } : {};
  const body = { printed: 0, spoiled: 0, note: 'Dicatat', ...figures };
  return (await tarakan.put(path, body, headers)).status;
}

/** Refused or done: a step is asked for whether or not it makes sense now. */
async function take(does: (typeof STEPS)[number], back: number, cards: number): Promise<number> {
  const date = addDays(today, -back);
  if (does === 'wait') return move(addDays(today, back)).then(() => 200);
  if (does === 'print') return file(date, { printed: await world.onHand(TARAKAN) });
  if (does === 'none') return file(date, { service: 'no_blanks' });
  if (does === 'unsay') return file(date, { service: 'siak_down' });
  if (does === 'correct') return file(date, { printed: cards });
  if (does === 'count') {
    const path = `/api/offices/${TARAKAN}/stock-counts`;
    return (await tarakan.post(path, { counted: cards })).status;
  }
  const order = { from: PROVINCE, to: TARAKAN, quantity: cards + 1 };
  const { body } = await province.post('/api/consignments', order).expect(201);
  const receipt = { received: cards, note: 'Dihitung' };
  return (await tarakan.post(`/api/consignments/${(body as Episode).id}/receipt`, receipt)).status;
}

async function listed(): Promise<Episode[]> {
  const all: Episode[] = [];
  for (let cursor: string | null = null; ;) {
    const path: string = `${LIST}?limit=100${cursor ? `&cursor=${cursor}` : ''}`;
    const { body } = await province.get(path).expect(200);
    const page = body as { items: Episode[]; nextCursor: string | null };
    all.push(...page.items);
    if (!(cursor = page.nextCursor)) return all;
  }
}

/** Every date on which the office was without cards, as its episodes tell. */
function datesOf(episodes: Episode[]): Set<CalendarDate> {
  const dates = new Set<CalendarDate>();
  for (const { beganOn, days } of episodes)
    for (let n = 0; n < days; n++) dates.add(addDays(beganOn, n));
  return dates;
}

async function expectInOrder(before: Episode[]): Promise<Episode[]> {
  const all = await listed();
  const standing = all.filter(({ annulledAt }) => annulledAt === null).reverse();
  expect(standing.filter(({ endedOn }) => endedOn === null).length).toBeLessThanOrEqual(1);
  for (const [n, { beganOn, endedOn }] of standing.entries()) {
    expect(endedOn === null || beganOn <= endedOn).toBe(true);
    const next = standing[n + 1];
    if (next) expect(endedOn !== null && endedOn <= next.beganOn).toBe(true);
  }
  // What stood on record is there for ever, and what was annulled stays so.
  for (const { id, annulledAt } of before) {
    const now = all.find((episode) => episode.id === id);
    expect(now).toBeDefined();
    if (annulledAt !== null) expect(now!.annulledAt).toBe(annulledAt);
  }
  // It is what follows from entries, reports and receipts, whichever of them came last.
  const follows = await world.dataSource.query<object[]>(
    `SELECT s.began_on AS "beganOn", s.ended_on AS "endedOn"
     FROM offices o, stock_outs_of(o.id) s WHERE o.code = $1 ORDER BY 1`,
    [TARAKAN],
  );
  expect(standing.map(({ beganOn, endedOn }) => ({ beganOn, endedOn }))).toEqual(follows);
  const { body } = await province.get(`/api/offices/${PROVINCE}/stock-out-years`).expect(200);
  const { items } = body as { items: { days: number }[] };
  expect(items.reduce((sum, { days }) => sum + days, 0)).toBe(datesOf(standing).size);
  return all;
}

test('one open at most, none overlaps, none is deleted, and a day is counted once', async () => {
  let before: Episode[] = [];
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      for (const { does, back, cards } of history) {
        const status = await take(does, back, cards);
        expect([200, 201, 400, 409, 422]).toContain(status);
        if (status < 300) done.add(does);
        before = await expectInOrder(before);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect([...done].sort()).toEqual([...STEPS].sort());
  expect(before.some(({ annulledAt }) => annulledAt !== null)).toBe(true);

  // A file has them all, and marks those that a correction annulled.
  const annulled = before.filter(({ annulledAt }) => annulledAt !== null).map(({ id }) => id);
  const { text } = await province.get(`${LIST}.csv`).expect(200);
  const [heads, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';'));
  const at = heads!.findIndex((head) => head.startsWith('Dibatalkan koreksi pada'));
  expect(at).toBeGreaterThan(0);
  const markedIn = (rows: unknown[][]) =>
    rows.filter((row) => row[at]).map((row) => String(row.at(-1)));
  expect(lines).toHaveLength(before.length);
  expect(markedIn(lines).sort()).toEqual([...annulled].sort());
  const answer = await fetch(`${world.url}${LIST}.xlsx`, {
    headers: { authorization: `Bearer ${province.token}` },
  });
  const { rows } = (await readXlsx(new Uint8Array(await answer.arrayBuffer()))).sheets[0]!;
  expect(markedIn(rows.filter((row) => /^65\./.test(String(row[0])))).sort()).toEqual(
    [...annulled].sort(),
  );
});

test('page and badge tell dates, never how many cards', async () => {
  await move(addDays(today, 1));
  const order = { from: PROVINCE, to: TARAKAN, quantity: 7_531 };
  const { body } = await province.post('/api/consignments', order).expect(201);
  const path = `/api/consignments/${(body as Episode).id}/receipt`;
  await tarakan.post(path, { received: 7_531 }).expect(200);
  const onHand = await world.onHand(TARAKAN);
  expect(onHand).toBeGreaterThanOrEqual(7_531);
  const nobody = world.nobody();
  for (const part of ['', '/lencana.svg']) {
    const { text, body: svg } = await nobody.get(`/publik/${TARAKAN}${part}`).expect(200);
    const told = text || String(svg);
    for (const cards of [onHand, 7_531, 1_000])
      for (const written of [String(cards), cards.toLocaleString('id-ID')])
        expect(told.replace(/<style>[^]*?<\/style>/g, '')).not.toContain(`>${written}<`);
    expect(told).not.toMatch(/\d\s*keping/);
  }
});
