import { provinces, regencies } from '../../migrations/data/regions.js';
import { hasNationNews, type NationDigest } from '../../src/insight/nation-digest.js';
import type { NationMorningDigest } from '../../src/notices/nation-digest.js';
import { plainText } from '../../src/notices/layout.js';
import { letters } from '../../src/notices/letters.js';
import { sampleDirectory as directory, samples } from '../support/sample-messages.js';

const [sample] = samples['digest.nation'] as [NationMorningDigest];
const at = new Date('2026-11-21T00:00:00Z');

function written(digest: NationMorningDigest) {
  const content = letters['digest.nation'].write(digest, { directory, reader: 1, at });
  const text = plainText({
    ...{ greeting: 'Yth. Bapak/Ibu,', insteadOf: 'Surat ini ditujukan kepada orang lain.' },
    ...{ content, site: 'https://blangko.test' },
  });
  return { content, text };
}

/** A morning on which all that can be told is told of every province. */
const everything = (broadcasts = 12, loans = 12): NationMorningDigest => ({
  ...sample,
  provinces: provinces.map(([code, name]) => ({
    ...sample.provinces[0]!,
    ...{ code, name },
    out: regencies
      .filter(([office]) => office.startsWith(code))
      .map(([code, name]) => ({ code, name })),
    waiting: Array.from({ length: 9 }, (_, n) => ({
      ...sample.provinces[0]!.waiting[0]!,
      days: 9 - n,
    })),
  })),
  longOnTheRoad: Array.from({ length: 12 }, () => sample.longOnTheRoad[0]!),
  differences: Array.from({ length: 30 }, () => sample.differences[0]!),
  recoveries: Array.from({ length: 12 }, () => sample.recoveries![0]!),
  backAtMinimum: Array.from({ length: 12 }, () => sample.backAtMinimum[0]!),
  loansOverdue: Array.from({ length: loans }, () => sample.loansOverdue![0]!),
  broadcastsUnanswered: Array.from({ length: broadcasts }, () => sample.broadcastsUnanswered![0]!),
});

test.each([
  [0, 0, 20],
  [1, 0, 23],
  [12, 0, 26],
  [0, 2, 24],
  [12, 12, 32],
])(
  'the worst morning of the whole country, with %i broadcasts and %i loans, is at most sixty lines and a link',
  (broadcasts, loans, more) => {
    const { text, content } = written(everything(broadcasts, loans));
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(text).toContain(`- dan ${more} provinsi lagi: selengkapnya di aplikasi`);
    expect(content.link.path).toBe('/daerah');
  },
);

test('each province is told once, with what is low, asked, out, waiting, silent and overdue', () => {
  const { text, content } = written(sample);
  expect(content.subject).toBe('Blangko nasional: 4 kabupaten/kota kosong, 1 provinsi menipis');
  expect(text.replaceAll('\u00a0', ' ')).toContain(
    '- Kalimantan Utara: menipis, stok provinsi 1.200, habis 30 Nov; minta 20.000, 4 hari lalu; ' +
      '4 kosong: Kab. Malinau, Kota Tarakan, Kab. Bulungan, dan 1 lagi; ' +
      'permintaan menunggu 6 hari kerja: Kota Tarakan; 2 dari 5 belum lapor; 3 opname lewat waktu; ' +
      '620 rusak lewat batas waktu pemusnahan; 1 rusak di atas biasa\n' +
      '- Kalimantan Timur: disetujui 5.000, belum seluruhnya dikirim\n',
  );
  expect(text.replaceAll('\u00a0', ' ')).toContain(
    'Stok seluruh Indonesia 1.250.000 keping, diperkirakan habis 30 Jan 2027 ' +
      '(paling cepat 12 Jan, paling lambat 14 Feb). Stok opname kementerian seharusnya 12 Nov.',
  );
  expect(text).toContain('- Kota Tarakan: −8.400, rusak +100, 3 hari\n');
  expect(text).toContain('- Kementerian: 20 keping (00/2026/0007)\n');
  expect(text).toContain('- Kalimantan Selatan: kembali mencapai ambang batas\n');
  expect(text).toContain(
    'EDARAN BELUM DIJAWAB SEMUA KANTOR (1)\n' +
      '- Stok opname akhir semester: belum dikonfirmasi 5 dari 38 kantor: Aceh, Papua, Maluku, dan 2 lagi\n',
  );
});

test('nothing to say, none: how long the cards of the nation last is none of itself', () => {
  const { office, on, total } = sample;
  const none = { provinces: [], longOnTheRoad: [], differences: [], backAtMinimum: [] };
  const quiet: NationDigest = { office, on, total, ...none };
  expect(hasNationNews(quiet)).toBe(false);
  const { differences, recoveries, countOverdueSince } = sample;
  for (const told of [{ differences }, { recoveries }, { countOverdueSince }])
    expect(hasNationNews({ ...quiet, ...told })).toBe(true);
});
