import { purge } from '../../src/background/purge.js';
import { BULUNGAN, TARAKAN } from '../support/kaltara.js';
import { keepLetter, onPage, PDF } from '../support/letters.js';
import { meeting } from '../support/waiting.js';
import { World, type Client } from '../support/world.js';

/** Who sees which letter, what they open of it, and what of it goes again. */

const LETTERS = '/api/letters';
const REQUESTS = '/api/restock-requests';

let world: World;
let ministry: Client;
let province: Client;
let tarakan: Client;

beforeEach(async () => {
  world = await World.open();
  for (const office of [TARAKAN, BULUNGAN]) await world.begin(office, 5_000);
  [ministry, province, tarakan] = await Promise.all([
    world.as('00'),
    world.as('65'),
    world.as(TARAKAN),
  ]);
});
afterEach(() => world.close());

const idsOf = async (by: Client, query = '') =>
  ((await by.get(`${LETTERS}${query}`).expect(200)).body as { items: { id: string }[] }).items.map(
    ({ id }) => id,
  );
const bytesOf = async (id: string) => {
  const [kept] = await world.dataSource.query<
    [{ raw: Buffer | null; text: string | null; content: Buffer | null }]
  >(
    `SELECT l.raw, l.text, a.content FROM incoming_letters l
     LEFT JOIN letter_attachments a ON a.letter_id = l.id AND a.nth = 1 WHERE l.id = $1`,
    [id],
  );
  return kept;
};

test('an office sees its own letters, those above all below, and the ministry those of nobody too', async () => {
  const own = (await keepLetter(world)).id;
  const neighbours = (await keepLetter(world, { office: BULUNGAN })).id;
  const elsewhere = (await keepLetter(world, { office: '64.01' })).id;
  const nobodys = (await keepLetter(world, { office: null })).id;
  expect(await idsOf(tarakan)).toEqual([own]);
  expect(await idsOf(province)).toEqual([neighbours, own]);
  expect(await idsOf(ministry)).toEqual([nobodys, elsewhere, neighbours, own]);
  expect(await idsOf(ministry, '?state=unmatched')).toEqual([nobodys]);
  expect(await idsOf(ministry, '?office=65')).toEqual([neighbours, own]);
  const first = await ministry.get(`${LETTERS}?limit=3`).expect(200);
  const cursor = first.body.nextCursor as string;
  expect(await idsOf(ministry, `?limit=3&cursor=${cursor}`)).toEqual([own]);
  const unseen = await province.get(`${LETTERS}/${nobodys}`).expect(404);
  expect(unseen.body).toMatchObject({ code: 'letter.not_found' });
  await tarakan.get(`${LETTERS}/${neighbours}`).expect(404);
});

test('a letter shows what was read of it, and its PDF is a file to keep and nothing to open', async () => {
  const { id } = await keepLetter(world);
  const { body } = await province.get(`${LETTERS}/${id}`).expect(200);
  expect(body).toMatchObject({
    ...{ id, state: 'matched', office: TARAKAN, quantity: 4_000, requestId: null },
    attachments: [{ nth: 1, name: 'surat.pdf', mediaType: 'application/pdf', kept: true }],
    text: 'Mohon dikirim 4.000 keping.',
  });
  const file = await fetch(`${world.url}${LETTERS}/${id}/attachments/1`, {
    headers: { authorization: `Bearer ${province.token}` },
  });
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''surat.pdf",
    'x-content-type-options': 'nosniff',
  });
  expect(await file.text()).toBe(PDF);
  for (const wrong of ['2', '0', 'x', '99999999999', '1.5'])
    expect(
      (await province.get(`${LETTERS}/${id}/attachments/${wrong}`).expect(404)).body,
    ).toMatchObject({
      code: 'letter_attachment.not_found',
    });
});

test('the province opens the request itself, which shows that it did', async () => {
  const { id, token } = await keepLetter(world);
  const { body } = await province
    .post(`${LETTERS}/${id}/request`, { quantity: 3_000, note: 'Ditelepon juga' })
    .expect(200);
  expect(body).toMatchObject({ state: 'settled', settledAs: 'opened' });
  const request = await tarakan.get(`${REQUESTS}/${body.requestId}`).expect(200);
  expect(request.body).toMatchObject({
    ...{ office: TARAKAN, channel: 'letter', quantity: 3_000, note: 'Ditelepon juga' },
    ...{ reference: '470/118/DKP/2026', openedBy: 'admin 65', openedByOffice: '65' },
  });
  expect(await idsOf(tarakan, `?request=${body.requestId}`)).toEqual([id]);
  const page = await world.nobody().get(`/surat/${token}`).expect(200);
  expect(onPage(page.text)).toMatchObject({
    said: [expect.stringContaining('3.000 keping sudah dibuka dari surat ini')],
    button: null,
  });
  const again = await province.post(`${LETTERS}/${id}/request`, { quantity: 1 }).expect(409);
  expect(again.body).toMatchObject({ code: 'letter.settled' });
});

test('the same key opens it once, and the link and the province at once open one', async () => {
  const { id, token } = await keepLetter(world);
  const calls = [
    () => province.post(`${LETTERS}/${id}/request`, { quantity: 3_000 }),
    () => world.nobody().post(`/surat/${token}`, { quantity: 4_000 }),
  ];
  const answers = await meeting(world.dataSource, 'restock_requests', calls);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect((await province.get(`${REQUESTS}?office=${TARAKAN}`)).body.items).toHaveLength(1);
  const other = await keepLetter(world, { office: BULUNGAN });
  const open = () =>
    province.post(
      `${LETTERS}/${other.id}/request`,
      { quantity: 10 },
      { 'idempotency-key': 'sekali' },
    );
  const first = await open().expect(200);
  expect((await open().expect(200)).body).toEqual(first.body);
});

test('a letter of nobody opens nothing, nor does one of an office with a live request', async () => {
  const nobodys = await keepLetter(world, { office: null });
  const refused = await ministry
    .post(`${LETTERS}/${nobodys.id}/request`, { quantity: 10 })
    .expect(409);
  expect(refused.body).toMatchObject({ code: 'letter.unmatched' });
  await tarakan.post(REQUESTS, { office: TARAKAN, quantity: 10 }).expect(201);
  const { id } = await keepLetter(world);
  const live = await province.post(`${LETTERS}/${id}/request`, { quantity: 10 }).expect(409);
  expect(live.body).toMatchObject({ code: 'request.already_open' });
  expect((await province.get(`${LETTERS}/${id}`)).body).toMatchObject({ state: 'matched' });
});

test('a purge leaves no byte of the attachment, and stands on record', async () => {
  const { id } = await keepLetter(world, { files: { 'daftar nama.pdf': `${PDF} NIK 1234` } });
  expect((await bytesOf(id)).raw!.includes('NIK 1234')).toBe(true);
  const path = `${LETTERS}/${id}/attachments/1/purge`;
  await tarakan.post(path, { reason: 'Daftar nama' }).expect(403);
  const { body } = await province.post(path, { reason: 'Daftar nama penduduk' }).expect(200);
  expect(body.attachments).toMatchObject([
    { name: 'daftar nama.pdf', kept: false, purgeReason: 'Daftar nama penduduk' },
  ]);
  expect(await bytesOf(id)).toMatchObject({ raw: null, content: null });
  await province.get(`${LETTERS}/${id}/attachments/1`).expect(404);
  await province.post(path, { reason: 'Lagi' }).expect(404);
  const { body: changes } = await province.get(`/api/changes?office=${TARAKAN}`).expect(200);
  expect(changes.items[0]).toMatchObject({
    ...{ action: 'letter.purged', by: 'admin 65' },
    ...{ before: { name: 'daftar nama.pdf' }, after: { reason: 'Daftar nama penduduk' } },
  });
});

test('after 90 days the mail as it came goes, and with it what no request came of', async () => {
  const opened = await keepLetter(world);
  await province.post(`${LETTERS}/${opened.id}/request`, { quantity: 10 }).expect(200);
  const idle = await keepLetter(world, { office: BULUNGAN });
  const night = () => world.dataSource.transaction((tx) => purge(tx, world.clock.now()));
  world.clock.advance({ days: 89 });
  await night();
  expect((await bytesOf(idle.id)).raw).not.toBeNull();
  world.clock.advance({ days: 1, minutes: 1 });
  await night();
  expect(await bytesOf(idle.id)).toEqual({ raw: null, text: null, content: null });
  const kept = await bytesOf(opened.id);
  expect([kept.raw, kept.text, kept.content!.toString()]).toEqual([
    null,
    'Mohon dikirim 4.000 keping.',
    PDF,
  ]);
  ministry = await world.as('00');
  expect((await ministry.get(`${LETTERS}/${idle.id}`).expect(200)).body).toMatchObject({
    subject: 'Permohonan blangko KTP-el',
    text: null,
    attachments: [{ name: 'surat.pdf', kept: false, purgedAt: null }],
  });
});
