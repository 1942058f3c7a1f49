import type { PaperOffice } from '../../src/papers/papers.queries.js';
import { addresseeOf, headingOf, pointsOf, type Asking } from '../../src/papers/request-letter.js';
import { NO_LETTERHEAD, printed } from '../../src/papers/letterhead.js';

const office = (code: string, name: string, level: 'province' | 'regency'): PaperOffice => {
  const place = { code, name, level, parentName: null };
  const letterhead = printed(NO_LETTERHEAD, place);
  return { ...place, id: 1, timezone: 'Asia/Makassar', letterhead, signatories: [] };
};

const known = {
  ...{ onHand: 913, inTransit: 0, minimumStock: 1_000, averageDailyUse: null, coverDays: null },
  ...{ method: 'mean', expectedUse: null, coverTargetDays: 30, packSize: 500, lastsDays: null },
};

function asking(
  quantity: number,
  reasoning: Partial<Asking['request']['reasoning']>,
  more: Partial<Asking['request']> = {},
): Asking {
  const request = {
    ...{ number: '65.71/2026/0003', reference: null, note: null, quantity, ...more },
    reasoning: { ...known, ...reasoning },
  } as Asking['request'];
  const above = office('65', 'Kalimantan Utara', 'province');
  return { request, office: office('65.71', 'Kota Tarakan', 'regency'), above };
}

const told = (...args: Parameters<typeof asking>) => pointsOf(asking(...args)).join(' ');

test('a request by twice the minimum says so', () => {
  expect(told(1_500, {})).toContain(
    'Jumlah yang dimohon adalah dua kali ambang batas (2.000 keping) dikurangi stok (913), yaitu ' +
      '1.087 keping, dibulatkan ke atas per kemasan 500 keping.',
  );
});

test('a request by the mean names the days it is to cover, of then and not of now', () => {
  const mean = { averageDailyUse: 151.4286, coverDays: 6, lastsDays: 6, method: 'mean' } as const;
  const text = told(6_000, { ...mean, expectedUse: 6_815, coverTargetDays: 45 });
  expect(text).toContain(
    'Rata-rata pemakaian 151,4 keping per hari, sehingga stok cukup untuk 6 hari.',
  );
  expect(text).toContain(
    'kebutuhan 45 hari (6.815 keping) dikurangi stok (913), yaitu 5.902 keping',
  );
});

test('a request by forecast tells the forecast, and not the mean beside it', () => {
  const text = told(4_500, {
    ...{ averageDailyUse: 151.4286, coverDays: 862, inTransit: 300, lastsDays: 4 },
    ...{ method: 'forecast', expectedUse: 5_640, coverTargetDays: 30 },
  });
  expect(text).toContain(
    'Pemakaian diperkirakan 188 keping per hari, sehingga stok cukup untuk 4 hari.',
  );
  expect(text).not.toMatch(/862|151,4|[Rr]ata-rata/);
  expect(text).toContain('dan blangko dalam perjalanan (300), yaitu 4.427 keping');
});

test('where no use is known there is no sentence about a mean', () => {
  expect(told(1_500, {})).toContain('Pemakaian blangko belum diketahui.');
  expect(told(1_500, {})).not.toMatch(/[Rr]ata-rata|cukup untuk/);
});

test('packs are those of then: 1,087 in packs of 500 are not explained by packs of today', () => {
  expect(told(1_100, { packSize: 100 })).toContain(
    '1.087 keping, dibulatkan ke atas per kemasan 100',
  );
  expect(told(1_100, { packSize: 500 })).not.toContain('Jumlah yang dimohon');
  expect(told(1_500, { packSize: null })).not.toContain('Jumlah yang dimohon');
});

test('a quantity that the rule does not give is claimed by no arithmetic', () => {
  expect(told(1_499, {})).not.toContain('Jumlah yang dimohon');
  expect(told(2_000, {})).not.toContain('Jumlah yang dimohon');
  expect(told(500, { onHand: 9_000 })).not.toContain('Jumlah yang dimohon');
});

test('below the minimum it is urgent; without a minimum nothing is said of one', () => {
  const kind = (...args: Parameters<typeof asking>) =>
    new Map(headingOf(asking(...args))).get('Sifat');
  expect(kind(500, {})).toBe('Segera');
  expect(kind(500, { onHand: 1_000 })).toBe('Biasa');
  expect(kind(500, { minimumStock: null })).toBe('Biasa');
  expect(told(500, { minimumStock: null })).toContain('pada kantor kami 913 keping. ');
});

test('it goes to the head of the office above', () => {
  expect(addresseeOf(asking(500, {}))).toEqual([
    'Kepala Dinas Kependudukan dan Pencatatan Sipil Provinsi Kalimantan Utara',
    'Tempat',
  ]);
});
