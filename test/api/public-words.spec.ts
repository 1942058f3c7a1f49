import type { ChangeDto } from '../../src/offices/offices.dto.js';
import type { PublicWordDto } from '../../src/public-words/public-words.dto.js';
import { changeInWords } from '../../src/words/change-sentences.js';
import { PROVINCE, TARAKAN } from '../support/kaltara.js';
import { drawnIn, textIn } from '../support/pdf-text.js';
import { openPublicWorld } from '../support/public-world.js';
import type { Client, World } from '../support/world.js';

/** Kata kantor. It is Wednesday, 4 March 2026, 09:00 in Tarakan. */

const WORD = `/api/offices/${TARAKAN}/public-word`;
const TEXT = 'Loket buka sampai pukul 14.00; bawa resi perekaman.';
const SET = { text: TEXT, dailyQuota: 150, until: '2026-03-10' };

let world: World;
let tarakan: Client;
let province: Client;

beforeEach(async () => {
  world = await openPublicWorld('https://blangko.example');
  tarakan = await world.as(TARAKAN, 'staff');
  province = await world.as(PROVINCE, 'staff');
});
afterEach(() => world.close());

const wordOf = (body: unknown) => (body as { word: PublicWordDto | null }).word;
const stands = async () => wordOf((await tarakan.get(WORD).expect(200)).body);
/** A minute later: a page is kept that long. */
const page = async () => {
  world.clock.advance({ minutes: 1 });
  const { text } = await world.nobody().get(`/publik/${TARAKAN}`).expect(200);
  return text;
};
const poster = async () => {
  const { body } = await world.nobody().get(`/publik/${TARAKAN}/pengumuman.pdf`).expect(200);
  return textIn(body as Buffer);
};
const done = async () => {
  const { body } = await tarakan.get(`/api/offices/${TARAKAN}/history`).expect(200);
  return (body as { items: ChangeDto[] }).items
    .filter(({ action }) => action.startsWith('public_word.'))
    .map((change) => changeInWords(change))
    .map(({ did, quote }) => [did, quote]);
};

test('what an office tells stands on its page and its poster, with its date and until it ends', async () => {
  expect(await stands()).toBeNull();
  expect(await page()).not.toContain('Kata kantor');
  const { body } = await tarakan.put(WORD, SET).expect(200);
  expect(wordOf(body)).toMatchObject({ ...SET, setOn: '2026-03-04', shown: true });
  const told = await page();
  expect(told).toContain(TEXT);
  expect(told).toContain('Melayani paling banyak 150 orang sehari.');
  expect(told).toContain('Dukcapil Kota Tarakan, 4 Maret 2026');
  expect(told).not.toContain(wordOf(body)!.setBy);
  expect(await poster()).toContain(`${TEXT} Melayani paling banyak 150 orang sehari.`);
  // 10 March, 23:59 in Tarakan; then midnight.
  world.clock.set('2026-03-10T15:58:00Z');
  expect(await page()).toContain(TEXT);
  world.clock.advance({ minutes: 1 });
  expect(await page()).not.toContain(TEXT);
  tarakan = await world.as(TARAKAN, 'staff');
  expect(await stands()).toMatchObject({ text: TEXT, shown: false });
});

test('a poster holds no longer than the word on it', async () => {
  await tarakan.put(WORD, { ...SET, until: '2026-03-05' }).expect(200);
  world.clock.advance({ minutes: 1 });
  expect(await poster()).toContain('Cetak ulang bila lewat 5 Maret 2026.');
});

test.each([
  ['in one piece', 'W'.repeat(280)],
  ['in many lines', 'W\n'.repeat(140)],
  ['in many words', 'W '.repeat(140)],
])('the widest word stands above the code on a poster, %s', async (_, text) => {
  await tarakan.put(WORD, { ...SET, text: text.trim() }).expect(200);
  world.clock.advance({ minutes: 1 });
  const { body } = await world.nobody().get(`/publik/${TARAKAN}/pengumuman.pdf`).expect(200);
  const drawn = drawnIn(body as Buffer);
  const code = drawn.find(({ text: line }) => line.startsWith('Keadaan terbaru'))!;
  const words = drawn.filter(({ text: line }) => /^[W ]+$|^Melayani/.test(line));
  expect(words.length).toBeGreaterThan(1);
  // The code begins 30 points above the middle of what stands beside it.
  expect(Math.min(...words.map(({ y }) => y))).toBeGreaterThan(code.y + 15);
});

test('the next one takes its place; the same again leaves nothing behind', async () => {
  await tarakan.put(WORD, SET).expect(200);
  const before = await world.trace();
  await tarakan.put(WORD, SET).expect(200);
  expect(await world.trace()).toEqual(before);
  await tarakan.put(WORD, { text: 'Buka seperti biasa.', until: '2026-03-18' }).expect(200);
  expect(await stands()).toMatchObject({ text: 'Buka seperti biasa.', dailyQuota: null });
  expect(await done()).toEqual([
    ['memasang kata kantor sampai 18 Maret 2026', 'Buka seperti biasa.'],
    ['memasang kata kantor sampai 10 Maret 2026', TEXT],
  ]);
});

test.each([
  ['without a text', { until: '2026-03-05' }, 'text'],
  ['with a blank one', { ...SET, text: ' \n ' }, 'text'],
  ['longer than 280 signs', { ...SET, text: 'a'.repeat(281) }, 'text'],
  ['until yesterday', { ...SET, until: '2026-03-03' }, 'until'],
  ['for longer than a fortnight', { ...SET, until: '2026-03-19' }, 'until'],
  ['until a day that there is not', { ...SET, until: '2026-02-30' }, 'until'],
  ['with a quota of nobody', { ...SET, dailyQuota: 0 }, 'dailyQuota'],
  ['with half a person', { ...SET, dailyQuota: 1.5 }, 'dailyQuota'],
])('%s it is refused, and nothing is left behind', async (_, body, field) => {
  const before = await world.trace();
  const answer = await tarakan.put(WORD, body).expect(400);
  expect((answer.body as { errors: { field: string }[] }).errors[0]!.field).toBe(field);
  expect(await world.trace()).toEqual(before);
});

test('a day and a fortnight are taken, 280 signs too', async () => {
  await tarakan.put(WORD, { ...SET, until: '2026-03-04' }).expect(200);
  await tarakan.put(WORD, { ...SET, text: 'a'.repeat(280), until: '2026-03-18' }).expect(200);
});

test('markup and marks that nobody sees stay plain text, on the page and on paper', async () => {
  const text = '<script>alert(1)</script> \u202eKosong\u202c & "habis" <a href=//x>klik</a>';
  await tarakan.put(WORD, { ...SET, text }).expect(200);
  const told = await page();
  expect(told).not.toMatch(/<script|<a href=\/\/x|[\u202a-\u202e]/);
  expect(told).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(await poster()).toContain('<script>alert(1)</script>');
});

test('the level above takes it down with a reason, which the office reads; the office may set another', async () => {
  await province.post(`${WORD}/removal`, { reason: 'Keliru.' }).expect(404);
  await tarakan.put(WORD, SET).expect(200);
  await province.post(`${WORD}/removal`, {}).expect(400);
  const reason = 'Kuota tidak boleh dibatasi.';
  await province.post(`${WORD}/removal`, { reason }).expect(200);
  expect(await page()).not.toContain(TEXT);
  tarakan = await world.as(TARAKAN, 'staff');
  expect(await stands()).toMatchObject({
    text: TEXT,
    shown: false,
    takenDownReason: reason,
    takenDownByOffice: 'Kalimantan Utara',
  });
  province = await world.as(PROVINCE, 'staff');
  const again = await province.post(`${WORD}/removal`, { reason }).expect(409);
  expect(again.body).toMatchObject({ code: 'public_word.not_shown' });
  expect((await done())[0]).toEqual([`menurunkan kata kantor “${TEXT}”`, reason]);
  await tarakan.put(WORD, SET).expect(200);
  expect(await stands()).toMatchObject({ shown: true, takenDownReason: null });
});

test('an office withdraws its own, not that of another', async () => {
  const none = await tarakan.delete(WORD).expect(404);
  expect(none.body).toMatchObject({ code: 'public_word.not_found' });
  await tarakan.put(WORD, SET).expect(200);
  await province.delete(WORD).expect(403);
  await province.put(WORD, SET).expect(403);
  await tarakan.delete(WORD).expect(204);
  expect(await stands()).toBeNull();
  expect(await page()).not.toContain(TEXT);
  expect((await done())[0]).toEqual(['mencabut kata kantor', TEXT]);
});
