import type { Letter } from '../letter.js';
import { cards } from '../../words/numbers.js';
import { consignmentLink, journeyFacts } from './consignment-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

/** To both sides: what was sent is not what arrived. */
export const consignmentReceivedShort: Letter<'consignment.received_short'> = {
  told: ({ from, to }) => ({ offices: [from, to] }),
  write: (message, context) => {
    const from = context.directory.nameOf(message.from);
    const to = context.directory.nameOf(message.to);
    const shortage = cards(message.shortage ?? 0);
    return {
      subject: `Selisih kurang ${shortage} di ${to} (${message.number})`,
      opening: [
        `${to} menerima ${cards(message.received ?? 0)} dari ${cards(message.quantity)} blangko yang dikirim ` +
          `${from}. Selisih kurang ${shortage} tercatat sebagai selisih di ${to}.`,
      ],
      facts: [
        ...journeyFacts(message, context),
        ['Diterima', cards(message.received ?? 0)],
        ['Selisih kurang', shortage],
        ['Penerimaan dicatat oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: message.note ? { label: 'Catatan penerima', text: message.note } : null,
      closing: [
        'Mohon kedua kantor mencocokkan BAST dan hitungan masing-masing. Bila sisanya ditemukan, ' +
          'catat melalui stok opname di kantor yang menemukannya.',
      ],
      link: consignmentLink(message),
    };
  },
};
