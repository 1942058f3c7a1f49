import type { Letter } from '../letter.js';
import { cards } from '../words.js';
import { consignmentLink, journeyFacts, toldOfMoving } from './consignment-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

export const consignmentRecalled: Letter<'consignment.recalled'> = {
  told: (message, book) => ({ offices: toldOfMoving(message, book) }),
  write: (message, desk) => {
    const from = desk.book.nameOf(message.from);
    const to = desk.book.nameOf(message.to);
    return {
      subject: `Pengiriman blangko ke ${to} ditarik kembali (${message.number})`,
      opening: [
        `Pengiriman ${cards(message.quantity)} blangko dari ${from} ke ${to} ditarik kembali. ` +
          `Blangko tersebut kembali menjadi stok ${from}.`,
      ],
      facts: [
        ...journeyFacts(message, desk),
        ['Ditarik oleh', doneBy(message, desk)],
        ['Waktu', happenedAt(desk)],
      ],
      quote: message.note ? { label: 'Alasan', text: message.note } : null,
      closing: [
        desk.reader === message.to
          ? 'Bila blangko terlanjur tiba, mohon hubungi kantor pengirim.'
          : 'Surat ini untuk diketahui.',
      ],
      link: consignmentLink(message),
    };
  },
};
