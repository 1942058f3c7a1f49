import { createHash, randomBytes } from 'node:crypto';
import { asText } from '../../src/access/totp.js';
import { codeOf } from './authenticator.js';
import { destruction } from './destruction.js';
import { CONSIGNMENTS } from './kaltara.js';
import { keepLetter } from './letters.js';
import { PLANS } from './plans.js';
import { hire, PASSWORD } from './staff.js';
import { Client, CsvFile, type World } from './world.js';

type Body = Record<string, unknown>;

/** One write that goes through as it stands. */
export interface Write {
  by: Client;
  path: string;
  required?: Body;
  optional?: Body;
  /** What is sent in place of fields. */
  file?: CsvFile;
  headers?: Record<string, string>;
  status: number;
}

/** What the write sends, if anything. */
export const bodyOf = ({ required, optional, file }: Write): Body | CsvFile | undefined =>
  file ?? ((required ?? optional) ? { ...required, ...optional } : undefined);

const REQUESTS = '/api/restock-requests';
const HAND_OUTS = '/api/offices/65.71/hand-outs';
const BROADCASTS = '/api/broadcasts';
const TODAY = '2026-03-04';
const YESTERDAY = '2026-03-03';
const note = 'Sesuai surat';
/** As much of a plan's row as it needs, for an office where nothing else happens. */
const PLANNED = { office: '65.04', quantity: 500, seen: { onHand: 0, inTransit: 0 } };

interface Sent {
  id: string;
}

/** By its route, as the server names it: an example that the country below is made for. */
export const WRITES: Record<string, (country: Country) => Write | Promise<Write>> = {
  'POST /api/sessions': ({ nobody, things }) => ({
    by: nobody,
    path: '/api/sessions',
    required: { email: things['email'], password: PASSWORD },
    optional: { code: '123456' },
    status: 201,
  }),
  'DELETE /api/sessions/current': async ({ world }) => ({
    by: await world.as('65.71', 'staff'),
    path: '/api/sessions/current',
    status: 204,
  }),
  'DELETE /api/sessions': async (country) => ({
    by: (await signedIn(country)).by,
    path: '/api/sessions',
    status: 200,
  }),
  'DELETE /api/sessions/:id': async (country) => {
    const { by } = await signedIn(country);
    const { body } = await by.get('/api/sessions').expect(200);
    const [{ id }] = (body as { items: [Sent] }).items;
    return { by, path: `/api/sessions/${id}`, status: 204 };
  },
  'PUT /api/account/password': async (country) => ({
    by: (await signedIn(country)).by,
    path: '/api/account/password',
    required: { present: PASSWORD, password: 'empat belas ekor kambing' },
    status: 200,
  }),
  'POST /api/account/second-factor': async (country) => ({
    by: (await signedIn(country)).by,
    path: '/api/account/second-factor',
    required: { password: PASSWORD },
    // Read where there is one to replace.
    optional: { code: '123456' },
    status: 201,
  }),
  'PUT /api/account/second-factor': async (country) => {
    const { by, code } = await authenticator(country, 'second_factor_setups');
    return {
      by,
      path: '/api/account/second-factor',
      required: { code },
      status: 200,
    };
  },
  'POST /api/account/second-factor/recovery-codes': async (country) => {
    const { by, code } = await authenticator(country, 'second_factors');
    return {
      by,
      path: '/api/account/second-factor/recovery-codes',
      required: { code },
      status: 201,
    };
  },
  'POST /api/account/second-factor/removal': async (country) => {
    const { by, code } = await authenticator(country, 'second_factors');
    return {
      by,
      path: '/api/account/second-factor/removal',
      required: { password: PASSWORD, code },
      status: 204,
    };
  },
  'POST /api/people/:id/second-factor-reset': async (country) => ({
    by: country.tarakan,
    path: `/api/people/${(await authenticator(country, 'second_factors')).id}/second-factor-reset`,
    status: 200,
  }),
  'PUT /api/account/address-change': async (country) => ({
    by: (await signedIn(country)).by,
    path: '/api/account/address-change',
    required: { email: 'alamat.baru@example.test', password: PASSWORD },
    status: 200,
  }),
  'DELETE /api/account/address-change': async (country) => ({
    by: (await withAddressChange(country)).by,
    path: '/api/account/address-change',
    status: 204,
  }),
  'PUT /api/address-changes/:token': async (country) => ({
    by: country.nobody,
    path: `/api/address-changes/${(await withAddressChange(country)).token}`,
    status: 200,
  }),
  'DELETE /api/address-changes/:token': async (country) => ({
    by: country.nobody,
    path: `/api/address-changes/${(await withAddressChange(country)).token}`,
    status: 200,
  }),
  'POST /api/people/:id/address-change/agreement': async (country) => ({
    by: country.tarakan,
    path: `/api/people/${(await withAddressChange(country)).id}/address-change/agreement`,
    status: 200,
  }),
  'POST /api/password-resets': ({ nobody, things }) => ({
    by: nobody,
    path: '/api/password-resets',
    required: { email: things['email'] },
    status: 202,
  }),
  'PUT /api/password-resets/:token': ({ nobody, things }) => ({
    by: nobody,
    path: `/api/password-resets/${things['password_reset']}`,
    required: { password: PASSWORD },
    status: 200,
  }),
  'PUT /api/invitations/:token': ({ nobody, things }) => ({
    by: nobody,
    path: `/api/invitations/${things['invitation']}`,
    required: { password: PASSWORD },
    status: 200,
  }),
  'POST /api/letters/:id/request': async ({ province, world }) => ({
    by: province,
    path: `/api/letters/${(await keepLetter(world, { office: '65.01' })).id}/request`,
    required: { quantity: 4_000 },
    optional: { note },
    status: 200,
  }),
  'POST /api/letters/:id/attachments/:nth/purge': async ({ province, world }) => ({
    by: province,
    path: `/api/letters/${(await keepLetter(world, { office: '65.01' })).id}/attachments/1/purge`,
    required: { reason: note },
    status: 200,
  }),
  'POST /api/people': ({ tarakan }) => ({
    by: tarakan,
    path: '/api/people',
    required: { email: 'siti@example.test', name: 'Siti', role: 'viewer', office: '65.71' },
    status: 201,
  }),
  'PATCH /api/people/:id': ({ tarakan, things }) => ({
    by: tarakan,
    path: `/api/people/${things['ubah@example.test']}`,
    optional: {
      name: 'Siti Aminah',
      role: 'viewer',
      office: '65.71',
      disabled: false,
      receivesMail: false,
    },
    status: 200,
  }),
  'POST /api/people/:id/invitation': ({ tarakan, things }) => ({
    by: tarakan,
    path: `/api/people/${things['ubah@example.test']}/invitation`,
    status: 200,
  }),
  'PATCH /api/offices/:code': ({ province }) => ({
    by: province,
    path: '/api/offices/65.71',
    optional: {
      minimumStock: 900,
      email: 'tarakan@example.test',
      name: 'Disdukcapil Kota Tarakan',
      reportLateDays: 14,
      reportLateUntil: '2026-03-31',
      journeyDays: 10,
      cardsPerRibbon: 400,
      cardsPerFilm: 900,
    },
    status: 200,
  }),
  'POST /api/offices/:code/closing': ({ province }) => ({
    by: province,
    path: '/api/offices/65.04/closing',
    required: { reason: 'Digabung' },
    status: 200,
  }),
  'DELETE /api/offices/:code/closing': ({ province }) => ({
    by: province,
    path: '/api/offices/65.04/closing',
    status: 200,
  }),
  'PUT /api/holidays/:date': ({ ministry }) => ({
    by: ministry,
    path: '/api/holidays/2026-10-01',
    required: { name: 'Hari jadi' },
    optional: { province: '65' },
    status: 200,
  }),
  'DELETE /api/holidays/:date': ({ ministry }) => ({
    by: ministry,
    path: '/api/holidays/2026-10-01?province=65',
    status: 204,
  }),
  'PUT /api/unit-prices/:date': ({ ministry }) => ({
    by: ministry,
    path: '/api/unit-prices/2026-01-01',
    required: { rupiah: 10_450, reference: 'Kontrak 1/2026' },
    status: 200,
  }),
  'DELETE /api/unit-prices/:date': ({ ministry }) => ({
    by: ministry,
    path: '/api/unit-prices/2026-01-01',
    status: 204,
  }),
  'PUT /api/offices/:code/print-reports/:date': ({ tarakan }) => ({
    by: tarakan,
    path: `/api/offices/65.71/print-reports/${TODAY}`,
    required: { printed: 100, spoiled: 5 },
    optional: {
      spoiledBy: { print: 3, encode: 2 },
      recorded: 120,
      waiting: 40,
      ribbonsLeft: 3,
      filmsLeft: 2,
      service: 'open',
      note,
      writtenAt: `${TODAY}T00:30:00Z`,
    },
    status: 201,
  }),
  'POST /api/offices/:code/supplies': ({ ministry }) => ({
    by: ministry,
    path: '/api/offices/00/supplies',
    required: { quantity: 1_000, reference: 'K/2' },
    optional: { receivedOn: TODAY, note, again: true },
    status: 201,
  }),
  'POST /api/offices/:code/opening-stock': ({ province }) => ({
    by: province,
    path: '/api/offices/65.02/opening-stock',
    required: { quantity: 4_000 },
    optional: { asOf: TODAY, spoiled: 40 },
    status: 201,
  }),
  'POST /api/offices/:code/opening-stock-import': ({ ministry }) => ({
    by: ministry,
    path: '/api/offices/64/opening-stock-import',
    file: new CsvFile('kode;saldo awal\r\n64.09;4.000'),
    status: 200,
  }),
  'POST /api/offices/:code/monthly-reports/:month/submission': async ({ world }) => {
    // The example may be asked for again.
    if ((await world.onHand('62.01')) === 0) await world.begin('62.01', 700, '2026-02-27');
    return {
      by: await world.as('62.01'),
      path: '/api/offices/62.01/monthly-reports/2026-02/submission',
      optional: { siakPrinted: 3, siakNote: note, ikdActivated: 12, note },
      status: 200,
    };
  },
  'POST /api/offices/:code/stock-counts': async ({ world }) => ({
    by: await world.as('65.01'),
    path: '/api/offices/65.01/stock-counts',
    required: { counted: 4_990 },
    optional: {
      countedSpoiled: 3,
      countedOutside: 10,
      kind: 'handover',
      countedBy: 'Ani',
      givenBy: 'Budi',
      takenBy: 'Ani',
      reason: 'Dihitung ulang',
    },
    status: 201,
  }),
  'POST /api/stock-counts/:id/explanation': async ({ world, things }) => ({
    by: await world.as('64.01', 'staff'),
    path: `/api/stock-counts/${things['toExplain']}/explanation`,
    required: { cause: 'lost', text: 'Kotak kedua tidak ada' },
    status: 200,
  }),
  ...Object.fromEntries(
    (['acceptance', 'recount', 'inspection'] as const).map((verdict) => [
      `POST /api/stock-counts/:id/${verdict}`,
      ({ ministry, things }: Country): Write => ({
        by: ministry,
        path: `/api/stock-counts/${things[`for ${verdict}`]}/${verdict}`,
        required: verdict === 'inspection' ? { reference: '700/1', note } : { note },
        status: 200,
      }),
    ]),
  ),
  'POST /api/offices/:code/hand-outs': ({ tarakan }) => ({
    by: tarakan,
    path: HAND_OUTS,
    required: { holderKind: 'kit', holder: 'Tim 2', quantity: 10 },
    optional: { nip: '197001011995031001', takenOn: TODAY, dueOn: TODAY, note },
    status: 201,
  }),
  'POST /api/offices/:code/hand-outs/:id/settlement': ({ tarakan, things }) => ({
    by: tarakan,
    path: `${HAND_OUTS}/${things['out']}/settlement`,
    required: { printed: 1, spoiled: 0, returned: 1 },
    optional: { missing: 1, cause: note, settledOn: TODAY },
    status: 200,
  }),
  'POST /api/offices/:code/hand-outs/:id/settlement/reversal': ({ tarakan, things }) => ({
    by: tarakan,
    path: `${HAND_OUTS}/${things['settled']}/settlement/reversal`,
    required: { note },
    status: 200,
  }),
  'POST /api/offices/:code/destructions': ({ tarakan }) => ({
    by: tarakan,
    path: '/api/offices/65.71/destructions',
    required: destruction(10, 'BA/1'),
    optional: {
      destroyedOn: TODAY,
      note,
      again: true,
      blanks: { print: 6, factory: 4 },
      withdrawn: { damaged: 3 },
    },
    status: 201,
  }),
  'POST /api/consignments': ({ province, things }) => ({
    by: province,
    path: CONSIGNMENTS,
    required: { from: '65', to: '65.71', quantity: 100 },
    optional: {
      requestId: things['granted'],
      sentOn: TODAY,
      reference: 'BAST/1',
      carriedBy: 'Kurir',
      note,
      again: true,
      loan: null,
      returnOf: null,
    },
    status: 201,
  }),
  'POST /api/consignments/:id/receipt': async ({ things, world }) => ({
    by: await world.as('65.03'),
    path: `${CONSIGNMENTS}/${things['received']}/receipt`,
    required: { received: 90 },
    optional: { receivedOn: TODAY, receivedBy: 'Siti', note },
    status: 200,
  }),
  'POST /api/offices/:code/supplies/:id/reversal': ({ ministry, things }) => ({
    by: ministry,
    path: `/api/offices/00/supplies/${things['supply']}/reversal`,
    required: { note },
    status: 200,
  }),
  'POST /api/offices/:code/destructions/:id/reversal': ({ province, things }) => ({
    by: province,
    path: `/api/offices/65.71/destructions/${things['destruction']}/reversal`,
    required: { note },
    status: 200,
  }),
  'POST /api/offices/:code/opening-stock/reversal': ({ ministry }) => ({
    by: ministry,
    path: '/api/offices/63.01/opening-stock/reversal',
    required: { note },
    status: 200,
  }),
  'POST /api/consignments/:id/receipt-correction': async ({ things, world }) => ({
    by: await world.as('65.03'),
    path: `${CONSIGNMENTS}/${things['short']}/receipt-correction`,
    required: { received: 95, note },
    headers: { 'if-match': '"1"' },
    status: 200,
  }),
  'POST /api/consignments/:id/recovery': ({ province, things }) => ({
    by: province,
    path: `${CONSIGNMENTS}/${things['missing']}/recovery`,
    required: { found: 1, note },
    status: 201,
  }),
  'POST /api/consignments/:id/confirmation': ({ tarakan, things }) => ({
    by: tarakan,
    path: `${CONSIGNMENTS}/${things['lendable']}/confirmation`,
    optional: { sentOn: TODAY, reference: 'BAST/2', carriedBy: 'Kurir', again: true },
    status: 200,
  }),
  'POST /api/consignments/:id/refusal': ({ tarakan, things }) => ({
    by: tarakan,
    path: `${CONSIGNMENTS}/${things['declinable']}/refusal`,
    required: { note },
    status: 200,
  }),
  'POST /api/consignments/:id/forgiveness': ({ province, things }) => ({
    by: province,
    path: `${CONSIGNMENTS}/${things['forgivable']}/forgiveness`,
    required: { quantity: 1, note },
    status: 200,
  }),
  'POST /api/consignments/:id/netting': ({ province, things }) => ({
    by: province,
    path: `${CONSIGNMENTS}/${things['nettable']}/netting`,
    required: { against: things['opposite'] },
    optional: { note },
    status: 200,
  }),
  'POST /api/recoveries/:id/acceptance': ({ ministry, things }) => ({
    by: ministry,
    path: `/api/recoveries/${things['recovery']}/acceptance`,
    optional: { note },
    status: 200,
  }),
  'POST /api/consignments/:id/recall': ({ province, things }) => ({
    by: province,
    path: `${CONSIGNMENTS}/${things['recalled']}/recall`,
    required: { note },
    status: 200,
  }),
  'POST /api/restock-requests': async ({ world }) => ({
    by: await world.as('64.08'),
    path: REQUESTS,
    required: { office: '64.08', quantity: 2_000 },
    optional: { channel: 'app', reference: '470/12', note },
    status: 201,
  }),
  'PATCH /api/restock-requests/:id': async ({ things, world }) => ({
    by: await world.as('64.07'),
    path: `${REQUESTS}/${things['changed']}`,
    optional: { quantity: 1_500, note },
    status: 200,
  }),
  'POST /api/restock-requests/:id/approval': ({ ministry, things }) => ({
    by: ministry,
    path: `${REQUESTS}/${things['approved']}/approval`,
    required: { quantity: 500 },
    optional: { note },
    status: 200,
  }),
  'POST /api/restock-requests/:id/refusal': ({ ministry, things }) => ({
    by: ministry,
    path: `${REQUESTS}/${things['refused']}/refusal`,
    required: { note },
    status: 200,
  }),
  'POST /api/restock-requests/:id/reminder': async ({ things, world }) => ({
    by: await world.as('64.11'),
    path: `${REQUESTS}/${things['reminded']}/reminder`,
    optional: { note },
    status: 200,
  }),
  'POST /api/restock-requests/:id/withdrawal': async ({ things, world }) => ({
    by: await world.as('64.03'),
    path: `${REQUESTS}/${things['withdrawn']}/withdrawal`,
    optional: { note },
    status: 200,
  }),
  'POST /api/allocation-plans': ({ ministry }) => ({
    by: ministry,
    path: PLANS,
    required: { from: '00', total: 1_000, rows: [PLANNED] },
    optional: { under: '65', packSize: 50, note },
    status: 201,
  }),
  'PUT /api/allocation-plans/:id': ({ province, things }) => ({
    by: province,
    path: `${PLANS}/${things['planned']}`,
    required: { total: 1_000, rows: [PLANNED] },
    optional: { packSize: 100, note },
    status: 200,
  }),
  'POST /api/allocation-plans/:id/dispatch': ({ ministry, things }) => ({
    by: ministry,
    path: `${PLANS}/${things['sendable']}/dispatch`,
    optional: { carriedBy: 'Kurir', sentOn: TODAY, note, again: true },
    headers: { 'if-match': '"1"' },
    status: 200,
  }),
  'DELETE /api/allocation-plans/:id': ({ province, things }) => ({
    by: province,
    path: `${PLANS}/${things['discarded']}`,
    headers: { 'if-match': '"1"' },
    status: 204,
  }),
  'POST /api/offices/:code/signatories': ({ tarakan }) => ({
    by: tarakan,
    path: '/api/offices/65.71/signatories',
    required: { name: 'Siti', capacity: 'plh', fromOn: TODAY },
    optional: {
      nip: '197001011995031001',
      rank: 'Pembina (IV/a)',
      title: 'Kepala Dinas',
      untilOn: '2026-03-31',
    },
    status: 201,
  }),
  'PATCH /api/offices/:code/signatories/:id': ({ tarakan, things }) => ({
    by: tarakan,
    path: `/api/offices/65.71/signatories/${things['signatory']}`,
    optional: {
      name: 'Budi',
      nip: null,
      rank: null,
      capacity: 'plt',
      title: null,
      fromOn: YESTERDAY,
      untilOn: '2026-12-31',
    },
    status: 200,
  }),
  'PUT /api/offices/:code/public-word': ({ tarakan }) => ({
    by: tarakan,
    path: '/api/offices/65.71/public-word',
    required: { text: 'Loket buka sampai pukul 14.00.', until: TODAY },
    optional: { dailyQuota: 150 },
    status: 200,
  }),
  'POST /api/offices/:code/public-word/removal': ({ province }) => ({
    by: province,
    path: '/api/offices/65.71/public-word/removal',
    required: { reason: 'Kuota itu sudah tidak berlaku.' },
    status: 200,
  }),
  'DELETE /api/offices/:code/public-word': ({ tarakan }) => ({
    by: tarakan,
    path: '/api/offices/65.71/public-word',
    status: 204,
  }),
  'POST /api/broadcasts': ({ province }) => ({
    by: province,
    path: BROADCASTS,
    required: { subject: 'Batas waktu', text: 'Paling lambat 16.00.', asks: 'read', until: TODAY },
    optional: { to: ['65.71'], level: null },
    status: 201,
  }),
  'POST /api/broadcasts/:id/reading': ({ tarakan, things }) => ({
    by: tarakan,
    path: `${BROADCASTS}/${things['to read']}/reading`,
    status: 200,
  }),
  'POST /api/broadcasts/:id/confirmation': ({ tarakan, things }) => ({
    by: tarakan,
    path: `${BROADCASTS}/${things['to confirm']}/confirmation`,
    status: 200,
  }),
  'POST /api/broadcasts/:id/withdrawal': ({ province, things }) => ({
    by: province,
    path: `${BROADCASTS}/${things['to withdraw']}/withdrawal`,
    required: { reason: 'Keliru.' },
    status: 200,
  }),
  'PUT /api/offices/:code/letterhead': ({ tarakan }) => ({
    by: tarakan,
    path: '/api/offices/65.71/letterhead',
    optional: {
      government: 'Pemerintah Kota Tarakan',
      name: 'Dinas Kependudukan dan Pencatatan Sipil',
      address: 'Jalan Kalimantan Nomor 2',
      phone: '(0551) 000000',
      email: 'disdukcapil@tarakan.example',
      city: 'Tarakan',
    },
    status: 200,
  }),
  'PUT /api/events/readings': ({ tarakan }) => ({
    by: tarakan,
    path: '/api/events/readings',
    status: 204,
  }),
  'PUT /api/events/:id/reading': ({ tarakan, things }) => ({
    by: tarakan,
    path: `/api/events/${things['failed']}/reading`,
    status: 204,
  }),
  'POST /api/notices/:id/resend': ({ tarakan, things }) => ({
    by: tarakan,
    path: `/api/notices/${things['failed']}/resend`,
    status: 200,
  }),
};

/** A country in which every write of the API has something to act on, each something of its own. */
export class Country {
  private constructor(
    readonly world: World,
    readonly nobody: Client,
    readonly ministry: Client,
    readonly province: Client,
    readonly tarakan: Client,
    readonly things: Record<string, string>,
  ) {}

  static async open(world: World): Promise<Country> {
    await world.supply();
    await world.begin('65', 500_000);
    const regencies = [
      '65.01',
      '65.03',
      '65.71',
      '64.01',
      '64.02',
      '64.03',
      '64.07',
      '64.08',
      '64.11',
    ];
    for (const code of regencies) await world.begin(code, 5_000, YESTERDAY);
    const [ministry, province, tarakan] = await Promise.all(
      ['00', '65', '65.71'].map((code) => world.as(code)),
    );
    const spoiled = { printed: 100, spoiled: 50 };
    await tarakan!.put(`/api/offices/65.71/print-reports/${YESTERDAY}`, spoiled).expect(201);
    const word = { text: 'Loket buka sampai pukul 14.00.', until: TODAY };
    await tarakan!.put('/api/offices/65.71/public-word', word).expect(200);
    const things: Record<string, string> = {};
    for (const thing of ['to read', 'to confirm', 'to withdraw']) {
      const told = { subject: thing, text: thing, asks: 'confirm', until: TODAY, to: ['65.71'] };
      const { body } = await province!.post(BROADCASTS, told).expect(201);
      things[thing] = (body as Sent).id;
    }
    for (const thing of ['received', 'recalled'])
      things[thing] = await dispatched(province!, { from: '65', to: '65.03', quantity: 100 });
    await world.begin('63.01', 5_000);
    const bought = { quantity: 10, reference: 'K/9' };
    const supply = await ministry!.post('/api/offices/00/supplies', bought).expect(201);
    things['supply'] = (supply.body as Sent).id;
    const burned = destruction(5, 'BA/9');
    const destroyed = await tarakan!.post('/api/offices/65.71/destructions', burned).expect(201);
    things['destruction'] = (destroyed.body as Sent).id;
    for (const thing of ['out', 'settled']) {
      const given = { holderKind: 'kit', holder: thing, quantity: 50 };
      const out = await tarakan!.post(HAND_OUTS, given).expect(201);
      things[thing] = (out.body as Sent).id;
    }
    for (let nth = 0; nth < 5; nth += 1)
      await tarakan!
        .post(`${HAND_OUTS}/${things['settled']}/settlement`, {
          printed: 1,
          spoiled: 0,
          returned: 0,
        })
        .expect(200);
    const nunukan = await world.as('65.03');
    for (const thing of ['short', 'missing']) {
      things[thing] = await dispatched(province!, { from: '65', to: '65.03', quantity: 100 });
      await nunukan.post(`${CONSIGNMENTS}/${things[thing]}/receipt`, { received: 90 }).expect(200);
    }
    const lending = { from: '65.71', to: '65.01', quantity: 10, loan: {} };
    for (const thing of ['lendable', 'declinable'])
      things[thing] = await dispatched(province!, lending);
    const bulungan = await world.as('65.01');
    for (const thing of ['forgivable', 'nettable', 'opposite']) {
      const back = thing === 'opposite';
      const ends = back ? { from: '65.01', to: '65.71' } : {};
      const instructed = { ...lending, ...ends, reference: thing };
      things[thing] = await dispatched(province!, instructed);
      await (back ? tarakan! : bulungan)
        .post(`${CONSIGNMENTS}/${things[thing]}/receipt`, { received: 10 })
        .expect(200);
    }
    const found = await province!
      .post(`${CONSIGNMENTS}/${things['missing']}/recovery`, { found: 2, note })
      .expect(201);
    things['recovery'] = (found.body as Sent).id;
    const asked = {
      approved: '64.01',
      refused: '64.02',
      withdrawn: '64.03',
      changed: '64.07',
      reminded: '64.11',
    };
    for (const [thing, office] of Object.entries({ ...asked, granted: '65.71' }))
      things[thing] = await opened(await world.as(office), { office, quantity: 1_000 });
    await province!
      .post(`${REQUESTS}/${things['granted']}/approval`, { quantity: 500 })
      .expect(200);
    const verdicts = { acceptance: '64.02', recount: '64.03', inspection: '64.07' };
    const missing = { counted: 4_000, reason: 'Belum diketahui' };
    things['toExplain'] = await counted(world, '64.01', { counted: 4_000 });
    for (const [verdict, office] of Object.entries(verdicts))
      things[`for ${verdict}`] = await counted(world, office, missing);
    const invited = { name: 'Baru', role: 'staff', office: '65.71' };
    for (const email of ['terima@example.test', 'sandi@example.test', 'ubah@example.test']) {
      const { body } = await tarakan!.post('/api/people', { ...invited, email }).expect(201);
      things[email] = (body as Sent).id;
    }
    const plan = { total: 1_000, note, rows: [PLANNED] };
    for (const thing of ['planned', 'discarded'])
      things[thing] = await drafted(province!, { ...plan, from: '65' });
    const rows = [{ ...PLANNED, office: '63.10' }];
    things['sendable'] = await drafted(ministry!, { ...plan, from: '00', rows });
    things['email'] = await hire(world, '65.71');
    things['invitation'] = await secret(world, 'invitation', things['terima@example.test']!);
    things['password_reset'] = await secret(world, 'password_reset', things['sandi@example.test']!);
    const signs = { name: 'Ani', capacity: 'kepala', fromOn: YESTERDAY };
    const signatory = await tarakan!.post('/api/offices/65.71/signatories', signs).expect(201);
    things['signatory'] = (signatory.body as Sent).id;
    things['failed'] = await failedMail(world);
    return new Country(world, world.nobody(), ministry!, province!, tarakan!, things);
  }
}

async function dispatched(by: Client, order: object): Promise<string> {
  const { body } = await by.post(CONSIGNMENTS, order).expect(201);
  return (body as Sent).id;
}

async function counted(world: World, office: string, count: object): Promise<string> {
  const staff = await world.as(office, 'staff');
  const { body } = await staff.post(`/api/offices/${office}/stock-counts`, count).expect(201);
  return (body as Sent).id;
}

async function opened(by: Client, ask: object): Promise<string> {
  const { body } = await by.post(REQUESTS, ask).expect(201);
  return (body as Sent).id;
}

async function drafted(by: Client, plan: object): Promise<string> {
  const { body } = await by.post(PLANS, plan).expect(201);
  return (body as Sent).id;
}

/** Somebody of Tarakan's of whom nobody else knows, with a session of their own. */
async function signedIn({ world }: Country): Promise<{ by: Client; id: string }> {
  const token = randomBytes(32).toString('base64url');
  const email = `${token.slice(0, 16).toLowerCase()}@example.test`;
  await hire(world, '65.71', { email, role: 'staff', name: 'Ujang' });
  const [begun] = await world.dataSource.query<Sent[]>(
    `INSERT INTO sessions (token_hash, person_id, started_at, last_used_at)
     SELECT $1, id, $2, $2 FROM people WHERE email = $3 RETURNING person_id AS id`,
    [createHash('sha256').update(token).digest(), world.clock.now(), email],
  );
  return { by: new Client(world.url, token), id: begun!.id };
}

/** An authenticator that somebody began to set up, or has; made without a hash, for there are hundreds of them. */
async function authenticator(
  country: Country,
  table: 'second_factor_setups' | 'second_factors',
): Promise<{ by: Client; id: string; code: string }> {
  const { world } = country;
  const { by, id } = await signedIn(country);
  const now = world.clock.now();
  const key = randomBytes(20);
  await world.dataSource.query(
    table === 'second_factors'
      ? `INSERT INTO second_factors (person_id, secret, last_step, recovery_salt, set_at)
         VALUES ($1, $2, 0, decode(repeat('00', 16), 'hex'), $3)`
      : `INSERT INTO second_factor_setups (person_id, secret, expires_at)
         VALUES ($1, $2, $3::timestamptz + interval '1 hour')`,
    [id, key, now],
  );
  return { by, id, code: codeOf(asText(key), now) };
}

/** The same, with a change of address that waits, and the link that was mailed to the present one. */
async function withAddressChange(country: Country) {
  const { by, id } = await signedIn(country);
  const at = country.world.clock.now();
  await country.world.dataSource.query(
    `INSERT INTO address_changes (person_id, wanted, asked_at, expires_at)
     VALUES ($1, $2, $3, $3::timestamptz + interval '1 hour')`,
    [id, `${id}@example.test`, at],
  );
  return { by, id, token: await secret(country.world, 'address_agreement', id, id) };
}

/** A link that someone was mailed. */
async function secret(
  world: World,
  purpose: string,
  personId: string,
  which = 'of-a-test',
): Promise<string> {
  const token = `${purpose}-${which}`;
  await world.dataSource.query(
    `INSERT INTO one_time_links (token_hash, person_id, purpose, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $4::timestamptz + interval '1 hour')`,
    [createHash('sha256').update(token).digest(), personId, purpose, world.clock.now()],
  );
  return token;
}

/** A mail to Tarakan that was given up. */
async function failedMail(world: World): Promise<string> {
  const [mail] = await world.dataSource.query<Sent[]>(
    `WITH message AS (
       INSERT INTO outbox (kind, payload, state, appended_at, due_at, give_up_at, finished_at)
       VALUES ('mail', '{}', 'failed', $1, $1, $1, $1) RETURNING id)
     INSERT INTO notices (id, event_id, kind, office_id, address, subject, text, html, composed_at)
     SELECT message.id, message.id, 'request.approved', o.id, 'siti@example.test', 'Disetujui', 'Isi', '<p>Isi', $1
     FROM message, offices o WHERE o.code = '65.71' RETURNING id`,
    [world.clock.now()],
  );
  return mail!.id;
}
