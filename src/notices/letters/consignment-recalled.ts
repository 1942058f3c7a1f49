import type { Letter } from '../letter.js';
import { cards } from '../../words/numbers.js';
import { consignmentLink, journeyFacts, toldOfMoving } from './consignment-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

export const consignmentRecalled: Letter<'consignment.recalled'> = {
  told: (message, directory) => ({ offices: toldOfMoving(message, directory) }),
  write: (message, context) => {
    const from = context.directory.nameOf(message.from);
    const to = context.directory.nameOf(message.to);
    return {
      subject: `Pengiriman blangko ke ${to} ditarik kembali (${message.number})`,
      opening: [
        `Pengiriman ${cards(message.quantity)} blangko dari ${from} ke ${to} ditarik kembali. ` +
          `Blangko tersebut kembali menjadi stok ${from}.`,
      ],
      facts: [
        ...journeyFacts(message, context),
        ['Ditarik oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: message.note ? { label: 'Alasan', text: message.note } : null,
      closing: [
        context.reader === message.to
          ? 'Bila blangko terlanjur tiba, mohon hubungi kantor pengirim.'
          : 'Surat ini untuk diketahui.',
      ],
      link: consignmentLink(message),
    };
  },
};
