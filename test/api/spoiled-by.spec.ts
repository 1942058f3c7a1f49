import { Kaltara, TARAKAN } from '../support/kaltara.js';
import type { Client } from '../support/world.js';

const REPORTS = `/api/offices/${TARAKAN}/print-reports`;
const DAY = `${REPORTS}/2026-03-03`;
const none = { print: 0, encode: 0, factory: 0, other: 0 };

let kaltara: Kaltara;
let tarakan: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  tarakan = await kaltara.world.as(TARAKAN, 'staff');
});
afterAll(() => kaltara.close());

const report = { printed: 300, spoiled: 12, spoiledBy: { print: 9, factory: 3 } };
const told = { ...none, print: 9, factory: 3 };

test.each([
  ['too few', { print: 9 }],
  ['too many', { print: 9, factory: 3, other: 1 }],
  ['none of them', {}],
  ['less than nothing', { print: 13, other: -1 }],
  ['no counts', 12],
  ['a cause that is none', { print: 9, water: 3 }],
])('causes that do not sum to what is spoiled are refused: %s', async (_, spoiledBy) => {
  await kaltara.refused(() => tarakan.put(DAY, { ...report, spoiledBy }), 400, 'request.invalid');
});

test('a report tells what its cards were spoiled by, and the same again changes nothing', async () => {
  const { body } = await tarakan.put(DAY, report).expect(201);
  expect(body).toMatchObject({ spoiled: 12, spoiledBy: told, revision: 1 });
  const again = await tarakan.put(DAY, { ...report, spoiledBy: told }).expect(200);
  expect(again.body).toMatchObject({ spoiledBy: told, revision: 1 });
  expect(await kaltara.world.balance(TARAKAN, 'spoiled')).toBe(12);
});

test('other causes for the same cards are a correction, which moves no card', async () => {
  const otherwise = { ...report, spoiledBy: { encode: 12 }, note: 'Cip yang gagal' };
  await kaltara.refused(() => tarakan.put(DAY, otherwise), 428, 'report.if_match_required');
  const onHand = await kaltara.world.onHand(TARAKAN);
  const { body } = await tarakan.put(DAY, otherwise, { 'if-match': '"1"' }).expect(200);
  expect(body).toMatchObject({ spoiledBy: { ...none, encode: 12 }, revision: 2, onHand });
  const one = (await tarakan.get(DAY).expect(200)).body as { revisions: object[] };
  expect(one.revisions).toMatchObject([
    { revision: 1, spoiledBy: told },
    { revision: 2, spoiledBy: { ...none, encode: 12 } },
  ]);
});

test('left out the cause is unknown, and of nothing spoiled there is none', async () => {
  const day = `${REPORTS}/2026-03-02`;
  const { body } = await tarakan.put(day, { printed: 10, spoiled: 4 }).expect(201);
  expect(body).toMatchObject({ spoiled: 4, spoiledBy: null });
  const whole = { printed: 10, spoiled: 0, spoiledBy: none, note: 'Salah hitung' };
  const mended = await tarakan.put(day, whole, { 'if-match': '"1"' }).expect(200);
  expect(mended.body).toMatchObject({ spoiled: 0, spoiledBy: null });
  await tarakan.put(`${REPORTS}/2026-03-04`, { printed: 5, spoiled: 2 }).expect(201);
});

test('the file of reports has a column a cause, and one for those of which nobody knows', async () => {
  const { text } = await tarakan.get(`${REPORTS}.csv`).expect(200);
  const [head, ...lines] = text.trim().split('\r\n');
  const columns = head!.replace('\ufeff', '').split(';');
  const cells = (line: string) =>
    Object.fromEntries(line.split(';').map((cell, at) => [columns[at]!, cell]));
  expect(lines.map(cells)).toMatchObject([
    { Rusak: '2', 'Gagal cetak': '', 'Sebab tidak diketahui': '2' },
    { Rusak: '12', 'Gagal rekam cip': '12', 'Cacat pabrik': '0', 'Sebab tidak diketahui': '0' },
    { Rusak: '0', 'Gagal cetak': '', 'Sebab tidak diketahui': '0' },
  ]);
});
