import { fifteenRequests, PROVINCE } from './north-sulawesi.js';
import { destruction } from './destruction.js';
import { LetterBox } from './letter-box.js';
import { keepLetter, settleLetter } from './letters.js';
import { planOf, PLANS } from './plans.js';
import { hire, PASSWORD } from './staff.js';
import { Client } from './world.js';

/** The office with the longest name, of the busy province. */
export const SIAU = '71.09';
export { PROVINCE } from './north-sulawesi.js';
const LONG = 'Contoh Nama Yang Panjang Sekali Suryadiningrat Prawirohardjo, S.H., M.Si.';
const NOTE = 'Satu boks basah sewaktu diturunkan dari kapal; sisanya dihitung di hadapan saksi.';

export interface BusyCountry {
  letters: LetterBox;
  /** Who signs in at the ministry, the province and Siau: their admins. */
  emails: Record<'ministry' | 'province' | 'regency', string>;
  request: string;
  /** On its way to Siau, and one that came with less than was sent. */
  coming: string;
  came: string;
  /** Borrowed by Siau and owed; and what it is asked to lend. */
  borrowed: string;
  wished: string;
  /** Whose difference waits for the province. */
  count: string;
  notice: string;
  /** One that each office was told of, where it was told of any. */
  events: Record<keyof BusyCountry['emails'], string | undefined>;
  draft: string;
  /** Paths that mailed links lead to. */
  invitation: string;
  passwordReset: string;
  handOut: string;
  /** Of the province to Siau, which is to confirm it; and of the ministry, withdrawn. */
  broadcast: string;
  withdrawnBroadcast: string;
  /** At the present mailbox and at the new one. */
  addressChange: string[];
  letterLinks: string[];
  /** Of Siau, which waits and which opened the request; and one of nobody known. */
  letter: string;
  settledLetter: string;
  nobodysLetter: string;
}

interface WithId {
  id: string;
}

/** Sulawesi Utara with something on each of its screens, and names and numbers as long as they get. */
export async function openBusyCountry(): Promise<BusyCountry> {
  const letters = await LetterBox.open(fifteenRequests);
  const { world } = letters;
  const emails = {
    ministry: await hire(world, '00', { name: LONG }),
    province: await hire(world, PROVINCE, { name: LONG }),
    regency: await hire(world, SIAU, { name: LONG }),
  };
  const ministry = await world.as('00');
  const province = await world.as(PROVINCE);
  const siau = await world.as(SIAU);
  const office = `/api/offices/${SIAU}`;

  const corrected = { printed: 13, spoiled: 5, recorded: 1_234, waiting: 5_678, note: NOTE };
  await siau
    .put(`${office}/print-reports/2026-03-03`, corrected, { 'if-match': '"1"' })
    .expect(200);
  const supply = { quantity: 987_654_321, reference: '027/KONTRAK-PENGADAAN/XII/2025' };
  await ministry.post('/api/offices/00/supplies', supply).expect(201);

  const { body: open } = await province.get('/api/restock-requests?state=open').expect(200);
  const { items } = open as { items: { id: string; office: string }[] };
  const request = items.find((one) => one.office === SIAU)!.id;
  const granted = { quantity: 1_000, note: NOTE };
  await province.post(`/api/restock-requests/${request}/approval`, granted).expect(200);
  const send = async (quantity: number, more: object) => {
    const paper = { reference: '470/118/BAST-BLANGKO/III/2026', carriedBy: LONG, note: NOTE };
    const move = { from: PROVINCE, to: SIAU, quantity, ...paper, ...more };
    return ((await province.post('/api/consignments', move).expect(201)).body as WithId).id;
  };
  const came = await send(600, { requestId: request });
  const trip = `/api/consignments/${came}`;
  await siau.post(`${trip}/receipt`, { received: 580, note: NOTE }).expect(200);
  const mended = { received: 588, note: NOTE };
  await siau.post(`${trip}/receipt-correction`, mended, { 'if-match': '"1"' }).expect(200);
  await province.post(`${trip}/recovery`, { found: 3, note: NOTE }).expect(201);
  const later = { reference: '470/119/BAST-BLANGKO/III/2026', sentOn: '2026-03-02' };
  const coming = await send(21_500, later);

  const lend = async (from: string, to: string, more: object) => {
    const order = { from, to, quantity: 5, note: NOTE, loan: { dueOn: '2026-03-04' }, ...more };
    return ((await province.post('/api/consignments', order).expect(201)).body as WithId).id;
  };
  const instructed = { reference: '470/120/PINJAM-BLANGKO/III/2026', carriedBy: LONG };
  const borrowed = await lend('71.71', SIAU, instructed);
  await siau.post(`/api/consignments/${borrowed}/receipt`, { received: 5 }).expect(200);
  const wished = await lend(SIAU, '71.71', {});

  const counted = { counted: 700, reason: NOTE };
  const { body: short } = await siau.post(`${office}/stock-counts`, counted).expect(201);
  const burnt = {
    ...destruction(5, '470/BA-PEMUSNAHAN-1/2026'),
    place: LONG,
    note: NOTE,
    officers: [{ name: `${LONG},`, nip: '197001011995031001' }],
    witnesses: [LONG, `${LONG}.`].map((name) => ({ name, agency: LONG })),
  };
  await siau.post(`${office}/destructions`, burnt).expect(201);
  const kit = {
    holderKind: 'kit',
    holder: LONG,
    nip: '197001011995031001',
    quantity: 300,
    note: NOTE,
  };
  const { body: kitOut } = await siau.post(`${office}/hand-outs`, kit).expect(201);
  const gone = { printed: 90, spoiled: 5, returned: 0, missing: 2, cause: NOTE };
  await siau.post(`${office}/hand-outs/${(kitOut as WithId).id}/settlement`, gone).expect(200);
  const signs = { name: LONG, nip: '197001011995031001', capacity: 'plh', fromOn: '2026-01-01' };
  await siau.post(`${office}/signatories`, signs).expect(201);
  const told = {
    subject: `${NOTE} ${LONG}`,
    text: `${NOTE}\n\n${'https://edaran.contoh.test/'.repeat(8)}`,
  };
  const write = async (by: Client) => {
    const wanted = { ...told, asks: 'confirm', until: '2026-05-31' };
    return ((await by.post('/api/broadcasts', wanted).expect(201)).body as WithId).id;
  };
  const broadcast = await write(province);
  await siau.post(`/api/broadcasts/${broadcast}/reading`).expect(200);
  const withdrawnBroadcast = await write(ministry);
  await ministry
    .post(`/api/broadcasts/${withdrawnBroadcast}/withdrawal`, { reason: `${NOTE} ${LONG}` })
    .expect(200);
  const plan = await planOf(world, PROVINCE, { '71.01': 1_000, '71.71': 12_500 });
  const draft = ((await province.post(PLANS, plan).expect(201)).body as WithId).id;

  // Two days later nobody has reported since.
  world.clock.advance({ days: 2 });
  const invited = 'surel.yang.panjang.sekali@disdukcapil.sitarokab.test';
  const guest = { email: invited, name: LONG, role: 'staff', office: SIAU };
  await (await world.as(SIAU)).post('/api/people', guest).expect(201);
  await world.nobody().post('/api/password-resets', { email: emails.regency }).expect(202);
  const invitation = await letters.linkTo(invited);
  const passwordReset = await letters.linkTo(emails.regency);
  const { body: notices } = await (await world.as(SIAU)).get('/api/notices').expect(200);
  const notice = (notices as { items: WithId[] }).items[0]!.id;
  const eventOf = async (office: string) => {
    const { body } = await (await world.as(office)).get('/api/events').expect(200);
    return (body as { items: WithId[] }).items[0]?.id;
  };
  const [first, second, third] = await Promise.all([SIAU, PROVINCE, '00'].map(eventOf));
  const events = { regency: first, province: second, ministry: third };
  const wanted = 'alamat.baru.yang.panjang.sekali@disdukcapil.sitarokab.test';
  const credentials = { email: emails.regency, password: PASSWORD };
  const { body } = await world.nobody().post('/api/sessions', credentials).expect(201);
  const account = new Client(world.url, (body as { token: string }).token);
  const asked = { email: wanted, password: PASSWORD };
  await account.put('/api/account/address-change', asked).expect(200);
  const addressChange = [await letters.linkTo(emails.regency), await letters.linkTo(wanted)];
  const wordy = {
    subject: `${NOTE} ${NOTE}`,
    text: `${NOTE}\n\n${'https://surel.contoh.test/'.repeat(8)}\n${LONG}`,
    reference: '470/118/PERMOHONAN-BLANGKO-KTP-EL/DISDUKCAPIL/III/2026',
    files: {
      [`${'surat-permohonan-blangko-'.repeat(4)}.pdf`]: '%PDF-1.7',
      [`Lampiran ${LONG}.docx`]: 'PK',
    },
    quantity: 987_654_321,
  };
  const kept = await keepLetter(world, { ...wordy, office: SIAU });
  const settled = await keepLetter(world, { ...wordy, office: SIAU });
  await settleLetter(world, settled.id, request);
  const nobodys = await keepLetter(world, { ...wordy, office: null });
  const elsewhere = await keepLetter(world, { ...wordy, office: '71.05', quantity: null });
  return {
    letterLinks: [kept, settled, elsewhere].map(({ token }) => `/surat/${token}`),
    letter: kept.id,
    settledLetter: settled.id,
    nobodysLetter: nobodys.id,
    events,
    letters,
    emails,
    request,
    coming,
    came,
    borrowed,
    wished,
    count: (short as WithId).id,
    notice,
    draft,
    handOut: (kitOut as WithId).id,
    broadcast,
    withdrawnBroadcast,
    invitation,
    passwordReset,
    addressChange,
  };
}
