import type { SecondFactorMessage } from '../../access/messages.js';
import type { Letter } from '../letter.js';
import { doneBy, happenedAt } from './who-and-when.js';

type What = SecondFactorMessage['what'];

const SUBJECTS: Record<What, string> = {
  set: 'Verifikasi dua langkah Blangko diaktifkan',
  removed: 'Verifikasi dua langkah Blangko dimatikan',
  reset: 'Verifikasi dua langkah Blangko diatur ulang',
  codes_made: 'Kode pemulihan Blangko dibuat baru',
  code_used: 'Kode pemulihan Blangko dipakai',
};

const OPENINGS: Record<What, (message: SecondFactorMessage) => string> = {
  set: () =>
    'Mulai sekarang, setelah kata sandi, akun Blangko Bapak/Ibu meminta kode dari aplikasi autentikator. Semua sesi lain sudah berakhir.',
  removed: () =>
    'Akun Blangko Bapak/Ibu tidak lagi meminta kode saat masuk: cukup email dan kata sandi.',
  reset: () =>
    'Autentikator dan kode pemulihan akun Blangko Bapak/Ibu dihapus oleh admin, dan semua sesi berakhir. Masuklah dengan email dan kata sandi, lalu siapkan lagi verifikasi dua langkah.',
  codes_made: () =>
    'Sepuluh kode pemulihan baru dibuat untuk akun Blangko Bapak/Ibu. Yang lama tidak berlaku lagi.',
  code_used: ({ left }) =>
    `Kode pemulihan dipakai untuk akun Blangko Bapak/Ibu, tersisa ${left}.` +
    (left !== null && left <= 3 ? ' Buatlah yang baru di Akun saya.' : ''),
};

/** To the person alone, after the fact; nobody else's business, so that its words are not kept either. */
export const personSecondFactor: Letter<'person.second_factor'> = {
  secret: true,
  told: ({ name, email, office }) => ({ person: { name, address: email, office } }),
  write: (message, context) => ({
    subject: SUBJECTS[message.what],
    opening: [OPENINGS[message.what](message)],
    facts: [
      ['Waktu', happenedAt(context)],
      message.client === null
        ? ['Oleh', doneBy(message, context)]
        : [
            'Dari',
            message.device === null ? message.client : `${message.device}, ${message.client}`,
          ],
    ],
    closing: [
      message.by === null
        ? 'Bila Bapak/Ibu sendiri yang melakukannya, abaikan surat ini. ' +
          'Bila bukan, segera buat kata sandi baru lewat tautan di bawah ini dan beri tahu admin kantor.'
        : 'Bila Bapak/Ibu tidak memintanya, segera buat kata sandi baru lewat tautan di bawah ini dan beri tahu admin kantor.',
    ],
    link: { label: 'Buat kata sandi baru', path: '/lupa-sandi' },
  }),
};
