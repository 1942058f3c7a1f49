import { fullDate, monthWord } from '../../words/dates.js';
import type { Letter } from '../letter.js';

/** To the office whose month is over. */
export const monthDue: Letter<'month.due'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: ({ code, month, dueOn }) => ({
    subject: `Laporan bulanan ${monthWord(month)}, paling lambat ${fullDate(dueOn)}`,
    opening: [
      `Bulan ${monthWord(month)} sudah selesai. Lembar laporan blangkonya sudah tersusun dari pencatatan ` +
        'harian: periksa, lengkapi angka SIAK dan IKD bila ada, lalu sampaikan.',
    ],
    closing: [
      `Laporan ini ditunggu paling lambat ${fullDate(dueOn)}. Yang terlambat disebut dalam ringkasan pagi ` +
        'kantor di atasnya. Sesudah disampaikan angkanya tetap; perbaikan kemudian masuk ke bulan berikutnya ' +
        'atau ke revisi.',
    ],
    link: { label: 'Buka laporan bulanan', path: `/daerah/${code}?lihat=bulan` },
  }),
};
