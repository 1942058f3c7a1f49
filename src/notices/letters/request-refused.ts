import type { Letter } from '../letter.js';
import { cards } from '../../words/numbers.js';
import { requestLink } from './request-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

/** To the office that asked, with the reason. */
export const requestRefused: Letter<'request.refused'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => ({
    subject: `Permintaan blangko ditolak (${message.number})`,
    opening: [
      `Permintaan blangko ${context.directory.nameOf(message.office)} sebanyak ${cards(message.quantity)} ` +
        'belum dapat dipenuhi dan ditolak.',
    ],
    facts: [
      ['Nomor permintaan', message.number],
      ['Diminta', cards(message.quantity)],
      ['Ditolak oleh', doneBy(message, context)],
      ['Waktu', happenedAt(context)],
    ],
    quote: message.note ? { label: 'Alasan', text: message.note } : null,
    closing: [
      'Untuk sementara sistem tidak membuka permintaan otomatis lagi. ' +
        'Bila keadaan mendesak, permintaan tetap dapat diajukan sendiri.',
    ],
    link: requestLink(message),
  }),
};
