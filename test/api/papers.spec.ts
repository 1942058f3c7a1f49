import {
  CONSIGNMENTS,
  Kaltara,
  MALINAU,
  PROVINCE,
  TARAKAN,
  type Sent,
} from '../support/kaltara.js';
import { pagesOf, textIn } from '../support/pdf-text.js';
import { meeting } from '../support/waiting.js';
import type { Client } from '../support/world.js';

const REQUESTS = '/api/restock-requests';
const HEAD = 'Kepala Dinas Kependudukan dan Pencatatan Sipil';

let kaltara: Kaltara;
let province: Client;
let tarakan: Client;
let viewer: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  [province, tarakan, viewer] = await Promise.all([
    kaltara.world.as(PROVINCE),
    kaltara.world.as(TARAKAN),
    kaltara.world.as(TARAKAN, 'viewer'),
  ]);
});
afterAll(() => kaltara.close());

const signatories = (code: string) => `/api/offices/${code}/signatories`;
const letterhead = (code: string) => `/api/offices/${code}/letterhead`;
const enter = async (by: Client, code: string, body: object): Promise<string> => {
  const answer = await by.post(signatories(code), body).expect(201);
  return (answer.body as Sent).id;
};

/** All succeed, though each has read what it may read before any has written. */
async function allAtOnce(table: string, calls: ReturnType<Client['put']>[]): Promise<void> {
  const answers = await meeting(kaltara.world.dataSource, table, calls);
  expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 200));
}

async function pdfOf(path: string, by = viewer): Promise<Buffer> {
  const { body, headers } = await by.get(path).expect(200);
  expect(headers['content-type']).toBe('application/pdf');
  expect((body as Buffer).length).toBeLessThan(60_000);
  return body as Buffer;
}
const record = (id: string, by = viewer) => pdfOf(`${CONSIGNMENTS}/${id}/hand-over-record.pdf`, by);
const letter = (id: string, by = viewer) => pdfOf(`${REQUESTS}/${id}/letter.pdf`, by);

describe('before an office told anything of itself', () => {
  test('the hand-over record leaves dots for names, and has a letterhead all the same', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 2_000);
    const text = textIn(await record(id));
    expect(text).toContain(
      'PEMERINTAH PROVINSI KALIMANTAN UTARA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
    );
    expect(text).toMatch(/Nama : \.{20,} NIP : \.{20,} Jabatan : Kepala Dinas .* Kalimantan Utara/);
    expect(text).toMatch(/bertempat di \.{20,}, kami yang bertanda tangan/);
    expect(text).toMatch(/dibawa oleh \.{20,}/);
  });
});

describe('a hand-over record', () => {
  let sent: Sent;
  beforeAll(async () => {
    const set = {
      address: 'Jalan Rambutan Nomor 1',
      phone: '(0552) 000000',
      city: 'Tanjung Selor',
    };
    await province.put(letterhead(PROVINCE), set).expect(200);
    const head = { name: 'Contoh Kepala, S.H.', capacity: 'kepala', fromOn: '2026-01-01' };
    await enter(province, PROVINCE, { ...head, nip: '197001011995031001' });
    await enter(tarakan, TARAKAN, { name: 'Contoh Plt', capacity: 'plt', fromOn: '2026-03-01' });
    const requestId = await kaltara.granted(2_500);
    const more = { requestId, carriedBy: 'Kurir Contoh', note: 'Dua peti' };
    sent = await kaltara.dispatch(PROVINCE, TARAKAN, 2_500, more);
  });

  test('says who hands over how many cards to whom, when, and for which request', async () => {
    const text = textIn(await record(sent.id));
    expect(text).toContain('Jalan Rambutan Nomor 1 Telepon (0552) 000000');
    expect(text).toContain(`BERITA ACARA SERAH TERIMA BLANGKO KTP-el Nomor: ${sent.number} `);
    expect(text).toContain(
      'Pada hari ini, Rabu, tanggal empat bulan Maret tahun dua ribu dua puluh enam (04-03-2026), ' +
        'bertempat di Tanjung Selor,',
    );
    expect(text).toContain(
      `Nama : Contoh Kepala, S.H. NIP : 197001011995031001 Jabatan : ${HEAD} Provinsi Kalimantan Utara`,
    );
    expect(text).toContain(`Jabatan : Plt. ${HEAD} Kota Tarakan`);
    expect(text).toContain(
      'sebanyak 2.500 (dua ribu lima ratus) keping, untuk memenuhi permintaan',
    );
    expect(text).toContain('dikirim pada tanggal 4 Maret 2026 dan dibawa oleh Kurir Contoh.');
    expect(text).toContain('Keterangan: Dua peti.');
    expect(text).toContain(`/bast/${sent.id}`);
  });

  test('leaves the receiver’s count to be written by hand while the cards are on the road', async () => {
    const text = textIn(await record(sent.id));
    expect(text).toMatch(/pada tanggal \.{20,} sebanyak \.+ \(\.+\) keping, dengan selisih kurang/);
    expect(text).not.toContain('telah menghitung');
  });

  test('is one page, and the same file each time', async () => {
    const [once, again] = [await record(sent.id), await record(sent.id)];
    expect(pagesOf(once)).toHaveLength(1);
    expect(once.equals(again)).toBe(true);
    const { headers } = await viewer.get(`${CONSIGNMENTS}/${sent.id}/hand-over-record.pdf`);
    const fileName = `BAST-${sent.number.replaceAll('/', '-')}.pdf`;
    expect(headers['content-disposition']).toBe(`inline; filename="${fileName}"`);
    expect(headers['cache-control']).toBe('no-store');
  });

  describe('with a price', () => {
    const prices = '/api/unit-prices';
    const set = async (from: string, rupiah: number) =>
      (await kaltara.world.as('00'))
        .put(`${prices}/${from}`, { rupiah, reference: 'K' })
        .expect(200);
    afterAll(async () => {
      const ministry = await kaltara.world.as('00');
      for (const from of ['2026-03-04', '2026-03-05'])
        await ministry.delete(`${prices}/${from}`).expect(204);
    });

    test('none is told that begins after the cards were sent', async () => {
      await set('2026-03-05', 99_999);
      expect(textIn(await record(sent.id))).not.toMatch(/Rp|[Hh]arga/);
    });

    test('that of the day on which they were sent, and the total in digits and in words', async () => {
      await set('2026-03-04', 11_599.5);
      const paper = await record(sent.id);
      expect(textIn(paper)).toContain(
        'Harga satuan blangko Rp 11.599,50 per keping, sehingga nilai seluruhnya Rp 28.998.750,00 (dua ' +
          'puluh delapan juta sembilan ratus sembilan puluh delapan ribu tujuh ratus lima puluh rupiah).',
      );
      expect(pagesOf(paper)).toHaveLength(1);
    });
  });

  test('tells a short receipt with its date, its number in words and its note', async () => {
    const staff = await kaltara.world.as(TARAKAN, 'staff');
    const receipt = { received: 2_497, receivedBy: 'Penerima Contoh', note: 'Segel rusak' };
    await staff.post(`${CONSIGNMENTS}/${sent.id}/receipt`, receipt).expect(200);
    const text = textIn(await record(sent.id));
    expect(text).toContain(
      'telah menghitung blangko tersebut pada tanggal 4 Maret 2026 dan menerimanya sebanyak 2.497 ' +
        '(dua ribu empat ratus sembilan puluh tujuh) keping, sehingga terdapat selisih kurang sebanyak ' +
        '3 (tiga) keping. Yang menerima: Penerima Contoh. Catatan penerima: Segel rusak.',
    );
  });

  test('of a full receipt says that it is what was sent; of an empty one that nothing came', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 100);
    await kaltara.receive(TARAKAN, id, 100);
    expect(textIn(await record(id))).toContain(
      'menerimanya sebanyak 100 (seratus) keping, sesuai dengan jumlah yang dikirim.',
    );
    const lost = await kaltara.dispatch(PROVINCE, TARAKAN, 11);
    await kaltara.receive(TARAKAN, lost.id, 0);
    expect(textIn(await record(lost.id))).toContain(
      'tidak menerima satu keping pun, sehingga terdapat selisih kurang sebanyak 11 (sebelas) keping.',
    );
  });

  test('that was recalled says on every page that it holds no longer', async () => {
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 100, { note: 'panjang '.repeat(240) });
    await province.post(`${CONSIGNMENTS}/${id}/recall`, { note: 'Salah alamat' }).expect(200);
    const pdf = await record(id);
    const pages = pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('DITARIK KEMBALI');
    expect(textIn(pdf)).toContain(
      'berita acara ini tidak berlaku. Alasan penarikan: Salah alamat.',
    );
    expect(textIn(pdf)).not.toContain('menjadi tanggung jawab');
    expect(pages.at(-1)).toContain('Halaman 2 dari 2');
  });

  test('bears the office’s own number where it has one', async () => {
    const { id, number } = await kaltara.dispatch(PROVINCE, TARAKAN, 10, {
      reference: '470/118/XI',
    });
    expect(textIn(await record(id))).toContain(`Nomor: 470/118/XI (pengiriman ${number})`);
  });

  test('between two regencies says who had the cards moved', async () => {
    const order = { from: TARAKAN, to: MALINAU, quantity: 5 };
    const { body } = await province.post(CONSIGNMENTS, order).expect(201);
    expect(textIn(await record((body as Sent).id))).toContain(
      'Pemindahan ini dicatat oleh Dinas Kependudukan dan Pencatatan Sipil Provinsi Kalimantan Utara.',
    );
  });

  test('prints names that the fonts have no letters for, and markup as it is written', async () => {
    const odd = { carriedBy: 'Łódź 王 <b>(x)</b> \\ %s' };
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 10, odd);
    expect(textIn(await record(id))).toContain('dibawa oleh Lódz ? <b>(x)</b> \\ %s.');
  });

  test('is for whoever may read the consignment, and nobody else', async () => {
    const path = `${CONSIGNMENTS}/${sent.id}/hand-over-record.pdf`;
    await (await kaltara.world.as(MALINAU)).get(path).expect(404);
    await kaltara.world.nobody().get(path).expect(401);
    await (await kaltara.world.as('00', 'viewer')).get(path).expect(200);
    const nothing = `${CONSIGNMENTS}/nothing/hand-over-record.pdf`;
    expect((await viewer.get(nothing).expect(404)).body.code).toBe('consignment.not_found');
  });
});

describe('who signs', () => {
  test('is whoever was in force on the day of the paper, however late it is printed', async () => {
    const world = kaltara.world;
    const old = await kaltara.dispatch(PROVINCE, TARAKAN, 10);
    const { body } = await tarakan.get(signatories(TARAKAN)).expect(200);
    const [acting] = body.items as Sent[];
    const end = { untilOn: '2026-03-10' };
    await tarakan.patch(`${signatories(TARAKAN)}/${acting!.id}`, end).expect(200);
    await enter(tarakan, TARAKAN, {
      name: 'Contoh Baru',
      capacity: 'kepala',
      fromOn: '2026-03-11',
    });
    const away = {
      name: 'Contoh Plh',
      capacity: 'plh',
      fromOn: '2026-03-12',
      untilOn: '2026-03-12',
    };
    await enter(tarakan, TARAKAN, away);
    expect(textIn(await record(old.id))).toContain('Nama : Contoh Plt NIP');

    world.clock.advance({ days: 8 });
    const sender = await world.as(PROVINCE);
    const order = { from: PROVINCE, to: TARAKAN, quantity: 10 };
    const today = (await sender.post(CONSIGNMENTS, order).expect(201)).body as Sent;
    const text = textIn(await record(today.id, await world.as(TARAKAN)));
    expect(text).toContain(`Nama : Contoh Plh NIP : ${'.'.repeat(60)} Jabatan : Plh. ${HEAD}`);
    expect(text).toContain('Plh. KEPALA DINAS');
    kaltara.backToWednesday();
  });

  test('one at a time holds the post, one at a time stands in', async () => {
    const refused = (body: object) =>
      kaltara.refused(
        () => tarakan.post(signatories(TARAKAN), { name: 'Lain', ...body }),
        409,
        'signatory.overlapping',
      );
    const detail = await refused({ capacity: 'plt', fromOn: '2026-04-01' });
    expect(detail).toContain('Contoh Baru holds the post at Kota Tarakan from 2026-03-11;');
    await refused({ capacity: 'kepala', fromOn: '2025-01-01' });
    await refused({ capacity: 'an', title: 'Sekretaris', fromOn: '2026-03-12' });
    await enter(tarakan, TARAKAN, {
      ...{ name: 'Lain', capacity: 'an', title: 'Sekretaris' },
      ...{ fromOn: '2026-03-13', untilOn: '2026-03-13' },
    });
  });

  test('two at once are one and a refusal', async () => {
    const malinau = await kaltara.world.as(MALINAU);
    const enterOne = (name: string) =>
      malinau.post(signatories(MALINAU), { name, capacity: 'kepala', fromOn: '2026-01-01' });
    const answers = await Promise.all(['A', 'B', 'C'].map(enterOne));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(({ body }) => body.code)).toEqual(Array(2).fill('signatory.overlapping'));
  });

  test('a term that ends before it begins, a wrong NIP and a nameless a.n. are refused', async () => {
    const body = { name: 'Lain', capacity: 'plh', fromOn: '2026-05-01' };
    for (const [field, wrong] of Object.entries({
      untilOn: { untilOn: '2026-04-30' },
      nip: { nip: '123' },
      title: { capacity: 'an' },
      name: { name: 'Dua\nbaris' },
      capacity: { capacity: 'camat' },
    })) {
      const answer = await tarakan.post(signatories(TARAKAN), { ...body, ...wrong });
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    }
  });

  test('every change is on record, and nobody can be deleted', async () => {
    const { body } = await tarakan.get(`/api/offices/${TARAKAN}/history`).expect(200);
    const changes = body.items as { action: string; before: object; after: object }[];
    expect(changes.find(({ action }) => action === 'signatory.changed')).toMatchObject({
      before: { name: 'Contoh Plt', untilOn: null },
      after: { name: 'Contoh Plt', untilOn: '2026-03-10' },
    });
    expect(changes.some(({ action }) => action === 'signatory.entered')).toBe(true);
    const path = `${signatories(TARAKAN)}/${(await firstOf(TARAKAN)).id}`;
    await tarakan.delete(path).expect(404);
  });

  const firstOf = async (code: string) => {
    const { body } = await tarakan.get(signatories(code)).expect(200);
    return (body.items as Sent[])[0]!;
  };

  test('an entry changed into itself changes nothing', async () => {
    const first = await firstOf(TARAKAN);
    const before = await kaltara.world.trace();
    await tarakan.patch(`${signatories(TARAKAN)}/${first.id}`, { name: 'Lain' }).expect(200);
    expect(await kaltara.world.trace()).toEqual(before);
  });

  test('someone of another office is not found here', async () => {
    const first = await firstOf(TARAKAN);
    const path = `${signatories(PROVINCE)}/${first.id}`;
    const answer = await province.patch(path, { name: 'Lain' }).expect(404);
    expect(answer.body.code).toBe('signatory.not_found');
  });

  test('two changes at once are both kept', async () => {
    const entry = { name: 'Contoh Tiga', capacity: 'plh', fromOn: '2026-06-01' };
    const id = await enter(tarakan, TARAKAN, { ...entry, untilOn: '2026-06-30' });
    const path = `${signatories(TARAKAN)}/${id}`;
    const changes = [{ rank: 'Pembina (IV/a)' }, { nip: '197001011995031003' }];
    await allAtOnce(
      'signatories',
      changes.map((change) => tarakan.patch(path, change)),
    );
    const { body } = await tarakan.get(signatories(TARAKAN)).expect(200);
    const kept = (body.items as Sent[]).find((one) => one.id === id);
    expect(kept).toMatchObject({ ...changes[0], ...changes[1] });
  });
});

describe('a letterhead', () => {
  test('holds nothing that nobody sees, and keeps what it was when refused', async () => {
    const before = (await viewer.get(letterhead(TARAKAN)).expect(200)).body as object;
    for (const unseen of ['\u202ePEMERINTAH', 'KOTA\u200b TARAKAN', 'KOTA\nTARAKAN'])
      await tarakan.put(letterhead(TARAKAN), { government: unseen }).expect(400);
    const { body } = await viewer.get(letterhead(TARAKAN)).expect(200);
    expect(body).toEqual(before);
  });

  test('follows from the office until it sets its own, and again when that is taken away', async () => {
    const { body } = await viewer.get(letterhead(TARAKAN)).expect(200);
    expect(body).toEqual({
      office: TARAKAN,
      ...{ government: null, name: null, address: null, phone: null, email: null, city: null },
      printed: {
        government: 'Pemerintah Kota Tarakan',
        name: 'Dinas Kependudukan dan Pencatatan Sipil',
        city: 'Tarakan',
      },
    });
    const set = { name: 'Disdukcapil Tarakan', email: 'surat@tarakan.example' };
    const kept = await tarakan.put(letterhead(TARAKAN), set).expect(200);
    expect(kept.body).toMatchObject({ ...set, printed: { name: 'Disdukcapil Tarakan' } });
    const cleared = await tarakan.put(letterhead(TARAKAN), {}).expect(200);
    expect(cleared.body).toEqual(body);
  });

  test('the same again changes nothing and is no change on record', async () => {
    await tarakan.put(letterhead(TARAKAN), { phone: '0551' }).expect(200);
    const before = await kaltara.world.trace();
    await tarakan.put(letterhead(TARAKAN), { phone: '0551', city: null }).expect(200);
    expect(await kaltara.world.trace()).toEqual(before);
  });

  test('of two at once one comes after the other, also on record', async () => {
    await tarakan.put(letterhead(TARAKAN), { phone: '1' }).expect(200);
    await allAtOnce(
      'letterheads',
      ['2', '3'].map((phone) => tarakan.put(letterhead(TARAKAN), { phone })),
    );
    const { body } = await tarakan.get(`/api/offices/${TARAKAN}/history`).expect(200);
    type Change = { action: string; before: { phone: string }; after: { phone: string } };
    const changes = (body.items as Change[])
      .filter(({ action }) => action === 'letterhead.changed')
      .slice(0, 2);
    const [second, first] = changes as [Change, Change];
    expect(first.before.phone).toBe('1');
    expect(second.before.phone).toBe(first.after.phone);
  });
});

describe('a letter', () => {
  test('asks the office above, with the arithmetic of the request', async () => {
    const malinau = await kaltara.world.as(MALINAU);
    await kaltara.world.begin(MALINAU, 913, '2026-03-01');
    const { body } = await malinau.get(`${REQUESTS}?office=${MALINAU}`).expect(200);
    const [request] = body.items as (Sent & { quantity: number })[];
    const pdf = await letter(request!.id, malinau);
    const text = textIn(pdf);
    expect(text).toContain('PEMERINTAH KABUPATEN MALINAU');
    expect(text).toMatch(/\.{20,}, 4 Maret 2026 Nomor : 65\.02\/2026\/0001 Sifat : Segera/);
    expect(text).toContain(`Yth. ${HEAD} Provinsi Kalimantan Utara di Tanjung Selor`);
    expect(text).toContain('sebanyak 1.500 (seribu lima ratus) keping.');
    expect(text).toContain('Stok blangko pada kantor kami 913 keping, di bawah ambang batas 1.000');
    expect(text).toContain(
      'dua kali ambang batas (2.000 keping) dikurangi stok (913) dan blangko dalam perjalanan (5), ' +
        'yaitu 1.082 keping, dibulatkan ke atas per kemasan 500 keping.',
    );
    expect(pagesOf(pdf)).toHaveLength(1);
  });

  test('for a quantity of the office’s own claims no arithmetic, and says its own number', async () => {
    const nunukan = await kaltara.world.as('65.03');
    const ask = { office: '65.03', quantity: 1_234, reference: '470/9/2026', note: 'Sekolah' };
    const { body } = await nunukan.post(REQUESTS, ask).expect(201);
    const { id, number } = body as Sent;
    const text = textIn(await letter(id, nunukan));
    expect(text).toContain('Nomor : 470/9/2026');
    expect(text).toContain(`(permintaan nomor ${number})`);
    expect(text).toContain('Keterangan: Sekolah.');
    expect(text).not.toContain('dibulatkan');
    const { headers } = await nunukan.get(`${REQUESTS}/${id}/letter.pdf`).expect(200);
    expect(headers['content-disposition']).toContain('Permohonan-65.03-2026-0001.pdf');
    await (await kaltara.world.as(MALINAU)).get(`${REQUESTS}/${id}/letter.pdf`).expect(404);
    await nunukan.post(`${REQUESTS}/${id}/withdrawal`, {}).expect(200);
    const withdrawn = textIn(await letter(id, nunukan));
    expect(withdrawn).toContain('DITARIK');
    expect(withdrawn).not.toContain('DITARIK KEMBALI');
  });
});

describe('the page that a record’s code leads to', () => {
  let sent: Sent;
  beforeAll(async () => {
    const more = { carriedBy: 'Kurir Contoh', note: 'Rahasia', reference: 'B/1 Pak Fulan' };
    sent = await kaltara.dispatch(PROVINCE, TARAKAN, 1_500, more);
  });
  const open = (path: string) => kaltara.world.nobody().get(path);
  const textOf = (page: string) =>
    page
      .replace(/<(style|title)>[^]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  test('confirms number, date, quantity, from, to and state without sign-in, and nothing else', async () => {
    const { text } = await open(`/bast/${sent.id}`).expect(200);
    const shown = textOf(text);
    for (const told of [
      `Nomor pengiriman ${sent.number} Tanggal`,
      'Tanggal 4 Maret 2026',
      'Jumlah dikirim 1.500 keping (seribu lima ratus)',
      'Dari Dinas Kependudukan dan Pencatatan Sipil Provinsi Kalimantan Utara',
      'Kepada Dinas Kependudukan dan Pencatatan Sipil Kota Tarakan Keadaan dalam perjalanan',
    ])
      expect(shown).toContain(told);
    expect(text).not.toMatch(/Kurir|Rahasia|admin|Contoh|B\/1|Fulan/);
    const { body } = await open(`/api/public/hand-over-records/${sent.id}`).expect(200);
    expect(body).toEqual({
      number: sent.number,
      sentOn: '2026-03-04',
      quantity: 1_500,
      from: PROVINCE,
      fromName: 'Dinas Kependudukan dan Pencatatan Sipil Provinsi Kalimantan Utara',
      to: TARAKAN,
      toName: 'Dinas Kependudukan dan Pencatatan Sipil Kota Tarakan',
      state: 'in_transit',
      revision: null,
      correctedOn: null,
    });
  });

  test('stands alone, runs no script, is kept by nobody and in no index', async () => {
    const { text, headers } = await open(`/bast/${sent.id}`).expect(200);
    expect(text).not.toMatch(/<script|<link rel="stylesheet"| style="| on\w+="/);
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  test('says that cards were received, however few, or that the record holds no longer', async () => {
    await kaltara.receive(TARAKAN, sent.id, 1_499);
    const { text } = await open(`/bast/${sent.id}`).expect(200);
    expect(text).toContain('>diterima<');
    expect(text).not.toMatch(/1\.?499|selisih/);
    const { id } = await kaltara.dispatch(PROVINCE, TARAKAN, 10);
    await province.post(`${CONSIGNMENTS}/${id}/recall`, { note: 'Salah' }).expect(200);
    const recalled = textOf((await open(`/bast/${id}`).expect(200)).text);
    expect(recalled).toContain('ditarik kembali');
    expect(recalled).toContain('Berita acaranya tidak berlaku.');
  });

  test.each([
    '/bast/01a2001a-0000-7000-8000-000000000000',
    '/bast/nothing',
    '/bast/%3Cscript%3E',
    '/bast/..%2f..%2fapi',
    '/bast/65/2026/0001',
    '/bast',
  ])('at %s is a plain page of not found', async (path) => {
    const { text, headers, status } = await open(path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(textOf(text)).toContain('Berita acara tidak ditemukan');
    expect(text).not.toContain('<script');
  });

  test('and the JSON of nothing is a problem', async () => {
    const { body } = await open('/api/public/hand-over-records/nothing').expect(404);
    expect(body.code).toBe('hand_over_record.not_found');
  });
});
