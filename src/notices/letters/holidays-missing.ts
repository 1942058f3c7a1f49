import type { Letter } from '../letter.js';

/** To the ministry, which keeps them; without them a holiday counts as a silent working day. */
export const holidaysMissing: Letter<'holidays.missing'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: ({ year }) => ({
    subject: `Hari libur tahun ${year} belum dicatat`,
    opening: [
      `Belum ada satu pun hari libur nasional tahun ${year} di Blangko. Selama belum dicatat, kantor yang ` +
        'libur pada hari itu terbaca belum lapor, dan perkiraan habisnya meleset.',
    ],
    closing: [
      'Catat hari libur nasional dan cuti bersama menurut keputusan bersama tiga menteri. Surat ini dikirim ' +
        'sebulan sekali sampai ada yang dicatat.',
    ],
    link: { label: 'Catat hari libur', path: '/kantor?bagian=libur' },
  }),
};
