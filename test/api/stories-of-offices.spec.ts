import { createTransport } from 'nodemailer';
import type { AvailabilityDto } from '../../src/insight/insight.dto.js';
import { BULUNGAN, CONSIGNMENTS, Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import { LetterBox } from '../support/letter-box.js';
import { LETTERS, onPage, PDF, takeLetters } from '../support/letters.js';
import { decode } from '../support/mail-server.js';
import { textIn } from '../support/pdf-text.js';
import type { Client, World } from '../support/world.js';
import request from 'supertest';

/**
 * What offices do and a ledger alone does not: a regency writes a letter, a team goes out with cards, an
 * office tells the public what to expect. Each from its first step to its last, over HTTP and SMTP.
 */

const REQUESTS = '/api/restock-requests';
const MAILBOX = 'dukcapil@bulungan.test';

let box: LetterBox;
let kaltara: Kaltara;
let world: World;
let province: Client;

beforeEach(async () => {
  box = await LetterBox.open(async (options) => {
    kaltara = await Kaltara.open('2026-03-01', {
      ...options,
      env: { ...options?.env, ...LETTERS },
    });
    return kaltara.world;
  });
  world = box.world;
  province = await world.as(PROVINCE, 'staff');
});
afterEach(async () => {
  expect(await kaltara.total()).toBe(0);
  const ministry = await world.as('00');
  const { body } = await ministry.get('/api/ledger/verification').expect(200);
  expect(body).toMatchObject({ ok: true, faults: [] });
  await box.close();
});

const mailsTo = async (address: string) => {
  await box.delivered();
  return box.server.received
    .filter(({ to }) => to.includes(address))
    .map(({ raw }) => decode(raw, 'text/plain'));
};

test('Bulungan writes a letter by e-mail, and cards come of it', async () => {
  await world.begin(BULUNGAN, 1_200, '2026-03-01');
  const admin = await world.as(BULUNGAN);
  await admin.patch(`/api/offices/${BULUNGAN}`, { email: MAILBOX }).expect(200);
  const client = createTransport({
    host: '127.0.0.1',
    port: await takeLetters(world),
    ignoreTLS: true,
  });
  await client.sendMail({
    ...{ from: `Dukcapil Bulungan <${MAILBOX}>`, to: LETTERS.LETTERS_ADDRESS },
    subject: 'Permohonan blangko KTP-el',
    text: 'Nomor: 470/118/DKP/2026\nMohon dikirim sebanyak 4.000 (empat ribu) keping.\nTerima kasih.',
    attachments: [{ filename: 'surat.pdf', content: PDF, contentType: 'application/pdf' }],
  });
  const asked = async () =>
    (await province.get(`${REQUESTS}?office=${BULUNGAN}`).expect(200)).body.items as {
      id: string;
      number: string;
    }[];
  const link = await box.linkTo(MAILBOX);
  expect(onPage((await world.nobody().get(link).expect(200)).text)).toMatchObject({
    facts: { 'Nomor surat': '470/118/DKP/2026' },
    quantity: '4.000',
  });
  expect(await asked()).toEqual([]);
  await request(world.url).post(link).type('form').send({ quantity: '3500' }).expect(200);
  const [opened] = await asked();
  expect(opened).toMatchObject({
    quantity: 3_500,
    channel: 'letter',
    reference: '470/118/DKP/2026',
  });
  const { id } = opened!;
  const letters = (await province.get('/api/letters?state=settled').expect(200)).body
    .items as object[];
  expect(letters).toMatchObject([{ office: BULUNGAN, requestNumber: opened!.number }]);
  await province.post(`${REQUESTS}/${id}/approval`, { quantity: 2_500 }).expect(200);
  const order = { from: PROVINCE, to: BULUNGAN, quantity: 2_500, requestId: id };
  const sent = (await province.post(CONSIGNMENTS, order).expect(201)).body as { id: string };
  await kaltara.receive(BULUNGAN, sent.id, 2_490);
  expect((await province.get(`${REQUESTS}/${id}`).expect(200)).body).toMatchObject({
    ...{ state: 'fulfilled', granted: 2_500, arrived: 2_490 },
  });
  expect(await world.onHand(BULUNGAN)).toBe(3_690);
  const told = await mailsTo(MAILBOX);
  expect(
    told.map((text) => /4\.000|disetujui sebagian|dalam perjalanan|kurang 10/.exec(text)?.[0]),
  ).toEqual([...['4.000', 'disetujui sebagian', 'dalam perjalanan', 'kurang 10']]);
});

test('Tarakan’s team goes out with 1,500 cards, and every one of them is told of in the evening', async () => {
  const clerk = await world.as(TARAKAN, 'staff');
  const handOuts = `/api/offices/${TARAKAN}/hand-outs`;
  const kit = { holderKind: 'kit', holder: 'Tim Jemput Bola 2', quantity: 1_500 };
  const { id, dueOn } = (await clerk.post(handOuts, kit).expect(201)).body as {
    id: string;
    dueOn: string;
  };
  expect([await world.onHand(TARAKAN), dueOn]).toEqual([9_000, '2026-03-04']);
  const tooMuch = { from: TARAKAN, to: BULUNGAN, quantity: 8_000 };
  const { body: held } = await province.post(CONSIGNMENTS, tooMuch).expect(409);
  expect(held).toMatchObject({ code: 'stock.handed_out', holders: [{ holder: kit.holder }] });
  const evening = { printed: 1_431, spoiled: 12, returned: 57 };
  await clerk.post(`${handOuts}/${id}/settlement`, evening).expect(200);
  const day = { printed: 1_431, spoiled: 12 };
  await clerk.put(`/api/offices/${TARAKAN}/print-reports/2026-03-04`, day).expect(201);
  expect(await world.onHand(TARAKAN)).toBe(7_557);
  const counts = `/api/offices/${TARAKAN}/stock-counts`;
  const { body: count } = await clerk
    .post(counts, { counted: 7_557, countedOutside: 0, countedSpoiled: 12 })
    .expect(201);
  expect(count).toMatchObject({ difference: 0, spoiledDifference: 0 });
});

test('Malinau runs out, says when to come back, and whoever asks knows when cards are there again', async () => {
  await world.begin(MALINAU, 300, '2026-03-01');
  const clerk = await world.as(MALINAU, 'staff');
  const day = { printed: 300, spoiled: 0 };
  await clerk.put(`/api/offices/${MALINAU}/print-reports/2026-03-04`, day).expect(201);
  const text = 'Blangko diperkirakan tiba Jumat. Perekaman tetap dilayani.';
  await clerk.put(`/api/offices/${MALINAU}/public-word`, { text, until: '2026-03-10' }).expect(200);
  /** A minute later: a page is kept that long. */
  const told = async () => {
    world.clock.advance({ minutes: 1 });
    const nobody = world.nobody();
    const availability = await nobody
      .get(`/api/public/availability?province=${PROVINCE}`)
      .expect(200);
    const page = await nobody.get(`/publik/${MALINAU}`).expect(200);
    const poster = await nobody.get(`/publik/${MALINAU}/pengumuman.pdf`).expect(200);
    const { items } = availability.body as { items: AvailabilityDto[] };
    return {
      state: items.find(({ code }) => code === MALINAU)!.status,
      page: page.text,
      poster: textIn(poster.body as Buffer),
    };
  };
  const without = await told();
  expect(without.state).toBe('out');
  expect(without.page).toContain(text);
  expect(without.poster).toContain(text);
  const stockOuts = async () => {
    const { text: file } = await world.nobody().get('/api/public/stock-outs.csv').expect(200);
    return file.split('\r\n').filter((line) => line.includes(MALINAU));
  };
  expect(await stockOuts()).toHaveLength(1);
  world.clock.set('2026-03-06T02:00:00Z');
  const { id } = await kaltara.dispatch(PROVINCE, MALINAU, 2_000);
  await kaltara.receive(MALINAU, id, 2_000);
  const again = await told();
  expect(again.state).toBe('available');
  expect(again.page).toContain('6 Maret 2026');
  expect(await stockOuts()).toEqual([expect.stringContaining('2026-03-06')]);
});
