import { fullDate } from '../../words/dates.js';
import { reversedPapers } from '../../words/reversals.js';
import { cards } from '../../words/numbers.js';
import { oneLine } from '../../words/text.js';
import type { Letter } from '../letter.js';
import { doneBy, happenedAt } from './who-and-when.js';

/**
 * To the office whose paper does not hold: an office above reversed it. Of an opening stock the ministry hears
 * too, for it is the source that the cards go back to.
 */
export const paperReversed: Letter<'paper.reversed'> = {
  told: ({ office, paper, byOffice }, directory) => {
    const source = directory.ministryAbove(directory.of(office)).id;
    return {
      offices: paper === 'opening' && byOffice !== source ? [office, source] : [office],
    };
  },
  write: (message, context) => {
    const paper = reversedPapers[message.paper];
    const name = context.directory.nameOf(message.office);
    return {
      subject: `${paper} ${cards(message.quantity)} di ${name} dibatalkan`,
      opening: [
        `${context.directory.nameOf(message.byOffice)} membatalkan ${paper.toLowerCase()} ${name}. ` +
          'Stok sudah disesuaikan; catatannya tetap dapat dibaca sebagai dibatalkan.',
      ],
      facts: [
        ['Jumlah', cards(message.quantity)],
        ['Tanggal', fullDate(message.date)],
        ...(message.reference ? [['Nomor', oneLine(message.reference)] as const] : []),
        ['Dibatalkan oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: { label: 'Alasan', text: message.note },
      closing: ['Bila seharusnya lain, catat kembali dengan angka yang benar.'],
      link: { label: 'Buka stok', path: '/stok' },
    };
  },
};
