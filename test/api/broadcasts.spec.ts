import { BackgroundService } from '../../src/background/background.service.js';
import type {
  BroadcastDto,
  BroadcastOfficeDto,
  OneBroadcastDto,
} from '../../src/broadcasts/broadcasts.dto.js';
import type { Morning } from '../../src/notices/morning-digest.js';
import { MorningDigest } from '../../src/notices/morning-digest.js';
import type { NationMorningDigest } from '../../src/notices/nation-digest.js';
import type { ChangeDto } from '../../src/offices/offices.dto.js';
import { Scheduler } from '../../src/outbox/scheduler.js';
import { changeInWords } from '../../src/words/change-sentences.js';
import {
  BULUNGAN,
  Kaltara,
  MALINAU,
  NUNUKAN,
  PROVINCE,
  TANA_TIDUNG,
  TARAKAN,
} from '../support/kaltara.js';
import { LetterBox } from '../support/letter-box.js';
import { decode, header, type Received } from '../support/mail-server.js';
import { meeting, someoneWaits, until } from '../support/waiting.js';
import type { Client, World } from '../support/world.js';

/** Edaran. It is Wednesday, 4 March 2026, 09:00 in Tarakan. */

const BROADCASTS = '/api/broadcasts';
const REGENCIES = [BULUNGAN, MALINAU, NUNUKAN, TANA_TIDUNG, TARAKAN];
const TEXT = 'Laporan harian ditutup pukul 16.00.\nMohon diteruskan kepada operator.';
const WRITTEN = { subject: 'Batas waktu laporan', text: TEXT, asks: 'read', until: '2026-03-31' };
const CONFIRM = { ...WRITTEN, asks: 'confirm' };

interface Answer {
  status: number;
  body: unknown;
}
const textOf = ({ raw }: Received) => decode(raw, 'text/plain').replaceAll('\r', '');
const codeOf = ({ body }: Answer) => (body as { code?: string }).code;
const itemsOf = <T>({ body }: Answer) => (body as { items: T[] }).items;

async function sent(by: Client, otherwise: object = {}): Promise<OneBroadcastDto> {
  const { body } = await by.post(BROADCASTS, { ...WRITTEN, ...otherwise }).expect(201);
  return body as OneBroadcastDto;
}
const officesOf = async (by: Client, id: string, query = '') =>
  itemsOf<BroadcastOfficeDto>(await by.get(`${BROADCASTS}/${id}/offices${query}`).expect(200));
const waiting = async (world: World, office: string) => {
  const { body } = await (await world.as(office)).get(`/api/offices/${office}/worklist`);
  return (body as { broadcastsToAnswer: number }).broadcastsToAnswer;
};
const answered = async (world: World, office: string, id: string, what = 'reading') =>
  (await world.as(office, 'staff')).post(`${BROADCASTS}/${id}/${what}`).expect(200);

describe('a broadcast of a province, from its mails to its end', () => {
  let box: LetterBox;
  let world: World;
  beforeAll(async () => {
    box = await LetterBox.open(async (options) => (await Kaltara.open(undefined, options)).world);
    world = box.world;
  });
  afterAll(() => box.close());

  /** The province's digest of that morning at seven, as the mail server had it. */
  async function morning(instant: string, date: string): Promise<string> {
    world.clock.set(instant);
    const told = () =>
      box.server.received
        .filter(({ to }) => to.includes(`admin.${PROVINCE}@example.test`))
        .map(textOf)
        .find((text) => text.includes(`Yang perlu perhatian pada ${date}`));
    await until(() => {
      world.running.app.get(BackgroundService).wake();
      return told() !== undefined;
    });
    return told()!;
  }
  const TITLE = 'EDARAN BELUM DIJAWAB SEMUA KANTOR (1)\n- Batas waktu laporan: belum dibaca ';

  test('read by three of five offices, the other two stand in the third morning’s digest', async () => {
    for (const office of REGENCIES) await world.as(office);
    let province = await world.as(PROVINCE);
    const { id, offices } = await sent(province);
    expect(offices).toBe(5);

    // Each is mailed, with the text and where it is read.
    await box.delivered();
    const mails = box.server.received.filter(({ raw }) =>
      header(raw, 'Subject')!.includes('Edaran'),
    );
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(
      REGENCIES.map((office) => `admin.${office}@example.test`),
    );
    const text = textOf(mails[0]!);
    expect(text).toContain('> Laporan harian ditutup pukul 16.00.\n> Mohon diteruskan');
    expect(text).toContain(`/edaran?baca=${id}`);
    expect(text).toContain('Berlaku sampai: 31 Maret 2026');
    expect(await waiting(world, TARAKAN)).toBe(1);

    for (const office of [BULUNGAN, TANA_TIDUNG, TARAKAN]) await answered(world, office, id);
    expect(await waiting(world, TARAKAN)).toBe(0);
    expect(await waiting(world, MALINAU)).toBe(1);
    const { body } = await province.get(`${BROADCASTS}/${id}`).expect(200);
    expect(body).toMatchObject({ offices: 5, read: 3, confirmed: 0, state: 'open', own: null });
    const read = { answer: 'read', readAt: '2026-03-04T01:00:00.000Z' };
    expect(await officesOf(province, id)).toMatchObject([
      { office: BULUNGAN, ...read, readBy: `staff ${BULUNGAN}` },
      { office: MALINAU, answer: 'waiting', readAt: null, readBy: null },
      { office: NUNUKAN, answer: 'waiting' },
      { office: TANA_TIDUNG, ...read },
      { office: TARAKAN, ...read },
    ]);

    // Friday is the second working day; then Monday, the third.
    expect(await morning('2026-03-05T23:00:00Z', '6 Maret 2026')).not.toContain('EDARAN');
    expect(await morning('2026-03-08T23:00:00Z', '9 Maret 2026')).toContain(
      `${TITLE}2 dari 5 kantor: Kab. Malinau, Kab. Nunukan\n`,
    );
    await answered(world, NUNUKAN, id);
    expect(await morning('2026-03-09T23:00:00Z', '10 Maret 2026')).toContain(
      `${TITLE}1 dari 5 kantor: Kab. Malinau\n`,
    );

    province = await world.as(PROVINCE);
    const reason = 'Diganti surat edaran bupati.';
    const withdrawn = await province.post(`${BROADCASTS}/${id}/withdrawal`, { reason }).expect(200);
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', reason, text: TEXT });
    await box.delivered();
    const taken = box.server.received.filter(({ raw }) =>
      header(raw, 'Subject')!.endsWith('ditarik: Batas waktu laporan'),
    );
    expect(taken.flatMap(({ to }) => to)).toHaveLength(REGENCIES.length + 4);
    expect(textOf(taken[0]!)).toContain(`Alasan:\n> ${reason}`);
    expect(await waiting(world, MALINAU)).toBe(0);
    expect(await morning('2026-03-10T23:00:00Z', '11 Maret 2026')).not.toContain('EDARAN');
  });
});

describe('a broadcast', () => {
  let kaltara: Kaltara;
  let world: World;
  let province: Client;
  let tarakan: Client;
  beforeEach(async () => {
    kaltara = await Kaltara.open();
    world = kaltara.world;
    province = await world.as(PROVINCE, 'staff');
    tarakan = await world.as(TARAKAN, 'staff');
  });
  afterEach(() => world.close());

  const one = async (by: Client, id: string) =>
    (await by.get(`${BROADCASTS}/${id}`).expect(200)).body as OneBroadcastDto;
  const list = async (by: Client, query = '') =>
    itemsOf<BroadcastDto>(await by.get(`${BROADCASTS}${query}`).expect(200));
  const done = async (office: string) => {
    const { body } = await (await world.as(office)).get(`/api/offices/${office}/history`);
    return (body as { items: ChangeDto[] }).items
      .filter(({ action }) => action.startsWith('broadcast.'))
      .map((change) => changeInWords(change).did);
  };
  /** What that morning brings, of the province or of the ministry. */
  async function morningOf<T>(kind: string, instant: string): Promise<T | undefined> {
    world.clock.set(instant);
    const tasks = await world.running.app.get(MorningDigest).tasks();
    await new Scheduler(world.dataSource, world.clock).tick(tasks);
    const [[row]] = await world.dataSource.query<[{ payload: T }[], number]>(
      `DELETE FROM outbox WHERE kind = $1 RETURNING payload`,
      [kind],
    );
    return row?.payload;
  }

  test('is answered for an office by the first of its people, and the same again changes nothing', async () => {
    const { id } = await sent(province, CONFIRM);
    const looked = await one(tarakan, id);
    expect(looked.own).toMatchObject({ answer: 'waiting' });
    expect(await waiting(world, TARAKAN)).toBe(1);
    await answered(world, TARAKAN, id);
    // It asks for more.
    expect(await waiting(world, TARAKAN)).toBe(1);
    world.clock.advance({ minutes: 5 });
    const admin = await world.as(TARAKAN, 'admin');
    await admin.post(`${BROADCASTS}/${id}/reading`).expect(200);
    const { body } = await admin.post(`${BROADCASTS}/${id}/confirmation`).expect(200);
    const own = {
      ...{ answer: 'confirmed', readAt: '2026-03-04T01:00:00.000Z', readBy: 'staff 65.71' },
      ...{ confirmedAt: '2026-03-04T01:05:00.000Z', confirmedBy: 'admin 65.71' },
    };
    expect((body as OneBroadcastDto).own).toEqual(own);
    const before = await world.trace();
    const again = await tarakan.post(`${BROADCASTS}/${id}/confirmation`).expect(200);
    expect((again.body as OneBroadcastDto).own).toEqual(own);
    expect(await world.trace()).toEqual(before);
    expect(await waiting(world, TARAKAN)).toBe(0);
    expect(await done(TARAKAN)).toEqual([
      'mengonfirmasi edaran “Batas waktu laporan”',
      'membaca edaran “Batas waktu laporan”',
    ]);
    expect(await done(PROVINCE)).toEqual([
      'mengirim edaran “Batas waktu laporan” kepada 5 kantor, berlaku sampai 31 Maret 2026',
    ]);
  });

  test('confirmed by two at once is confirmed once, and read with it', async () => {
    const { id } = await sent(province, CONFIRM);
    const admin = await world.as(TARAKAN, 'admin');
    const answers = await meeting(
      world.dataSource,
      'broadcast_readings',
      [tarakan, admin].map((by) => by.post(`${BROADCASTS}/${id}/confirmation`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const own = (answer: Answer) => (answer.body as OneBroadcastDto).own;
    expect(own(answers[0]!)).toEqual(own(answers[1]!));
    expect(await world.trace()).toMatchObject({
      broadcast_readings: 1,
      broadcast_confirmations: 1,
    });
    expect(await done(TARAKAN)).toHaveLength(1);
  });

  test('that is being withdrawn is not read meanwhile', async () => {
    const { id } = await sent(province);
    const answers = await meeting(world.dataSource, 'audit_log', [
      () => province.post(`${BROADCASTS}/${id}/withdrawal`, { reason: 'Keliru.' }),
      async () => {
        await someoneWaits(world.dataSource);
        return tarakan.post(`${BROADCASTS}/${id}/reading`);
      },
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect(codeOf(answers[1]!)).toBe('broadcast.not_open');
    expect((await one(tarakan, id)).own).toMatchObject({ answer: 'waiting' });
  });

  test('that asks to be read cannot be confirmed; nobody else’s can be withdrawn, nor twice', async () => {
    const { id } = await sent(province, { to: [TARAKAN] });
    const at = `${BROADCASTS}/${id}`;
    const refusal = (by: Client, what: string, status: number, code: string, body?: object) =>
      kaltara.refused(() => by.post(`${at}/${what}`, body), status, code);
    const reason = { reason: 'Keliru.' };
    await refusal(tarakan, 'confirmation', 409, 'broadcast.asks_reading');
    await refusal(tarakan, 'withdrawal', 403, 'access.forbidden', reason);
    await refusal(await world.as('00'), 'withdrawal', 403, 'access.forbidden', reason);
    await refusal(
      await world.as(PROVINCE, 'viewer'),
      'withdrawal',
      403,
      'access.forbidden',
      reason,
    );
    await refusal(await world.as(TARAKAN, 'viewer'), 'reading', 403, 'access.forbidden');
    await refusal(province, 'reading', 403, 'access.forbidden');
    await refusal(await world.as(MALINAU), 'reading', 404, 'broadcast.not_found');
    await refusal(province, 'withdrawal', 400, 'request.invalid', { reason: ' ' });
    await refusal(province, 'withdrawal', 400, 'request.invalid', { reason: 'a'.repeat(501) });
    await province.post(`${at}/withdrawal`, { reason: 'a'.repeat(500) }).expect(200);
    await refusal(province, 'withdrawal', 409, 'broadcast.not_open', reason);
    await refusal(tarakan, 'reading', 409, 'broadcast.not_open');
    await tarakan.get(`${BROADCASTS}/x`).expect(404);
  });

  test('ends with its last day at its sender, and is asked for no more', async () => {
    const { id } = await sent(province, { until: '2026-03-04' });
    world.clock.set('2026-03-04T15:59:59Z');
    expect(await waiting(world, TARAKAN)).toBe(1);
    // Midnight in Tanjung Selor.
    world.clock.set('2026-03-04T16:00:00Z');
    expect(await waiting(world, TARAKAN)).toBe(0);
    tarakan = await world.as(TARAKAN, 'staff');
    const late = await tarakan.post(`${BROADCASTS}/${id}/reading`).expect(409);
    expect((late.body as { detail: string }).detail).toContain('ended on 2026-03-04');
    expect(await one(tarakan, id)).toMatchObject({ state: 'ended', text: TEXT });
    expect(await list(tarakan, '?state=open')).toEqual([]);
    expect(await list(tarakan, '?state=ended&box=received')).toHaveLength(1);
  });

  test('goes to whom it says: all below, those of a level, or those named; open ones alone', async () => {
    const ministry = await world.as('00', 'staff');
    await ministry.post(`/api/offices/${MALINAU}/closing`, { reason: 'x' }).expect(403);
    await world.dataSource.query(`UPDATE offices SET closed_at = now() WHERE code = $1`, [MALINAU]);
    expect((await sent(province)).offices).toBe(4);
    expect((await sent(province, { to: [TARAKAN, BULUNGAN] })).offices).toBe(2);
    expect((await sent(ministry, { level: 'province' })).offices).toBe(38);
    expect((await sent(ministry, { level: 'regency' })).offices).toBe(513);
    const { id, offices } = await sent(ministry);
    expect(offices).toBe(551);
    // Told by province, so that a mailbox that is read for several offices of one has one mail.
    const messages = await world.dataSource.query<{ offices: number[] }[]>(
      `SELECT payload->'offices' AS offices FROM outbox
       WHERE kind = 'broadcast.sent' AND payload->>'broadcastId' = $1`,
      [id],
    );
    expect(messages).toHaveLength(38);
    expect(new Set(messages.flatMap((message) => message.offices)).size).toBe(551);
    // A province sees of it what is its own and its regencies'; a regency what is its own.
    expect(await one(province, id)).toMatchObject({ offices: 5, own: { answer: 'waiting' } });
    expect(await one(tarakan, id)).toMatchObject({ offices: 1, from: '00' });
    expect(await officesOf(tarakan, id)).toMatchObject([{ office: TARAKAN }]);
    expect(await officesOf(province, id, '?limit=2')).toMatchObject([
      { office: PROVINCE },
      { office: BULUNGAN },
    ]);
  });

  test('at the edge of what it may be is taken', async () => {
    const long = { subject: 'a'.repeat(200), text: 'a'.repeat(4_000), until: '2026-06-02' };
    expect(await sent(province, { ...long, to: [TARAKAN] })).toMatchObject({ ...long, offices: 1 });
    await sent(province, { until: '2026-03-04', level: 'regency', to: null });
  });

  test('is one of twenty open ones at most, also where two are sent at once', async () => {
    for (let n = 0; n < 18; n += 1) await sent(province, { to: [TARAKAN] });
    const { id } = await sent(province, { to: [TARAKAN] });
    const answers = await meeting(
      world.dataSource,
      'broadcasts',
      [1, 2].map(() => province.post(BROADCASTS, { ...WRITTEN, to: [TARAKAN] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'broadcast.too_many_open' });
    await province.post(`${BROADCASTS}/${id}/withdrawal`, { reason: 'Sudah selesai.' }).expect(200);
    await sent(province, { to: [TARAKAN] });
  });

  test('is seen by its sender, by those it was sent to, and by those above them alone', async () => {
    const { id } = await sent(province, { to: [TARAKAN] });
    for (const [office, box, seen] of [
      [PROVINCE, 'sent', true],
      [PROVINCE, 'received', false],
      [TARAKAN, 'received', true],
      [TARAKAN, 'sent', false],
      [MALINAU, 'received', false],
    ] as const)
      expect([office, await list(await world.as(office, 'viewer'), `?box=${box}`)]).toEqual([
        office,
        seen ? [expect.objectContaining({ id })] : [],
      ]);
    const ministry = await world.as('00', 'viewer');
    expect(await list(ministry)).toEqual([]);
    expect(await list(ministry, `?office=${PROVINCE}`)).toMatchObject([{ id, own: null }]);
    expect(await list(ministry, `?office=${TARAKAN}`)).toMatchObject([
      { id, own: { answer: 'waiting' } },
    ]);
    await one(ministry, id);
    for (const office of [MALINAU, '64', '64.01'])
      await (await world.as(office)).get(`${BROADCASTS}/${id}`).expect(404);
    await tarakan.get(`${BROADCASTS}?office=${PROVINCE}`).expect(404);
  });

  test('goes into a file, and so does who has read it', async () => {
    const { id } = await sent(province);
    await answered(world, TARAKAN, id);
    const lists = await province.get(`${BROADCASTS}.csv?box=sent`).expect(200);
    expect(lists.text).toMatch(
      /Batas waktu laporan[,;]Mohon dibaca[,;]2026-03-31[,;]Berlaku[,;]5[,;]1[,;]0/,
    );
    const offices = await province.get(`${BROADCASTS}/${id}/offices.csv?answer=read`).expect(200);
    expect(offices.text).toMatch(/65\.71[,;]Kota Tarakan[,;]Sudah dibaca/);
    expect(offices.text).not.toContain('Malinau');
  });

  test('waits three working days of its sender’s own calendar before it is told of', async () => {
    const ministry = await world.as('00');
    const holiday = { name: 'Hari jadi Kalimantan Utara', province: PROVINCE };
    await ministry.put('/api/holidays/2026-03-05', holiday).expect(200);
    const { id } = await sent(province, CONFIRM);
    for (const office of [BULUNGAN, MALINAU, NUNUKAN, TANA_TIDUNG])
      await answered(world, office, id, 'confirmation');
    await answered(world, TARAKAN, id);
    const told = async (date: string) =>
      (await morningOf<Morning>('digest', `${date}T23:00:00Z`))?.broadcastsUnanswered;
    expect(await told('2026-03-08')).toEqual([]);
    const { subject, asks } = CONFIRM;
    expect(await told('2026-03-09')).toEqual([
      { id, subject, asks, offices: 5, waiting: 1, names: ['Kota Tarakan'] },
    ]);
    // Its last day is told of, and none after.
    expect(await told('2026-03-30')).toHaveLength(1);
    expect(await told('2026-03-31')).toEqual([]);
  });

  test('of the ministry stands in the ministry’s digest, and in that of a province that is to answer', async () => {
    const ministry = await world.as('00', 'staff');
    const { id } = await sent(ministry, { ...CONFIRM, to: [PROVINCE, TARAKAN, '64'] });
    const next = await morningOf<Morning>('digest', '2026-03-04T23:00:00Z');
    expect(next?.broadcastsToAnswer).toMatchObject([{ id, asks: 'confirm', until: '2026-03-31' }]);
    expect(next?.broadcastsUnanswered).toEqual([]);
    await answered(world, PROVINCE, id, 'confirmation');
    const nation = async (date: string) =>
      (await morningOf<NationMorningDigest>('digest.nation', `${date}T00:00:00Z`))
        ?.broadcastsUnanswered;
    expect(await nation('2026-03-06')).toEqual([]);
    expect(await nation('2026-03-09')).toMatchObject([
      { id, offices: 3, waiting: 2, names: ['Kalimantan Timur', 'Kota Tarakan'] },
    ]);
    const later = await morningOf<Morning>('digest', '2026-03-09T23:00:00Z');
    expect(later?.broadcastsToAnswer).toEqual([]);
  });
});

describe('a broadcast', () => {
  let kaltara: Kaltara;
  beforeAll(async () => {
    kaltara = await Kaltara.open();
    const { dataSource } = kaltara.world;
    await dataSource.query(`UPDATE offices SET closed_at = now() WHERE code = $1`, [MALINAU]);
  });
  afterAll(() => kaltara.close());

  test.each([
    ['by a regency', TARAKAN, {}, 403, 'access.forbidden'],
    ['to an office that is closed', PROVINCE, { to: [MALINAU] }, 409, 'office.closed'],
    ['to an office of another province', PROVINCE, { to: ['64.01'] }, 404, 'office.not_found'],
    ['to the office above', PROVINCE, { to: ['00'] }, 404, 'office.not_found'],
    ['to an office that is not there', PROVINCE, { to: ['65.99'] }, 404, 'office.not_found'],
    ['to oneself', PROVINCE, { to: [PROVINCE] }, 400, 'request.invalid'],
    ['to one office twice', PROVINCE, { to: [TARAKAN, TARAKAN] }, 400, 'request.invalid'],
    ['to none', PROVINCE, { to: [] }, 400, 'request.invalid'],
    ['to what is no office', PROVINCE, { to: [7] }, 400, 'request.invalid'],
    [
      'to some and to a level',
      PROVINCE,
      { to: [TARAKAN], level: 'regency' },
      400,
      'request.invalid',
    ],
    ['to provinces of a province', PROVINCE, { level: 'province' }, 409, 'broadcast.to_nobody'],
    ['until yesterday', PROVINCE, { until: '2026-03-03' }, 400, 'request.invalid'],
    ['for longer than 90 days', PROVINCE, { until: '2026-06-03' }, 400, 'request.invalid'],
    ['asking for something else', PROVINCE, { asks: 'obey' }, 400, 'request.invalid'],
    ['without a subject', PROVINCE, { subject: ' ' }, 400, 'request.invalid'],
    ['with a subject in two lines', PROVINCE, { subject: 'a\nb' }, 400, 'request.invalid'],
    ['with a subject of 201 signs', PROVINCE, { subject: 'a'.repeat(201) }, 400, 'request.invalid'],
    ['without a text', PROVINCE, { text: '\n' }, 400, 'request.invalid'],
    ['with 4,001 signs', PROVINCE, { text: 'a'.repeat(4_001) }, 400, 'request.invalid'],
  ])('%s is refused, and leaves nothing behind', async (_, from, otherwise, status, code) => {
    const sender = await kaltara.world.as(from, 'staff');
    await kaltara.refused(
      () => sender.post(BROADCASTS, { ...WRITTEN, ...otherwise }),
      status,
      code,
    );
  });
});
