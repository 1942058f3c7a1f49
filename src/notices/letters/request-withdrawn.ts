import type { Letter } from '../letter.js';
import { cards } from '../../words/numbers.js';
import { oneLine } from '../../words/text.js';
import { requestLink } from './request-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

/** To the office above, which need no longer answer it. */
export const requestWithdrawn: Letter<'request.withdrawn'> = {
  told: ({ office }, directory) => ({
    offices: [directory.above(directory.of(office))?.id ?? office],
  }),
  write: (message, context) => {
    const name = context.directory.nameOf(message.office);
    const bySystem = message.by === null;
    const reason = bySystem && message.note ? ` ${oneLine(message.note)}` : '';
    return {
      subject: `Permintaan blangko ${name} ditarik (${message.number})`,
      opening: [
        `Permintaan blangko ${name} sebanyak ${cards(message.quantity)} ditarik oleh ` +
          `${bySystem ? 'sistem' : 'kantor yang meminta'}.${reason}`,
      ],
      facts: [
        ['Nomor permintaan', message.number],
        ['Kantor', name],
        ['Diminta', cards(message.quantity)],
        ['Ditarik oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: !bySystem && message.note ? { label: 'Catatan', text: message.note } : null,
      closing: ['Permintaan ini tidak perlu ditanggapi lagi.'],
      link: requestLink(message),
    };
  },
};
