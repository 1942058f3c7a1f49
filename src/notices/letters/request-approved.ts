import type { Letter } from '../letter.js';
import { cards, number } from '../../words/numbers.js';
import { requestLink } from './request-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

/** To the office that asked. */
export const requestApproved: Letter<'request.approved'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => {
    const granted = message.granted ?? 0;
    const inFull = granted >= message.quantity;
    return {
      subject: inFull
        ? `Permintaan blangko disetujui: ${cards(granted)}`
        : `Permintaan blangko disetujui sebagian: ${number(granted)} dari ${cards(message.quantity)}`,
      opening: [
        inFull
          ? `Permintaan blangko ${context.directory.nameOf(message.office)} disetujui sebanyak ${cards(granted)}.`
          : `Permintaan blangko ${context.directory.nameOf(message.office)} sebanyak ${cards(message.quantity)} ` +
            `disetujui sebagian, yaitu ${cards(granted)}.`,
      ],
      facts: [
        ['Nomor permintaan', message.number],
        ['Diminta', cards(message.quantity)],
        ['Disetujui', cards(granted)],
        ['Disetujui oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: message.note ? { label: 'Catatan', text: message.note } : null,
      closing: [
        'Pengirimannya diberitahukan tersendiri. Setelah blangko tiba, mohon dihitung dan dicatat penerimaannya.',
      ],
      link: requestLink(message),
    };
  },
};
