import { askedAmount } from '../../src/incoming-letters/reading/asked-amount.js';

/** What letters of offices say, and what is read of it. */
const SAID: [text: string, quantity: number | null][] = [
  // Digits, words, both
  ['Mohon dikirim blangko KTP-el sebanyak 4.000 (empat ribu) keping.', 4_000],
  ['Mohon dikirim blangko KTP-el sebanyak 4.000\n(empat ribu)\nkeping.', 4_000],
  ['Kami mohon 4000 keping blangko.', 4_000],
  ['Kami mohon 4 000 keping blangko.', 4_000],
  ['Kami mohon 4.000,00 keping blangko.', 4_000],
  ['Kami mohon empat ribu keping blangko.', 4_000],
  ['Kami mohon dua puluh lima ribu keping blangko.', 25_000],
  ['Kami mohon Empat ribu (4.000) keping blangko.', 4_000],
  ['Kami mohon 4.000 keping (empat ribu keping) blangko.', 4_000],
  ['Kami mohon 4.000 (empat ribu keping) blangko KTP-el.', 4_000],
  ['Kami mohon 4 ribu keping blangko.', 4_000],
  ['butuh 4rb keping ya pak', 4_000],
  ['Stok sdh menipis, sisa 85. Minta tolong dikirim 1500 keping ya.', 1_500],
  ['Mohon blangko sebanyak 10.000 keping utk kebutuhan bulan Maret s.d. Mei 2026.', 10_000],
  ['butuh 2500 ktp ya pak', 2_500],
  ['Permohonan blangko KTP-el sebanyak 4.000 lembar.', 4_000],
  ['Permohonan blangko KTP-el sebanyak 4.000.', 4_000],
  ['Kami membutuhkan 1.500 blangko KTP-el.', 1_500],
  ['Kami mengajukan usulan penambahan stok blangko KTP-el sejumlah 1.500 keping.', 1_500],
  ['Mohon 8 dus blangko KTP-el (4.000 keping).', 4_000],
  ['Mohon bantuan Bpk. Kepala Dinas sebanyak 4.000 keping.', 4_000],
  ['Mohon blangko KTP-el sebagai berikut:\nJumlah : 4.000 keping', 4_000],
  ['Kebutuhan bulan ini 12.000 keping blangko KTP-el.', 12_000],
  // One number twice
  ['Permohonan 4.000 keping\n\nDengan ini kami mohon sebanyak 4.000 (empat ribu) keping.', 4_000],
  ['Permohonan 5.000 keping\n\nDengan ini kami mohon sebanyak 4.000 (empat ribu) keping.', null],
  // Digits and words that disagree, or cannot be read
  ['Mohon sebanyak 4.000 (empat puluh ribu) keping.', null],
  ['Mohon sebanyak 4.000 (empat rubu) keping.', null],
  ['Mohon sebanyak 4.000 (4.500) keping.', null],
  ['Mohon sebanyak 4.000 (empat ribu keping', null],
  ['Mohon sebanyak dua lima keping.', null],
  ['Mohon sebanyak 4,000 keping.', null],
  ['Mohon sebanyak 4.00 keping.', null],
  ['Mohon sebanyak 4.000,5 keping.', null],
  ['Mohon 4,5 ribu keping.', null],
  ['Mohon 40.00.000 keping.', null],
  ['Mohon 0 keping.', null],
  ['Mohon -4.000 keping.', null],
  ['Mohon 2.000.000.000 keping.', null],
  ['Mohon A4.000 keping.', null],
  // Not for certain
  ['Mohon 4.000 - 5.000 keping.', null],
  ['Mohon 4.000-5.000 keping.', null],
  ['Mohon 4.000 s/d 5.000 keping.', null],
  ['Mohon 4.000 s.d. 5.000 keping.', null],
  ['Mohon 4.000 keping atau 5.000 keping.', null],
  ['Mohon kurang lebih 4.000 keping.', null],
  ['Mohon ± 4.000 keping.', null],
  ['Mohon sekitar 4.000 keping.', null],
  ['Mohon minimal 4.000 keping.', null],
  ['Mohon lebih dari 4.000 keping.', null],
  ['Mohon 2 x 1.000 keping.', null],
  ['Mohon 1.000 keping x 2.', null],
  // Several that may be meant to be added
  ['Mohon 2.000 keping untuk Kec. A dan 2.000 keping untuk Kec. B.', null],
  ['Mohon blangko KTP-el:\n- Kec. A: 500 keping\n- Kec. B: 700 keping', null],
  ['Mohon 4.000 keping.\n\nTambahan 500 keping untuk kecamatan.', null],
  // What is told of something else is set aside
  ['Sisa stok kami 512 keping. Mohon dikirim sebanyak 4.000 (empat ribu) keping.', 4_000],
  ['Sisa stok kami 512 keping, mohon dikirim 4.000 keping.', 4_000],
  ['Mohon dikirim 4.000 keping karena sisa 200 keping.', 4_000],
  ['Pemakaian rata-rata 250 keping per hari. Kami mohon 4.000 keping.', 4_000],
  ['Kebutuhan kami 250 keping/hari. Kami mohon 4.000 keping.', 4_000],
  ['Kami telah menerima 2.000 keping, dan mohon lagi 4.000 keping.', 4_000],
  ['Stok telah habis, mohon dikirim 4.000 keping.', 4_000],
  ['Stok tidak mencukupi mohon dikirim 4.000 keping.', 4_000],
  ['Mohon 4.000 keping blangko KTP-el dan 500 keping blangko KIA.', 4_000],
  ['Mohon blangko KTP-el sebanyak 4.000 keping dan KIA sebanyak 500 keping.', 4_000],
  ['Mohon 4.000 keping blangko KTP-el, 5 roll ribbon dan 2 buah printer.', 4_000],
  ['Jumlah stok : 512 keping\nJumlah permohonan : 4.000 keping', 4_000],
  ['Dari 180.000 jiwa wajib KTP, kami mohon 4.000 keping.', 4_000],
  // Nothing is asked for
  ['Kami telah menerima 2.000 keping. Terima kasih.', null],
  ['Kiriman 2.000 keping telah kami terima. Mohon dikirim lagi.', null],
  ['Telah dikirim 2.000 keping.', null],
  ['Sudah kami kirimkan 2.000 keping.', null],
  ['Kami tidak membutuhkan 4.000 keping.', null],
  ['Sisa stok 512 keping.', null],
  ['Jumlah : 4.000 keping', null],
  ['Hari ini sebanyak 3.000 keping dipakai.', null],
  ['Mohon 500 keping blangko KIA.', null],
  ['Mohon blangko KTP-el dan 2 buah printer.', null],
  ['Mohon 5 lembar fotokopi surat.', null],
  ['Mohon sebanyak 2 (dua) kali.', null],
  ['Mohon blangko KTP-el sebanyak 3.000 pemohon menunggu.', null],
  ['Mohon blangko KTP-el 4.000', null],
  ['Nomor : 470/4000/DKP/2026, mohon blangko, 3 Maret 2026, Rp 4.000', null],
  ['Mohon dikirim salah satu blangko.', null],
  ['', null],
];

test.each(SAID)('%j asks for %p', (text, quantity) => {
  expect(askedAmount(text)).toBe(quantity);
});

test('a letter of nothing but what may belong to amounts is read at once', () => {
  for (const piece of [
    '1(',
    '1 keping (',
    'satu ',
    '1 000 ',
    'mohon 1 keping ',
    '. ',
    '1/',
    'a : ',
  ])
    expect(askedAmount(piece.repeat(20_000 / piece.length))).toBeNull();
});
