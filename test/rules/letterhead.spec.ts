import { provinces, regencies } from '../../migrations/data/regions.js';
import { NO_LETTERHEAD, printed } from '../../src/papers/letterhead.js';
import {
  cityOf,
  headOf,
  institutionOf,
  type Institution,
} from '../../src/papers/institution-names.js';

const place = (code: string, name: string, parentName: string | null = null): Institution => ({
  code,
  name,
  level: code === '00' ? 'ministry' : code.includes('.') ? 'regency' : 'province',
  parentName,
});
const SERVICE = 'Kependudukan dan Pencatatan Sipil';

test.each([
  [
    place('00', 'Ditjen Dukcapil Kemendagri'),
    'Kementerian Dalam Negeri Republik Indonesia',
    `Direktorat Jenderal ${SERVICE}`,
    'Jakarta',
  ],
  [
    place('65', 'Kalimantan Utara'),
    'Pemerintah Provinsi Kalimantan Utara',
    `Dinas ${SERVICE}`,
    null,
  ],
  [place('65.71', 'Kota Tarakan'), 'Pemerintah Kota Tarakan', `Dinas ${SERVICE}`, 'Tarakan'],
  [place('65.01', 'Kabupaten Bulungan'), 'Pemerintah Kabupaten Bulungan', `Dinas ${SERVICE}`, null],
  [place('11', 'Aceh'), 'Pemerintah Aceh', `Dinas ${SERVICE}`, null],
  [
    place('34', 'Daerah Istimewa Yogyakarta'),
    'Pemerintah Daerah Daerah Istimewa Yogyakarta',
    `Dinas ${SERVICE}`,
    null,
  ],
  [
    place('31.71', 'Kota Administrasi Jakarta Pusat', 'Daerah Khusus Ibukota Jakarta'),
    'Pemerintah Provinsi Daerah Khusus Ibukota Jakarta',
    `Suku Dinas ${SERVICE} Kota Administrasi Jakarta Pusat`,
    'Jakarta',
  ],
  [
    place('65.71', 'Disdukcapil Kota Tarakan'),
    'Pemerintah Kota Tarakan',
    `Dinas ${SERVICE}`,
    'Tarakan',
  ],
])('without one of its own, the letterhead of $name is its government and its kind', (...row) => {
  const [office, government, name, city] = row;
  expect(printed(NO_LETTERHEAD, office)).toEqual({ ...NO_LETTERHEAD, government, name, city });
});

test('what an office set stands on paper as it set it', () => {
  const own = {
    ...NO_LETTERHEAD,
    name: 'Disdukcapil',
    address: 'Jalan Contoh 1',
    city: 'Tanjung Selor',
  };
  expect(printed(own, place('65', 'Kalimantan Utara'))).toEqual({
    ...own,
    government: 'Pemerintah Provinsi Kalimantan Utara',
  });
});

test('the head of every office of the country has a post that names where', () => {
  const all = [
    ...provinces.map(([code, name]) => place(code, name)),
    ...regencies.map(([code, name]) => place(code, name, 'Daerah Khusus Ibukota Jakarta')),
  ];
  expect(all).toHaveLength(552);
  const posts = all.map(headOf);
  expect(new Set(posts).size).toBe(552);
  expect(posts.filter((post) => !/^Kepala (Suku )?Dinas /.test(post))).toEqual([]);
  expect(all.map(institutionOf).filter((name) => /null|undefined/.test(name))).toEqual([]);
  expect(all.filter((office) => /Administrasi/.test(cityOf(office) ?? ''))).toEqual([]);
});
