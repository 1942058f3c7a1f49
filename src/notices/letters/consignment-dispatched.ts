import type { ConsignmentMessage } from '../../consignments/messages.js';
import type { Desk, Letter } from '../letter.js';
import { cards } from '../words.js';
import { consignmentLink, journeyFacts, toldOfMoving } from './consignment-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

function opening(message: ConsignmentMessage, { book, reader }: Desk): string {
  const { from, to, byOffice } = message;
  const quantity = cards(message.quantity);
  if (reader === to)
    return `Blangko sebanyak ${quantity} dari ${book.nameOf(from)} sedang dalam perjalanan ke ${book.nameOf(to)}.`;
  if (reader === from)
    return `${book.nameOf(byOffice)} mengirimkan ${quantity} blangko dari stok ${book.nameOf(from)} ke ${book.nameOf(to)}.`;
  return `${book.nameOf(byOffice)} mengirimkan ${quantity} blangko langsung ke ${book.nameOf(to)}.`;
}

export const consignmentDispatched: Letter<'consignment.dispatched'> = {
  told: (message, book) => ({ offices: toldOfMoving(message, book) }),
  write: (message, desk) => ({
    subject: `Pengiriman ${cards(message.quantity)} blangko ke ${desk.book.nameOf(message.to)} (${message.number})`,
    opening: [opening(message, desk)],
    facts: [
      ...journeyFacts(message, desk),
      ['Dicatat oleh', doneBy(message, desk)],
      ['Waktu', happenedAt(desk)],
    ],
    quote: message.note ? { label: 'Catatan', text: message.note } : null,
    closing:
      desk.reader === message.to
        ? [
            'Setelah tiba, mohon blangko dihitung dan penerimaannya dicatat sesuai jumlah yang benar-benar diterima.',
          ]
        : ['Surat ini untuk diketahui.'],
    link: consignmentLink(message),
  }),
};
