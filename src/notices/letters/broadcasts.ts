import type { BroadcastMessage } from '../../broadcasts/messages.js';
import { broadcastAsks } from '../../words/broadcasts.js';
import { fullDate } from '../../words/dates.js';
import { oneLine } from '../../words/text.js';
import type { Fact, Letter, LetterContext } from '../letter.js';
import { doneBy, happenedAt } from './who-and-when.js';

/** On the screen that the office reads it on. */
const broadcastLink = ({ broadcastId }: BroadcastMessage) => ({
  label: 'Buka edaran',
  path: `/edaran?baca=${broadcastId}`,
});

const whenAndWho = (message: BroadcastMessage, done: string, context: LetterContext): Fact[] => [
  [done, doneBy(message, context)],
  ['Waktu', happenedAt(context)],
];

const ASKED = {
  read: 'Setelah membacanya, mohon buka edaran ini dan tekan "Sudah kami baca". Cukup satu orang untuk satu kantor.',
  confirm:
    'Mohon buka edaran ini dan tekan "Kami konfirmasi" sebelum edaran berakhir. Cukup satu orang untuk satu kantor.',
};

/** To each office it was written to. */
export const broadcastSent: Letter<'broadcast.sent'> = {
  told: ({ offices }) => ({ offices }),
  write: (message, context) => {
    const from = context.directory.nameOf(message.from);
    const subject = oneLine(message.subject);
    return {
      subject: `Edaran ${from}: ${subject}`,
      opening: [`${from} menyampaikan edaran kepada kantor di bawahnya: ${subject}.`],
      facts: [
        ['Diminta', broadcastAsks[message.asks]],
        ['Berlaku sampai', fullDate(message.until)],
        ...whenAndWho(message, 'Ditulis oleh', context),
      ],
      quote: { label: 'Isi edaran', text: message.text },
      closing: [ASKED[message.asks]],
      link: broadcastLink(message),
    };
  },
};

/** To the same offices. */
export const broadcastWithdrawn: Letter<'broadcast.withdrawn'> = {
  told: ({ offices }) => ({ offices }),
  write: (message, context) => {
    const from = context.directory.nameOf(message.from);
    const subject = oneLine(message.subject);
    return {
      subject: `Edaran ${from} ditarik: ${subject}`,
      opening: [
        `${from} menarik kembali edaran "${subject}". Isinya tidak berlaku lagi dan tidak perlu dijawab.`,
      ],
      facts: whenAndWho(message, 'Ditarik oleh', context),
      quote: { label: 'Alasan', text: message.reason },
      link: broadcastLink(message),
    };
  },
};
