import type { ConsignmentMessage } from '../../consignments/messages.js';
import type { LetterContext, Letter } from '../letter.js';
import { cards } from '../../words/numbers.js';
import { consignmentLink, journeyFacts, toldOfMoving } from './consignment-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

function opening(message: ConsignmentMessage, { directory, reader }: LetterContext): string {
  const { from, to, byOffice } = message;
  const quantity = cards(message.quantity);
  if (reader === to)
    return `Blangko sebanyak ${quantity} dari ${directory.nameOf(from)} sedang dalam perjalanan ke ${directory.nameOf(to)}.`;
  if (reader === from)
    return `${directory.nameOf(byOffice)} mengirimkan ${quantity} blangko dari stok ${directory.nameOf(from)} ke ${directory.nameOf(to)}.`;
  return `${directory.nameOf(byOffice)} mengirimkan ${quantity} blangko langsung ke ${directory.nameOf(to)}.`;
}

export const consignmentDispatched: Letter<'consignment.dispatched'> = {
  told: (message, directory) => ({ offices: toldOfMoving(message, directory) }),
  write: (message, context) => ({
    subject: `Pengiriman ${cards(message.quantity)} blangko ke ${context.directory.nameOf(message.to)} (${message.number})`,
    opening: [opening(message, context)],
    facts: [
      ...journeyFacts(message, context),
      ['Dicatat oleh', doneBy(message, context)],
      ['Waktu', happenedAt(context)],
    ],
    quote: message.note ? { label: 'Catatan', text: message.note } : null,
    closing:
      context.reader === message.to
        ? [
            'Setelah tiba, mohon blangko dihitung dan penerimaannya dicatat sesuai jumlah yang benar-benar diterima.',
          ]
        : ['Surat ini untuk diketahui.'],
    link: consignmentLink(message),
  }),
};
