import type { Test } from 'supertest';
import { destruction as burnt } from './destruction.js';
import { CONSIGNMENTS } from './kaltara.js';
import { keepLetter, settleLetter } from './letters.js';
import { PLANS } from './plans.js';
import { World, type Client } from './world.js';

/** For viewer, staff and admin, in this order. */
export const VIEWER = 'ok ok ok';
export const STAFF = '403 ok ok';
export const ADMIN = '403 403 ok';
export const NOBODY = '403 403 403';
export const UNSEEN = '404 404 404';
const ADMINS_SEE = '404 404 ok';

/** Who may, by office; whoever is not named does not see what it is about. */
type Places = Record<string, string>;

export interface Call {
  /** As the server names it. */
  route: string;
  /** What sets this call of the route apart from others. */
  about?: string;
  places: Places;
  /** Changes nothing, also for those who may: it is refused later, or what it asks for is so already. */
  send: (by: Client) => Test;
}

const MINISTRY = '00';
const PROVINCE = '65';
const TARAKAN = '65.71';
const BULUNGAN = '65.01';
const ELSEWHERE = ['64', '64.01'];
const DAY = '2026-03-03';
const MONTH = '2026-02';
const REQUESTS = '/api/restock-requests';
const BROADCASTS = '/api/broadcasts';
const TOO_MANY = 1_000_000_000;

const inReach = (rights: string): Places => ({
  [MINISTRY]: rights,
  [PROVINCE]: rights,
  [TARAKAN]: rights,
});
const above = (rights: string): Places => ({ ...inReach(rights), [TARAKAN]: NOBODY });
const itself = (rights: string): Places => ({ ...inReach(NOBODY), [TARAKAN]: rights });
const everybody = (rights: string): Places => ({
  ...inReach(rights),
  ...Object.fromEntries([BULUNGAN, ...ELSEWHERE].map((office) => [office, rights])),
});
const ministry = (rights: string): Places => ({ ...everybody(NOBODY), [MINISTRY]: rights });

interface Things {
  destruction: string;
  handOut: string;
  /** Of the province to Tarakan, withdrawn. */
  broadcast: string;
  signatory: string;
  count: string;
  consignment: string;
  /** A move between neighbours that nobody owes. */
  loan: string;
  /** Lent by Tarakan to Bulungan, and received. */
  owed: string;
  /** Of a card missing from the loan, accepted by the province. */
  recovery: string;
  request: string;
  /** Of the province to the ministry. */
  provincesRequest: string;
  plan: string;
  person: string;
  notice: string;
  secretNotice: string;
  letter: string;
  nobodysLetter: string;
}

/** Something of Tarakan's of every kind, and the calls that look at it or lay hands on it. */
export class Sight {
  readonly calls: Call[];

  private constructor(
    readonly world: World,
    readonly things: Things,
  ) {
    this.calls = [
      ...officeCalls(things),
      ...consignmentCalls(things),
      ...loanCalls(things),
      ...paperCalls(things),
      ...countCalls(things),
      ...requestCalls(things),
      ...planCalls(things),
      ...letterCalls(things),
      ...broadcastCalls(things),
      ...noticeCalls(things),
      ...peopleCalls(things),
      ...countryCalls(),
      ...fileCalls(things),
    ];
  }

  static async open(): Promise<Sight> {
    const world = await World.open();
    await world.supply();
    for (const office of [PROVINCE, TARAKAN, BULUNGAN]) await world.begin(office, 9_000, DAY);
    const [province, tarakan, bulungan] = await Promise.all(
      [PROVINCE, TARAKAN, BULUNGAN].map((office) => world.as(office)),
    );
    const report = { printed: 10, spoiled: 1 };
    await tarakan!.put(`/api/offices/${TARAKAN}/print-reports/${DAY}`, report).expect(201);
    const consignment = await made(province!, CONSIGNMENTS, parcel(PROVINCE, TARAKAN));
    const loan = await made(province!, CONSIGNMENTS, parcel(TARAKAN, BULUNGAN));
    await tarakan!.post(`${CONSIGNMENTS}/${consignment}/receipt`, { received: 50 }).expect(200);
    await bulungan!.post(`${CONSIGNMENTS}/${loan}/receipt`, { received: 49 }).expect(200);
    const lending = { ...parcel(TARAKAN, BULUNGAN), loan: {}, reference: '470/1' };
    const owed = await made(province!, CONSIGNMENTS, lending);
    await bulungan!.post(`${CONSIGNMENTS}/${owed}/receipt`, { received: 50 }).expect(200);
    const found = { found: 1, note: 'Tertinggal' };
    const recovery = await made(tarakan!, `${CONSIGNMENTS}/${loan}/recovery`, found);
    await province!.post(`/api/recoveries/${recovery}/acceptance`, {}).expect(200);
    const request = await made(tarakan!, REQUESTS, { office: TARAKAN, quantity: 500 });
    await tarakan!.post(`${REQUESTS}/${request}/withdrawal`, {}).expect(200);
    const provincesRequest = await made(province!, REQUESTS, { office: PROVINCE, quantity: 500 });
    await province!.post(`${REQUESTS}/${provincesRequest}/withdrawal`, {}).expect(200);
    const counted = { counted: 8_988, reason: 'Salah hitung' };
    const count = await made(tarakan!, `/api/offices/${TARAKAN}/stock-counts`, counted);
    const plan = await made(province!, PLANS, { from: PROVINCE, total: 50, rows: [planned(50)] });
    await province!.delete(`${PLANS}/${plan}`, { 'if-match': '"1"' }).expect(204);
    const hired = { name: 'Siti', email: 'siti@example.test', role: 'staff', office: TARAKAN };
    const person = await made(tarakan!, '/api/people', hired);
    await world.dataSource.query(`UPDATE people SET password_hash = 'x' WHERE id = $1`, [person]);
    // Confirmed, and taken meanwhile: whoever may agree is refused for that.
    await world.dataSource.query(
      `INSERT INTO address_changes (person_id, wanted, asked_at, expires_at, confirmed_at)
       VALUES ($1, 'admin.65.71@example.test', $2, $2::timestamptz + interval '3 days', $2)`,
      [person, world.clock.now()],
    );
    const destroyed = burnt(1, 'BA/1');
    const destruction = await made(tarakan!, `/api/offices/${TARAKAN}/destructions`, destroyed);
    const given = { holderKind: 'kit', holder: 'Tim 2', quantity: 5 };
    const handOut = await made(tarakan!, `/api/offices/${TARAKAN}/hand-outs`, given);
    const written = { subject: 'Edaran', text: 'x', asks: 'confirm', until: '2026-03-31' };
    const broadcast = await made(province!, BROADCASTS, { ...written, to: [TARAKAN] });
    await province!.post(`${BROADCASTS}/${broadcast}/withdrawal`, { reason: 'x' }).expect(200);
    const signs = { name: 'Siti', capacity: 'kepala', fromOn: DAY };
    const signatory = await made(tarakan!, `/api/offices/${TARAKAN}/signatories`, signs);
    await (await world.as(MINISTRY)).put(`/api/unit-prices/${DAY}`, PRICED).expect(200);
    const [notice, secretNotice] = [await sentMail(world, false), await sentMail(world, true)];
    // Settled, and its attachment of a kind that is not kept: whoever may is refused for that.
    const letter = (await keepLetter(world, { office: TARAKAN, files: { 'daftar.exe': 'MZ' } })).id;
    await settleLetter(world, letter, request);
    const nobodysLetter = (await keepLetter(world, { office: null, files: { 'a.exe': 'MZ' } })).id;
    return new Sight(world, {
      letter,
      nobodysLetter,
      count,
      handOut,
      broadcast,
      consignment,
      loan,
      owed,
      recovery,
      request,
      provincesRequest,
      plan,
      person,
      notice,
      secretNotice,
      signatory,
      destruction,
    });
  }
}

/** The same again changes nothing. */
const PRICED = { rupiah: 10_450, reference: 'Kontrak 1' };

const planned = (quantity: number) => ({
  office: TARAKAN,
  quantity,
  seen: { onHand: 0, inTransit: 0 },
});
const parcel = (from: string, to: string, quantity = 50) => ({ from, to, quantity });

async function made(by: Client, path: string, body: object): Promise<string> {
  const answer = await by.post(path, body).expect(201);
  return (answer.body as { id: string }).id;
}

async function sentMail(world: World, secret: boolean): Promise<string> {
  const [mail] = await world.dataSource.query<{ id: string }[]>(
    `WITH message AS (
       INSERT INTO outbox (kind, payload, state, appended_at, due_at, give_up_at, finished_at)
       VALUES ('mail', '{}', 'delivered', $1, $1, $1, $1) RETURNING id)
     INSERT INTO notices (id, event_id, kind, office_id, address, subject, secret, composed_at)
     SELECT message.id, message.id, 'person.invited', o.id, 'siti@example.test', 'Undangan', $2, $1
     FROM message, offices o WHERE o.code = $3 RETURNING id`,
    [world.clock.now(), secret, TARAKAN],
  );
  return mail!.id;
}

const PERIOD = '?from=2026-03-01&to=2026-03-04';

function officeCalls({ destruction, handOut }: Things): Call[] {
  const read = (part: string): Call => ({
    route: `GET /api/offices/:code${part.replace(DAY, ':date').replace(MONTH, ':month')}`,
    places: inReach(VIEWER),
    send: (by) => by.get(`/api/offices/${TARAKAN}${part}`),
  });
  const write = (part: string, places: Places, office = TARAKAN): Call => ({
    route: `POST /api/offices/:code/${part}`,
    about: office,
    places,
    send: (by) => by.post(`/api/offices/${office}/${part}`, {}),
  });
  const reads = [
    '',
    '/history',
    '/stock',
    '/regencies',
    '/position',
    '/stock-card',
    '/print-reports',
    '/stock-outs',
    '/stock-out-years',
    '/worklist',
    '/request-queue',
    '/first-steps',
    '/monthly-reports',
    `/monthly-reports/${MONTH}`,
    `/month-recaps/${MONTH}`,
  ];
  const letters = ['/signatories', '/letterhead', '/public-word'];
  const papers = [
    '/supplies',
    '/stock-counts',
    '/destructions',
    '/hand-outs',
    `/print-reports/${DAY}`,
  ];
  return [
    ...[...reads, ...papers, ...letters].map(read),
    {
      route: 'GET /api/offices/:code/trial-balance',
      places: inReach(VIEWER),
      send: (by) => by.get(`/api/offices/${TARAKAN}/trial-balance${PERIOD}`),
    },
    write('closing', above(ADMIN)),
    write('opening-stock', above(ADMIN)),
    write('opening-stock', { [MINISTRY]: ADMIN }, MINISTRY),
    write('opening-stock', { [MINISTRY]: ADMIN, [PROVINCE]: NOBODY }, PROVINCE),
    write('opening-stock-import', inReach(NOBODY)),
    write('opening-stock-import', { [MINISTRY]: ADMIN, [PROVINCE]: ADMIN }, PROVINCE),
    write('opening-stock-import', { [MINISTRY]: ADMIN }, MINISTRY),
    {
      route: 'GET /api/offices/:code/opening-stock-import/template.:format',
      places: { [MINISTRY]: ADMIN, [PROVINCE]: ADMIN },
      send: (by) => by.get(`/api/offices/${PROVINCE}/opening-stock-import/template.csv`),
    },
    write('stock-counts', itself(STAFF)),
    {
      route: 'POST /api/offices/:code/monthly-reports/:month/submission',
      places: itself(STAFF.replaceAll('400', '409')),
      send: (by) => by.post(`/api/offices/${TARAKAN}/monthly-reports/${MONTH}/submission`, {}),
    },
    write('destructions', itself(STAFF)),
    write('hand-outs', itself(STAFF)),
    {
      route: 'GET /api/offices/:code/hand-outs/:id',
      places: inReach(VIEWER),
      send: (by) => by.get(`/api/offices/${TARAKAN}/hand-outs/${handOut}`),
    },
    {
      route: 'GET /api/offices/:code/hand-outs/:id/receipt.pdf',
      places: inReach(VIEWER),
      send: (by) => by.get(`/api/offices/${TARAKAN}/hand-outs/${handOut}/receipt.pdf`),
    },
    ...['settlement', 'settlement/reversal'].map((what): Call => ({
      route: `POST /api/offices/:code/hand-outs/:id/${what}`,
      places: itself(STAFF),
      send: (by) => by.post(`/api/offices/${TARAKAN}/hand-outs/${handOut}/${what}`, {}),
    })),
    {
      route: 'GET /api/offices/:code/destructions/:id/record.pdf',
      places: inReach(VIEWER),
      send: (by) => by.get(`/api/offices/${TARAKAN}/destructions/${destruction}/record.pdf`),
    },
    write('supplies', { [MINISTRY]: STAFF }, MINISTRY),
    write('supplies', inReach(NOBODY)),
    write('signatories', inReach(ADMIN)),
    {
      route: 'PUT /api/offices/:code/letterhead',
      places: inReach(ADMIN),
      send: (by) => by.put(`/api/offices/${TARAKAN}/letterhead`, {}),
    },
    {
      route: 'PUT /api/offices/:code/public-word',
      places: itself(STAFF),
      send: (by) => by.put(`/api/offices/${TARAKAN}/public-word`, { text: 'Buka.', until: DAY }),
    },
    write('public-word/removal', above(STAFF)),
    {
      route: 'DELETE /api/offices/:code/public-word',
      about: 'that is not there',
      places: itself('403 404 404'),
      send: (by) => by.delete(`/api/offices/${TARAKAN}/public-word`),
    },
    {
      route: 'DELETE /api/offices/:code/closing',
      places: above(ADMIN),
      send: (by) => by.delete(`/api/offices/${TARAKAN}/closing`),
    },
    {
      route: 'PATCH /api/offices/:code',
      places: inReach(ADMIN),
      send: (by) => by.patch(`/api/offices/${TARAKAN}`, {}),
    },
    {
      route: 'PATCH /api/offices/:code',
      about: 'its late window',
      places: above(ADMIN),
      send: (by) =>
        by.patch(`/api/offices/${TARAKAN}`, { reportLateDays: null, reportLateUntil: null }),
    },
    ...[
      { office: TARAKAN, places: itself(STAFF) },
      { office: PROVINCE, places: { [MINISTRY]: NOBODY, [PROVINCE]: STAFF } },
      { office: MINISTRY, places: { [MINISTRY]: NOBODY } },
    ].map(({ office, places }) => ({
      route: 'PUT /api/offices/:code/print-reports/:date',
      about: office,
      places,
      send: (by: Client) => by.put(`/api/offices/${office}/print-reports/${DAY}`, {}),
    })),
    {
      route: 'GET /api/offices',
      about: `below ${PROVINCE}`,
      places: { [MINISTRY]: VIEWER, [PROVINCE]: VIEWER },
      send: (by) => by.get(`/api/offices?parent=${PROVINCE}`),
    },
  ];
}

const NO_REQUEST = '019a0000-0000-7000-8000-000000000000';

function consignmentCalls({
  consignment,
  loan,
  recovery,
  request,
  provincesRequest,
}: Things): Call[] {
  const dispatch = (from: string, to: string, places: Places): Call => ({
    route: 'POST /api/consignments',
    about: `${from} to ${to}`,
    places,
    send: (by) => by.post(CONSIGNMENTS, parcel(from, to, TOO_MANY)),
  });
  const answering = (from: string, to: string, [whose, id]: [string, string], places: Places) => ({
    route: 'POST /api/consignments',
    about: `${from} to ${to}, naming ${whose}`,
    places,
    send: (by: Client) => by.post(CONSIGNMENTS, { ...parcel(from, to, TOO_MANY), requestId: id }),
  });
  const receipt = (about: string, id: string, places: Places): Call => ({
    route: 'POST /api/consignments/:id/receipt',
    about,
    places,
    send: (by) => by.post(`${CONSIGNMENTS}/${id}/receipt`, { received: 1 }),
  });
  const recall = (about: string, id: string, places: Places): Call => ({
    route: 'POST /api/consignments/:id/recall',
    about,
    places,
    send: (by) => by.post(`${CONSIGNMENTS}/${id}/recall`, { note: 'x' }),
  });
  const correction = (about: string, id: string, places: Places): Call => ({
    route: 'POST /api/consignments/:id/receipt-correction',
    about,
    places,
    send: (by) => by.post(`${CONSIGNMENTS}/${id}/receipt-correction`, { received: 1, note: 'x' }),
  });
  const finding = (about: string, id: string, places: Places): Call => ({
    route: 'POST /api/consignments/:id/recovery',
    about,
    places,
    send: (by) => by.post(`${CONSIGNMENTS}/${id}/recovery`, { found: TOO_MANY, note: 'x' }),
  });
  const look = (about: string, id: string, places: Places): Call => ({
    route: 'GET /api/consignments/:id',
    about,
    places,
    send: (by) => by.get(`${CONSIGNMENTS}/${id}`),
  });
  const seenByBulungan = (rights: string) => ({ [BULUNGAN]: rights });
  return [
    list(CONSIGNMENTS, VIEWER),
    dispatch(PROVINCE, TARAKAN, { [MINISTRY]: STAFF, [PROVINCE]: STAFF }),
    dispatch(MINISTRY, TARAKAN, { [MINISTRY]: STAFF }),
    dispatch(TARAKAN, PROVINCE, { [MINISTRY]: STAFF, [PROVINCE]: NOBODY, [TARAKAN]: STAFF }),
    dispatch(TARAKAN, BULUNGAN, { [MINISTRY]: STAFF, [PROVINCE]: STAFF }),
    dispatch(PROVINCE, '64', { [MINISTRY]: STAFF }),
    answering(PROVINCE, TARAKAN, ["the receiver's request", request], {
      [MINISTRY]: STAFF,
      [PROVINCE]: STAFF,
    }),
    answering(TARAKAN, PROVINCE, ["a request of one's own province", provincesRequest], {
      [MINISTRY]: STAFF,
      [PROVINCE]: NOBODY,
      [TARAKAN]: '403 404 404',
    }),
    answering(BULUNGAN, PROVINCE, ["a neighbour's request", request], {
      [MINISTRY]: STAFF,
      [PROVINCE]: NOBODY,
      [BULUNGAN]: '403 404 404',
    }),
    answering(PROVINCE, TARAKAN, ['a request that is not there', NO_REQUEST], {
      [MINISTRY]: '403 404 404',
      [PROVINCE]: '403 404 404',
    }),
    look('from the province', consignment, inReach(VIEWER)),
    look('a loan', loan, { ...inReach(VIEWER), ...seenByBulungan(VIEWER) }),
    receipt('from the province', consignment, itself(STAFF)),
    receipt('a loan', loan, { ...inReach(NOBODY), ...seenByBulungan(STAFF) }),
    correction('from the province', consignment, itself(STAFF)),
    correction('a loan', loan, { ...inReach(NOBODY), ...seenByBulungan(STAFF) }),
    finding('from the province', consignment, {
      ...inReach(NOBODY),
      [PROVINCE]: STAFF,
    }),
    finding('a loan', loan, { ...itself(STAFF), ...seenByBulungan(NOBODY) }),
    list('/api/recoveries', VIEWER),
    ...['destructions/x', 'supplies/x', 'opening-stock'].map((paper) => ({
      route: `POST /api/offices/:code/${paper.replace('x', ':id')}/reversal`,
      places: above(ADMIN),
      send: (by: Client) => by.post(`/api/offices/${TARAKAN}/${paper}/reversal`, {}),
    })),
    {
      route: 'GET /api/offices/:code/opening-stocks',
      places: inReach(VIEWER),
      send: (by) => by.get(`/api/offices/${TARAKAN}/opening-stocks`),
    },
    {
      route: 'POST /api/recoveries/:id/acceptance',
      places: { ...above(ADMIN), ...seenByBulungan(NOBODY) },
      send: (by) => by.post(`/api/recoveries/${recovery}/acceptance`, {}),
    },
    recall('from the province', consignment, above(STAFF)),
    recall('a loan', loan, { ...above(STAFF), ...seenByBulungan(NOBODY) }),
  ];
}

function loanCalls({ owed }: Things): Call[] {
  const order = (about: string, body: object, places: Places): Call => ({
    route: 'POST /api/consignments',
    about,
    places,
    send: (by) => by.post(CONSIGNMENTS, body),
  });
  const write = (part: string, body: object, places: Places): Call => ({
    route: `POST /api/consignments/:id/${part}`,
    about: 'a loan',
    places,
    send: (by) => by.post(`${CONSIGNMENTS}/${owed}/${part}`, body),
  });
  const lenderOnly = { ...itself(STAFF), [BULUNGAN]: NOBODY };
  const settled = { ...inReach(NOBODY), [PROVINCE]: ADMIN, [BULUNGAN]: NOBODY };
  const late = { dueOn: '2026-01-01' };
  return [
    list('/api/loans', VIEWER),
    list('/api/loans/matrix', VIEWER),
    {
      route: 'GET /api/loans/:id',
      places: { ...inReach(VIEWER), [BULUNGAN]: VIEWER },
      send: (by) => by.get(`/api/loans/${owed}`),
    },
    order(
      'that lends',
      { ...parcel(TARAKAN, BULUNGAN), loan: late },
      {
        [MINISTRY]: STAFF,
        [PROVINCE]: STAFF,
      },
    ),
    order(
      'that pays a loan back',
      { ...parcel(BULUNGAN, TARAKAN, TOO_MANY), returnOf: owed },
      {
        [MINISTRY]: STAFF,
        [PROVINCE]: STAFF,
        [BULUNGAN]: STAFF,
      },
    ),
    write('confirmation', {}, lenderOnly),
    write('refusal', { note: 'x' }, lenderOnly),
    write('forgiveness', { quantity: TOO_MANY, note: 'x' }, settled),
    write('netting', { against: owed }, settled),
  ];
}

function paperCalls({ consignment, loan, request, signatory }: Things): Call[] {
  const record = (about: string, id: string, places: Places): Call => ({
    route: 'GET /api/consignments/:id/hand-over-record.pdf',
    about,
    places,
    send: (by) => by.get(`${CONSIGNMENTS}/${id}/hand-over-record.pdf`),
  });
  return [
    record('from the province', consignment, inReach(VIEWER)),
    record('a loan', loan, { ...inReach(VIEWER), [BULUNGAN]: VIEWER }),
    {
      route: 'GET /api/restock-requests/:id/letter.pdf',
      places: inReach(VIEWER),
      send: (by) => by.get(`${REQUESTS}/${request}/letter.pdf`),
    },
    {
      route: 'PATCH /api/offices/:code/signatories/:id',
      places: inReach(ADMIN),
      send: (by) => by.patch(`/api/offices/${TARAKAN}/signatories/${signatory}`, {}),
    },
  ];
}

function countCalls({ count }: Things): Call[] {
  const COUNTS = '/api/stock-counts';
  const write = (part: string, body: object, places: Places): Call => ({
    route: `POST ${COUNTS}/:id/${part}`,
    places,
    send: (by) => by.post(`${COUNTS}/${count}/${part}`, body),
  });
  return [
    list('/api/changes', VIEWER),
    list('/api/changes', VIEWER, '.csv'),
    list('/api/variances', VIEWER),
    list('/api/variances', VIEWER, '.csv'),
    {
      route: `GET ${COUNTS}/:id`,
      places: inReach(VIEWER),
      send: (by) => by.get(`${COUNTS}/${count}`),
    },
    {
      route: `GET ${COUNTS}/:id/record.pdf`,
      places: inReach(VIEWER),
      send: (by) => by.get(`${COUNTS}/${count}/record.pdf`),
    },
    write('explanation', { cause: 'other', text: 'x' }, itself(STAFF)),
    write('acceptance', { note: 'x' }, above(ADMIN)),
    write('recount', { note: 'x' }, above(ADMIN)),
    write('inspection', { reference: 'x', note: 'x' }, above(ADMIN)),
  ];
}

function requestCalls({ request }: Things): Call[] {
  const answer = (part: string, body: object, places: Places): Call => ({
    route: `POST /api/restock-requests/:id/${part}`,
    places,
    send: (by) => by.post(`${REQUESTS}/${request}/${part}`, body),
  });
  return [
    list(REQUESTS, VIEWER),
    {
      route: 'POST /api/restock-requests',
      about: 'of the ministry, which asks nobody',
      places: { [MINISTRY]: STAFF },
      send: (by) => by.post(REQUESTS, { office: MINISTRY, quantity: 1 }),
    },
    {
      route: 'POST /api/restock-requests',
      about: 'of an office that is not there',
      places: { [MINISTRY]: '403 404 404', [PROVINCE]: '403 404 404' },
      send: (by) => by.post(REQUESTS, { office: '65.99', quantity: 1 }),
    },
    {
      route: 'GET /api/restock-requests/:id',
      places: inReach(VIEWER),
      send: (by) => by.get(`${REQUESTS}/${request}`),
    },
    {
      route: 'PATCH /api/restock-requests/:id',
      places: itself(STAFF),
      send: (by) => by.patch(`${REQUESTS}/${request}`, { quantity: 1 }),
    },
    answer('approval', { quantity: 1 }, above(STAFF)),
    answer('refusal', { note: 'x' }, above(STAFF)),
    answer('reminder', {}, itself(STAFF)),
    answer('withdrawal', {}, itself(STAFF)),
  ];
}

function planCalls({ plan }: Things): Call[] {
  const upstairs = (rights: string) => ({ [MINISTRY]: rights, [PROVINCE]: rights });
  const draft = (from: string, office: string, places: Places): Call => ({
    route: `POST ${PLANS}`,
    about: `${from} to ${office}`,
    places,
    send: (by) => by.post(PLANS, { from, total: 0, rows: [{ ...planned(1), office }] }),
  });
  const read = (part: string): Call => ({
    route: `GET /api/offices/:code/${part}`,
    places: upstairs(VIEWER),
    send: (by) => by.get(`/api/offices/${PROVINCE}/${part}`),
  });
  return [
    read('allocation-basis'),
    read('allocation-proposal'),
    read('push-proposal'),
    list(PLANS, VIEWER),
    draft(PROVINCE, TARAKAN, upstairs(STAFF)),
    draft(MINISTRY, TARAKAN, { [MINISTRY]: STAFF }),
    draft(TARAKAN, BULUNGAN, inReach(NOBODY)),
    {
      route: `GET ${PLANS}/:id`,
      places: upstairs(VIEWER),
      send: (by) => by.get(`${PLANS}/${plan}`),
    },
    {
      route: `PUT ${PLANS}/:id`,
      places: upstairs(STAFF),
      send: (by) => by.put(`${PLANS}/${plan}`, { total: 50, rows: [planned(1)] }),
    },
    {
      route: `POST ${PLANS}/:id/dispatch`,
      places: upstairs(STAFF),
      send: (by) => by.post(`${PLANS}/${plan}/dispatch`, {}),
    },
    {
      route: `DELETE ${PLANS}/:id`,
      places: upstairs(STAFF),
      send: (by) => by.delete(`${PLANS}/${plan}`),
    },
  ];
}

function letterCalls({ letter, nobodysLetter }: Things): Call[] {
  const LETTERS = '/api/letters';
  const calls = (about: string, id: string, places: (rights: string) => Places, own: Places) => [
    {
      route: 'GET /api/letters/:id',
      about,
      places: places(VIEWER),
      send: (by: Client) => by.get(`${LETTERS}/${id}`),
    },
    {
      route: 'GET /api/letters/:id/attachments/:nth',
      about,
      places: places(UNSEEN),
      send: (by: Client) => by.get(`${LETTERS}/${id}/attachments/1`),
    },
    {
      route: 'POST /api/letters/:id/request',
      about,
      places: places(STAFF),
      send: (by: Client) => by.post(`${LETTERS}/${id}/request`, { quantity: 1 }),
    },
    {
      route: 'POST /api/letters/:id/attachments/:nth/purge',
      about,
      places: own,
      send: (by: Client) => by.post(`${LETTERS}/${id}/attachments/1/purge`, { reason: 'x' }),
    },
  ];
  return [
    list(LETTERS, VIEWER),
    ...calls('of Tarakan', letter, inReach, above('403 403 404')),
    ...calls('of nobody', nobodysLetter, (rights) => ({ [MINISTRY]: rights }), {
      [MINISTRY]: '403 403 404',
    }),
  ];
}

function broadcastCalls({ broadcast }: Things): Call[] {
  const send = (about: string, to: string[], places: Places): Call => ({
    route: `POST ${BROADCASTS}`,
    about,
    places,
    // No such day is left: whoever may is refused for that.
    send: (by) =>
      by.post(BROADCASTS, { subject: 'x', text: 'x', asks: 'read', until: '2020-01-01', to }),
  });
  const write = (part: string, body: object | undefined, places: Places): Call => ({
    route: `POST ${BROADCASTS}/:id/${part}`,
    places,
    send: (by) => by.post(`${BROADCASTS}/${broadcast}/${part}`, body),
  });
  const read = (part = ''): Call => ({
    route: `GET ${BROADCASTS}/:id${part.replace('.csv', '.:format')}`,
    places: inReach(VIEWER),
    send: (by) => by.get(`${BROADCASTS}/${broadcast}${part}`),
  });
  return [
    list(BROADCASTS, VIEWER),
    list(BROADCASTS, VIEWER, '.csv'),
    send('to Tarakan', [TARAKAN], {
      ...{ [MINISTRY]: STAFF, [PROVINCE]: STAFF, [ELSEWHERE[0]!]: STAFF },
      ...{ [TARAKAN]: NOBODY, [BULUNGAN]: NOBODY, [ELSEWHERE[1]!]: NOBODY },
    }),
    read(),
    read('/offices'),
    read('/offices.csv'),
    write('reading', undefined, itself(STAFF)),
    write('confirmation', undefined, itself(STAFF)),
    write('withdrawal', { reason: 'x' }, { ...inReach(NOBODY), [PROVINCE]: STAFF }),
  ];
}

function noticeCalls({ notice, secretNotice }: Things): Call[] {
  const look = (about: string, id: string, rights: string): Call => ({
    route: 'GET /api/notices/:id',
    about,
    places: inReach(rights),
    send: (by) => by.get(`/api/notices/${id}`),
  });
  const resend = (about: string, id: string, rights: string): Call => ({
    route: 'POST /api/notices/:id/resend',
    about,
    places: inReach(rights),
    send: (by) => by.post(`/api/notices/${id}/resend`),
  });
  return [
    list('/api/notices', VIEWER),
    {
      route: 'GET /api/events',
      places: everybody(VIEWER),
      send: (by) => by.get('/api/events'),
    },
    {
      route: 'PUT /api/events/readings',
      places: everybody(VIEWER),
      send: (by) => by.put('/api/events/readings', {}),
    },
    {
      route: 'GET /api/events/:id',
      places: { [TARAKAN]: VIEWER },
      send: (by) => by.get(`/api/events/${notice}`),
    },
    {
      route: 'PUT /api/events/:id/reading',
      places: { [TARAKAN]: VIEWER },
      send: (by) => by.put(`/api/events/${notice}/reading`, {}),
    },
    look('any', notice, VIEWER),
    look('with a secret', secretNotice, ADMINS_SEE),
    resend('any', notice, ADMIN),
    resend('with a secret', secretNotice, ADMINS_SEE),
  ];
}

function peopleCalls({ person }: Things): Call[] {
  const taken = { name: 'Siti', email: 'siti@example.test', role: 'staff', office: TARAKAN };
  return [
    list('/api/people', ADMIN),
    {
      route: 'POST /api/people',
      places: inReach(ADMIN),
      send: (by) => by.post('/api/people', taken),
    },
    {
      route: 'PATCH /api/people/:id',
      places: inReach(ADMIN),
      send: (by) => by.patch(`/api/people/${person}`, { role: 'staff' }),
    },
    {
      route: 'PATCH /api/people/:id',
      about: 'to an office that is not there',
      places: inReach('403 403 404'),
      send: (by) => by.patch(`/api/people/${person}`, { office: '64.99' }),
    },
    {
      route: 'POST /api/people/:id/invitation',
      places: inReach(ADMIN),
      send: (by) => by.post(`/api/people/${person}/invitation`),
    },
    {
      route: 'GET /api/people/:id/address-change',
      places: inReach(ADMIN),
      send: (by) => by.get(`/api/people/${person}/address-change`),
    },
    {
      route: 'POST /api/people/:id/address-change/agreement',
      places: inReach(ADMIN),
      send: (by) => by.post(`/api/people/${person}/address-change/agreement`),
    },
    {
      // There is none: whoever may reset it is refused for that.
      route: 'POST /api/people/:id/second-factor-reset',
      places: inReach(ADMIN),
      send: (by) => by.post(`/api/people/${person}/second-factor-reset`),
    },
    {
      route: 'GET /api/people/:id/sign-ins',
      places: inReach(ADMIN),
      send: (by) => by.get(`/api/people/${person}/sign-ins`),
    },
  ];
}

function countryCalls(): Call[] {
  return [
    {
      route: 'GET /api/holidays',
      places: everybody(VIEWER),
      send: (by) => by.get('/api/holidays?year=2026'),
    },
    {
      route: 'GET /api/search',
      places: everybody(VIEWER),
      send: (by) => by.get('/api/search?text=Tarakan'),
    },
    {
      route: 'PUT /api/holidays/:date',
      places: ministry(ADMIN),
      send: (by) => by.put('/api/holidays/2026-10-01', { name: 'x', province: '99' }),
    },
    {
      route: 'DELETE /api/holidays/:date',
      places: ministry(ADMIN),
      send: (by) => by.delete('/api/holidays/2026-10-01?province=99'),
    },
    {
      route: 'GET /api/unit-prices',
      places: everybody(VIEWER),
      send: (by) => by.get('/api/unit-prices'),
    },
    {
      route: 'PUT /api/unit-prices/:date',
      places: ministry(ADMIN),
      send: (by) => by.put(`/api/unit-prices/${DAY}`, PRICED),
    },
    {
      route: 'DELETE /api/unit-prices/:date',
      about: 'that is not there',
      places: ministry('403 403 404'),
      send: (by) => by.delete('/api/unit-prices/2026-10-01'),
    },
    {
      route: 'GET /api/ledger/verification',
      places: ministry(VIEWER),
      send: (by) => by.get('/api/ledger/verification'),
    },
  ];
}

/** The lists as files: whoever sees the one sees the other. */
function fileCalls({ plan }: Things): Call[] {
  const inOffice = [
    'regencies',
    'position',
    'request-queue',
    'stock-card',
    'print-reports',
    'history',
  ];
  const papers = [
    ...['supplies', 'opening-stocks', 'stock-counts', 'destructions', 'hand-outs'],
    ...['stock-outs', 'stock-out-years', 'monthly-reports'],
    ...[`monthly-reports/${MONTH}`, `month-recaps/${MONTH}`],
  ];
  return [
    ...[...inOffice, ...papers].map((part) => ({
      route: `GET /api/offices/:code/${part.replace(MONTH, ':month')}.:format`,
      places: inReach(VIEWER),
      send: (by: Client) => by.get(`/api/offices/${TARAKAN}/${part}.csv`),
    })),
    ...['monthly-reports', 'month-recaps'].map((part) => ({
      route: `GET /api/offices/:code/${part}/:month.pdf`,
      places: inReach(VIEWER),
      send: (by: Client) => by.get(`/api/offices/${TARAKAN}/${part}/${MONTH}.pdf`),
    })),
    {
      route: 'GET /api/audit-export',
      places: inReach(VIEWER),
      send: (by) => by.get(`/api/audit-export${PERIOD}&office=${TARAKAN}`),
    },
    {
      route: 'GET /api/offices/:code/trial-balance.:format',
      places: inReach(VIEWER),
      send: (by) => by.get(`/api/offices/${TARAKAN}/trial-balance.csv${PERIOD}`),
    },
    ...[
      ...['/api/consignments', '/api/loans', '/api/recoveries', '/api/restock-requests'],
      '/api/notices',
    ].map((path) => list(path, VIEWER, '.csv')),
    list('/api/people', ADMIN, '.csv'),
    list(PLANS, VIEWER, '.csv'),
    {
      route: 'GET /api/allocation-plans/:id/hand-over-records.pdf',
      places: { [MINISTRY]: VIEWER, [PROVINCE]: VIEWER },
      send: (by) => by.get(`${PLANS}/${plan}/hand-over-records.pdf`),
    },
    {
      route: 'GET /api/allocation-plans/:id/rows.:format',
      places: { [MINISTRY]: VIEWER, [PROVINCE]: VIEWER },
      send: (by) => by.get(`${PLANS}/${plan}/rows.csv`),
    },
    {
      route: 'GET /api/offices.:format',
      places: { [MINISTRY]: VIEWER, [PROVINCE]: VIEWER },
      send: (by) => by.get(`/api/offices.csv?parent=${PROVINCE}`),
    },
    {
      route: 'GET /api/holidays.:format',
      places: everybody(VIEWER),
      send: (by) => by.get('/api/holidays.csv?year=2026'),
    },
    {
      route: 'GET /api/unit-prices.:format',
      places: everybody(VIEWER),
      send: (by) => by.get('/api/unit-prices.csv'),
    },
  ];
}

/** A list of what concerns Tarakan. */
const list = (path: string, rights: string, file = ''): Call => ({
  route: `GET ${path}${file && '.:format'}`,
  places: inReach(rights),
  send: (by) => by.get(`${path}${file}?office=${TARAKAN}`),
});
