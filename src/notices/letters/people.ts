import { fullMomentAt } from '../../words/dates.js';
import { oneLine } from '../../words/text.js';
import type { Letter } from '../letter.js';
import { doneBy, happenedAt } from './who-and-when.js';

/** To the person alone. */
export const personInvited: Letter<'person.invited'> = {
  secret: true,
  told: ({ name, email, office }) => ({ person: { name, address: email, office } }),
  write: (message, context) => {
    const office = context.directory.nameOf(message.office);
    return {
      subject: `Undangan ke Blangko untuk ${office}`,
      opening: [
        `Bapak/Ibu didaftarkan sebagai pengguna Blangko, aplikasi pencatatan stok blangko KTP-el, untuk ${office}.`,
      ],
      facts: [
        ['Nama', oneLine(message.name)],
        ['Kantor', office],
        ['Diundang oleh', doneBy(message, context)],
        [
          'Berlaku sampai',
          fullMomentAt(new Date(message.expiresAt), context.directory.of(context.reader).timezone),
        ],
      ],
      closing: [
        'Buka tautan di bawah ini untuk membuat kata sandi. Tautan hanya untuk Bapak/Ibu sendiri: jangan diteruskan kepada siapa pun. ' +
          'Bila Bapak/Ibu tidak merasa terkait dengan undangan ini, abaikan surat ini.',
      ],
      link: { label: 'Terima undangan', path: `/undangan/${encodeURIComponent(message.token)}` },
    };
  },
};

/** To the person alone. */
export const personPasswordReset: Letter<'person.password_reset'> = {
  secret: true,
  told: ({ name, email, office }) => ({ person: { name, address: email, office } }),
  write: (message, context) => ({
    subject: 'Atur ulang kata sandi Blangko',
    opening: ['Kami menerima permintaan untuk mengatur ulang kata sandi akun Blangko Bapak/Ibu.'],
    facts: [
      ['Kantor', context.directory.nameOf(message.office)],
      [
        'Berlaku sampai',
        fullMomentAt(new Date(message.expiresAt), context.directory.of(context.reader).timezone),
      ],
    ],
    closing: [
      'Buka tautan di bawah ini untuk membuat kata sandi baru. Tautan hanya untuk Bapak/Ibu sendiri: jangan diteruskan kepada siapa pun. ' +
        'Bila bukan Bapak/Ibu yang meminta, abaikan surat ini; kata sandi lama tetap berlaku.',
    ],
    link: { label: 'Atur kata sandi', path: `/atur-sandi/${encodeURIComponent(message.token)}` },
  }),
};

/** To the person alone, after the fact; nobody else's business, so that its words are not kept either. */
export const personPasswordChanged: Letter<'person.password_changed'> = {
  secret: true,
  told: ({ name, email, office }) => ({ person: { name, address: email, office } }),
  write: ({ device, client }, context) => ({
    subject: 'Kata sandi Blangko diganti',
    opening: ['Kata sandi akun Blangko Bapak/Ibu baru saja diganti.'],
    facts: [
      ['Waktu', happenedAt(context)],
      ['Dari', device === null ? client : `${device}, ${client}`],
    ],
    closing: [
      'Bila Bapak/Ibu sendiri yang menggantinya, abaikan surat ini. ' +
        'Bila bukan, segera buat kata sandi baru lewat tautan di bawah ini dan beri tahu admin kantor.',
    ],
    link: { label: 'Buat kata sandi baru', path: '/lupa-sandi' },
  }),
};
