import type { CorrectionMessage } from '../../consignments/messages.js';
import { cards, number } from '../../words/numbers.js';
import type { Fact, Letter } from '../letter.js';
import { consignmentLink, journeyFacts } from './consignments.js';
import { doneBy, happenedAt } from './who-and-when.js';

const shortageFact = ({ shortage }: CorrectionMessage): Fact => [
  'Selisih kurang sekarang',
  shortage ? cards(shortage) : 'tidak ada',
];

/** To both sides: the receipt that they went by was typed wrong. */
export const receiptCorrected: Letter<'consignment.receipt_corrected'> = {
  told: ({ from, to }) => ({ offices: [from, to] }),
  write: (message, context) => {
    const to = context.directory.nameOf(message.to);
    const [before, now] = [cards(message.receivedBefore), cards(message.received!)];
    return {
      subject: `Penerimaan dikoreksi menjadi ${now} di ${to} (${message.number})`,
      opening: [
        `${to} mengoreksi penerimaan pengiriman ${message.number}: semula tercatat ${before}, seharusnya ${now}. ` +
          `Stok dan selisih ${to} sudah disesuaikan.`,
      ],
      facts: [
        ...journeyFacts(message, context),
        ['Semula diterima', before],
        ['Diterima', now],
        shortageFact(message),
        ['Revisi penerimaan', number(message.revision)],
        ['Dikoreksi oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: { label: 'Alasan koreksi', text: message.note! },
      closing: [
        `BAST yang dicetak sebelum ini tidak lagi berlaku. Cetak BAST revisi ${number(message.revision)} dan tanda tangani kembali.`,
      ],
      link: consignmentLink(message),
    };
  },
};
