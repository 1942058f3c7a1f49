import { fullDate, fullMomentAt } from '../../words/dates.js';
import { cards, number } from '../../words/numbers.js';
import { oneLine } from '../../words/text.js';
import type { Letter } from '../letter.js';

/**
 * What somebody wrote who may be anybody, in a mail of ours: without what a mail program makes a link of, or
 * whoever forges a sender would have us send theirs.
 */
const unlinked = (text: string): string =>
  oneLine(text).replace(/\S{0,200}(?::\/\/|@|\w\.[a-z]{2})\S{0,200}/gi, '…');

/** To the registered address that a letter came from, and to nobody else. */
export const letterAnswered: Letter<'letter.answered'> = {
  secret: true,
  told: ({ person, address, office }, directory) => ({
    person: { name: person ?? `petugas blangko ${directory.nameOf(office)}`, address, office },
  }),
  write: (message, { directory, reader }) => {
    const { person, quantity, reference, dated, about, subject, attachments, live } = message;
    const { timezone } = directory.of(reader);
    const office = directory.nameOf(message.office);
    const whose = person === null ? `email ${office}` : 'email Bapak/Ibu';
    const button = live === null ? 'Buka permintaan' : 'Ingatkan';
    const titled = about ?? subject;
    return {
      subject: `Surat ${office} sudah dibaca: mohon dipastikan`,
      opening: [
        `Kami menerima surat yang dikirim atas nama ${whose}. Belum ada permintaan yang dibuka dari surat ini: ` +
          'itu terjadi setelah Bapak/Ibu memastikannya.',
        ...(live === null
          ? []
          : [
              `${office} masih mempunyai permintaan yang berjalan, ${live}. Dari surat ini permintaan itu dapat diingatkan.`,
            ]),
      ],
      facts: [
        ['Diterima', fullMomentAt(new Date(message.receivedAt), timezone)],
        ['Jumlah', quantity === null ? 'tidak terbaca dengan pasti' : cards(quantity)],
        ['Nomor surat', reference ? unlinked(reference) : 'tidak terbaca'],
        ['Tanggal surat', dated ? fullDate(dated) : 'tidak terbaca'],
        ['Perihal', titled ? unlinked(titled) : 'tidak terbaca'],
        ['Lampiran', attachments === 0 ? 'tidak ada' : `${number(attachments)} berkas`],
      ],
      closing: [
        `Buka tautan di bawah ini, periksa jumlahnya, lalu tekan "${button}". Tautan berlaku sampai ` +
          `${fullMomentAt(new Date(message.expiresAt), timezone)} dan hanya untuk Bapak/Ibu: jangan diteruskan kepada siapa pun.`,
        'Bila bukan Bapak/Ibu yang menulis surat itu, abaikan email ini: tidak ada permintaan yang dibuka.',
        'Mohon jangan mengirim daftar nama, NIK, atau data penduduk lain lewat email. Untuk meminta blangko cukup jumlahnya.',
      ],
      link: { label: 'Periksa surat', path: `/surat/${encodeURIComponent(message.token)}` },
    };
  },
};
