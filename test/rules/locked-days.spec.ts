import { askToUnlock } from '../../web/src/screens/cetak/locked-days.js';

test('who asks for a locked day names the office, the days, whom it asks and where it is done', () => {
  const text = askToUnlock({
    office: { code: '65.71', name: 'Kota Tarakan' },
    dates: ['2026-03-02', '2026-03-03'],
    from: '2026-03-09',
  });
  expect(text).toBe(
    'Kepada admin Blangko provinsi: mohon batas waktu lapor Kota Tarakan (65.71) dibuka untuk ' +
      'Senin, 2 Maret 2026; Selasa, 3 Maret 2026. Sekarang hanya dapat dilaporkan mulai 9 Maret 2026. ' +
      'Di Blangko: Kantor, Kota Tarakan, Batas waktu lapor.',
  );
});

test('a province asks the ministry', () => {
  const office = { code: '65', name: 'Kalimantan Utara' };
  expect(askToUnlock({ office, dates: ['2026-03-02'], from: '2026-03-09' })).toMatch(
    /^Kepada admin Blangko kementerian: /,
  );
});
