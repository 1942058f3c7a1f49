import { fullMomentAt } from '../../words/dates.js';
import { oneLine } from '../../words/text.js';
import type { SecretLinkMessage } from '../../access/messages.js';
import type { Letter, LetterContext } from '../letter.js';
import { doneBy, happenedAt } from './who-and-when.js';

const validUntil = (
  { expiresAt }: SecretLinkMessage,
  { directory, reader }: LetterContext,
): [string, string] => [
  'Berlaku sampai',
  fullMomentAt(new Date(expiresAt), directory.of(reader).timezone),
];

const pathOf = ({ token }: SecretLinkMessage) => `/ganti-email/${encodeURIComponent(token)}`;

/** To the present address: agreed to, or denied. */
export const addressAgreement: Letter<'person.address_agreement'> = {
  secret: true,
  told: ({ name, email, office }) => ({ person: { name, address: email, office } }),
  write: (message, context) => ({
    subject: 'Setujui penggantian email akun Blangko',
    opening: [
      'Kami menerima permintaan untuk mengganti email akun Blangko Bapak/Ibu. Belum ada yang berubah.',
    ],
    facts: [
      ['Email baru', oneLine(message.wanted ?? '')],
      ['Diminta', happenedAt(context)],
      validUntil(message, context),
    ],
    closing: [
      'Buka tautan di bawah ini untuk menyetujuinya, atau untuk menyatakan bahwa bukan Bapak/Ibu yang meminta. ' +
        'Email baru berlaku setelah disetujui di sini dan dikonfirmasi di alamat baru. ' +
        'Tautan hanya untuk Bapak/Ibu sendiri: jangan diteruskan kepada siapa pun.',
    ],
    link: { label: 'Setujui atau sangkal', path: pathOf(message) },
  }),
};

/** To the address that is to be theirs: who reads it may be somebody else. */
export const addressConfirmation: Letter<'person.address_confirmation'> = {
  secret: true,
  told: ({ name, email, office }) => ({ person: { name, address: email, office } }),
  write: (message, context) => ({
    subject: 'Konfirmasi email baru untuk Blangko',
    opening: [
      `${oneLine(message.name)} (${context.directory.nameOf(message.office)}) meminta agar alamat ini dipakai untuk masuk ke Blangko, aplikasi pencatatan stok blangko KTP-el.`,
    ],
    facts: [validUntil(message, context)],
    closing: [
      'Bila ini permintaan Bapak/Ibu, buka tautan di bawah ini untuk mengonfirmasinya. ' +
        'Email baru berlaku setelah permintaan itu juga disetujui dari alamat lama. ' +
        'Bila bukan, abaikan surat ini; tidak ada yang berubah.',
    ],
    link: { label: 'Konfirmasi alamat ini', path: pathOf(message) },
  }),
};

/** To the address that was theirs, after the fact; its words are nobody else's business. */
export const addressChanged: Letter<'person.address_changed'> = {
  secret: true,
  told: ({ name, email, office }) => ({ person: { name, address: email, office } }),
  write: (message, context) => ({
    subject: 'Email akun Blangko sudah diganti',
    opening: [
      'Email akun Blangko Bapak/Ibu sudah diganti. Alamat ini tidak dapat lagi dipakai untuk masuk, dan surat dari Blangko dikirim ke alamat yang baru.',
    ],
    facts: [
      ['Email baru', oneLine(message.wanted)],
      ['Waktu', happenedAt(context)],
      ...(message.by === null
        ? []
        : [['Disetujui oleh', doneBy(message, context)] as [string, string]]),
    ],
    closing: ['Bila Bapak/Ibu tidak memintanya, segera beri tahu admin kantor.'],
    link: { label: 'Buka Blangko', path: '/' },
  }),
};
