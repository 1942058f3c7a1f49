import { destruction } from '../support/destruction.js';
import { Kaltara, MALINAU, PROVINCE, TARAKAN, type Sent } from '../support/kaltara.js';
import { pagesOf, textIn } from '../support/pdf-text.js';
import type { Client } from '../support/world.js';

const DAY = '2026-03-03';
const destructionsOf = (office: string) => `/api/offices/${office}/destructions`;

let kaltara: Kaltara;
let tarakan: Client;
let viewer: Client;

/** Cards spoiled before it was asked by what, a hundred days of them in one. */
const OLDER = 6_166;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  [tarakan, viewer] = await Promise.all([
    kaltara.world.as(TARAKAN, 'staff'),
    kaltara.world.as(TARAKAN, 'viewer'),
  ]);
  await kaltara
    .dispatch(PROVINCE, TARAKAN, 12_000)
    .then(({ id }) => kaltara.receive(TARAKAN, id, 12_000));
  const report = { printed: 0, spoiled: 10_100, note: 'Termasuk yang lama' };
  await tarakan.put(`/api/offices/${TARAKAN}/print-reports/${DAY}`, report).expect(201);
});
afterAll(() => kaltara.close());

const recorded = async (by: Client, office: string, body: object): Promise<string> =>
  ((await by.post(destructionsOf(office), body).expect(201)).body as Sent).id;

async function paperOf(office: string, id: string, by = viewer): Promise<Buffer> {
  const { body, headers } = await by.get(`${destructionsOf(office)}/${id}/record.pdf`).expect(200);
  expect(headers['content-type']).toBe('application/pdf');
  return body as Buffer;
}

describe('the berita acara of 10.090 cards, older ones among them', () => {
  const body = {
    ...destruction(10_090, '470/BA-PEMUSNAHAN/2026'),
    method: 'cut_and_burned',
    blanks: { print: 3_000, encode: 700, factory: 200, other: 24, unknown: OLDER },
    withdrawn: { damaged: 1_500, changed: 2_000, moved: 400, deceased: 14 },
    destroyedOn: '2026-03-04',
    note: 'Abunya ditanam di halaman kantor',
  };
  let id: string;
  let pdf: Buffer;
  let text: string;
  beforeAll(async () => {
    const one = { ...body, witnesses: body.witnesses.slice(0, 1) };
    const call = () => tarakan.post(destructionsOf(TARAKAN), one);
    expect(await kaltara.refused(call, 422, 'destruction.witnesses_wanting')).toBe(
      'A destruction needs 2 witnesses at least, one of them from outside Kota Tarakan; ' +
        'it names 1, of whom 1 are from outside.',
    );
    id = await recorded(tarakan, TARAKAN, body);
    pdf = await paperOf(TARAKAN, id);
    text = textIn(pdf);
  });

  test('says number, day in words, place and on what it stands', () => {
    expect(text).toContain('BERITA ACARA PEMUSNAHAN');
    expect(text).toContain('Nomor: 470/BA-PEMUSNAHAN/2026');
    expect(text).toContain(
      'Pada hari ini, Rabu, tanggal empat bulan Maret tahun dua ribu dua puluh enam (04-03-2026), ' +
        'bertempat di Halaman kantor Disdukcapil, Dinas Kependudukan dan Pencatatan Sipil Kota Tarakan',
    );
    expect(text).toContain('Nomor 470.13/11176/SJ');
    expect(text).toContain('Nomor 104 Tahun 2019');
  });

  test('has sums that are those of their parts', () => {
    const linesOf = (head: string, sum: string): number[] => {
      const part = text.slice(text.indexOf(head), text.indexOf(sum));
      return [...part.matchAll(/(?<=[a-z] )[\d.]+(?= |$)/g)]
        .map(([figure]) => Number(figure.replaceAll('.', '')))
        .filter((figure) => Number.isInteger(figure));
    };
    const parts = linesOf('A. Blangko KTP-el rusak', 'Jumlah A');
    expect(parts).toEqual([3_000, 700, 200, 24, OLDER]);
    expect(text).toContain('Jumlah A 10.090');
    expect(linesOf('B. KTP-el yang ditarik', 'Jumlah B')).toEqual([1_500, 2_000, 400, 14, 0]);
    expect(text).toContain('Jumlah B 3.914');
    expect(text).toContain('berjumlah 10.090 (sepuluh ribu sembilan puluh) keping dan');
    expect(text).toContain('seluruhnya 14.004 (empat belas ribu empat) keping.');
  });

  test('says how it was done, by whom and before whom, with dots to sign, and who gets a copy', () => {
    expect(text).toContain('dengan cara dipotong lalu dibakar. Keterangan: Abunya ditanam');
    expect(text).toContain('disaksikan oleh dua orang saksi');
    expect(text).toMatch(/Contoh Petugas NIP 197001011995031001 1\. \.{20,}/);
    expect(text).toMatch(/Contoh Saksi Inspektorat Kota Tarakan 1\. \.{20,}/);
    expect(text).toMatch(/Contoh Polisi Polres Tarakan 2\. \.{20,}/);
    expect(text).toContain('1. Direktur Jenderal Kependudukan dan Pencatatan Sipil');
    expect(text).toContain(
      '2. Kepala Dinas Kependudukan dan Pencatatan Sipil Provinsi Kalimantan Utara',
    );
  });

  test('is the same file each time, under the number it has, and nobody’s beyond reach', async () => {
    expect((await paperOf(TARAKAN, id)).equals(pdf)).toBe(true);
    const path = `${destructionsOf(TARAKAN)}/${id}/record.pdf`;
    const { headers } = await viewer.get(path);
    expect(headers['content-disposition']).toBe(
      'inline; filename="Pemusnahan-470-BA-PEMUSNAHAN-2026.pdf"',
    );
    const malinau = await kaltara.world.as(MALINAU);
    await kaltara.refused(() => malinau.get(path), 404, 'office.not_found');
    for (const other of [`${destructionsOf(MALINAU)}/${id}`, `${destructionsOf(MALINAU)}/x`])
      await kaltara.refused(() => malinau.get(`${other}/record.pdf`), 404, 'destruction.not_found');
  });

  test('goes on overleaf where many sign, and numbers its pages', async () => {
    const many = {
      ...destruction(10, 'BA/2'),
      officers: Array<object>(5).fill(body.officers[0]!),
      witnesses: Array.from('ABCDEFGH', (name) => ({ ...body.witnesses[0]!, name })),
    };
    const pages = pagesOf(await paperOf(TARAKAN, await recorded(tarakan, TARAKAN, many)));
    expect(pages.length).toBeGreaterThan(1);
    for (const [n, page] of pages.entries())
      expect(page).toContain(`Halaman ${n + 1} dari ${pages.length}`);
  });
});

test('a record of before has dots where nothing was asked, and the witnesses as they were written', async () => {
  const { dataSource } = kaltara.world;
  // As the version before wrote it: its rule holds of those to come.
  await dataSource.query(`ALTER TABLE destructions DROP CONSTRAINT destruction_told_whole`);
  const [old] = await dataSource.query<{ id: string }[]>(
    `INSERT INTO destructions (office_id, quantity, destroyed_on, witnesses, reference, recorded_at, recorded_by,
       recorded_by_office)
     SELECT o.id, 40, '2025-12-01', 'Ridwan; Polres', 'BA/0', '2025-12-01', p.id, o.id
     FROM offices o, people p WHERE o.code = '${TARAKAN}' LIMIT 1 RETURNING id`,
  );
  const text = textIn(await paperOf(TARAKAN, old!.id));
  expect(text).toMatch(/bertempat di \.{20,}/);
  expect(text).toMatch(/Sebab tidak diketahui 40 Jumlah A 40/);
  expect(text).toMatch(/dengan cara \.{20,}/);
  expect(text).toMatch(/Ridwan; Polres \.{20,}/);
});
