import type { LoanOrderMessage, LoanSettledMessage } from '../../consignments/messages.js';
import { cards } from '../../words/numbers.js';
import type { Fact, Letter, LetterContext } from '../letter.js';
import { consignmentLink } from './consignments.js';
import { doneBy, happenedAt } from './who-and-when.js';

const facts = (message: LoanOrderMessage, context: LetterContext): Fact[] => [
  ['Nomor pengiriman', message.number],
  ['Dari', context.directory.nameOf(message.from)],
  ['Ke', context.directory.nameOf(message.to)],
  ['Dipinjamkan', cards(message.quantity)],
  ['Dicatat oleh', doneBy(message, context)],
  ['Waktu', happenedAt(context)],
];

/** To the lender: nothing leaves until it says so. */
export const loanOrdered: Letter<'loan.ordered'> = {
  told: ({ from }) => ({ offices: [from] }),
  write: (message, context) => {
    const borrower = context.directory.nameOf(message.to);
    return {
      subject: `Mohon konfirmasi: pinjamkan ${cards(message.quantity)} blangko ke ${borrower} (${message.number})`,
      opening: [
        `${context.directory.nameOf(message.byOffice)} meminta ${context.directory.nameOf(message.from)} meminjamkan ` +
          `${cards(message.quantity)} blangko kepada ${borrower}. Blangko baru berangkat setelah kantor Anda menyetujuinya.`,
      ],
      facts: facts(message, context),
      quote: message.note ? { label: 'Catatan', text: message.note } : null,
      closing: ['Mohon dijawab: Pinjamkan bila blangko diserahkan, atau Tidak dengan alasannya.'],
      link: consignmentLink(message),
    };
  },
};

/** To whoever ordered it. */
export const loanDeclined: Letter<'loan.declined'> = {
  told: ({ orderedBy }) => ({ offices: [orderedBy] }),
  write: (message, context) => {
    const lender = context.directory.nameOf(message.from);
    return {
      subject: `${lender} tidak meminjamkan blangko (${message.number})`,
      opening: [
        `${lender} tidak dapat meminjamkan ${cards(message.quantity)} blangko kepada ` +
          `${context.directory.nameOf(message.to)}. Tidak ada blangko yang berpindah.`,
      ],
      facts: facts(message, context),
      quote: message.note ? { label: 'Alasan', text: message.note } : null,
      closing: ['Surat ini untuk diketahui.'],
      link: consignmentLink(message),
    };
  },
};

/** To the lender, which need not answer any more. */
export const loanWithdrawn: Letter<'loan.withdrawn'> = {
  told: ({ from }) => ({ offices: [from] }),
  write: (message, context) => ({
    subject: `Pinjaman ke ${context.directory.nameOf(message.to)} dibatalkan (${message.number})`,
    opening: [
      `Permintaan untuk meminjamkan ${cards(message.quantity)} blangko kepada ` +
        `${context.directory.nameOf(message.to)} dibatalkan sebelum berangkat. Tidak ada blangko yang berpindah.`,
    ],
    facts: facts(message, context),
    quote: message.note ? { label: 'Alasan', text: message.note } : null,
    closing: ['Surat ini untuk diketahui.'],
    link: consignmentLink(message),
  }),
};

function settledWords({ against, quantity, number }: LoanSettledMessage): string {
  return against === null
    ? `${cards(quantity)} dari pinjaman ${number} dihapuskan dan tidak perlu dikembalikan lagi.`
    : `${cards(quantity)} dari pinjaman ${number} saling hapus (kompensasi) dengan pinjaman ${against}.`;
}

/** To both sides. */
export const loanSettled: Letter<'loan.settled'> = {
  told: ({ from, to }) => ({ offices: [from, to] }),
  write: (message, context) => ({
    subject:
      message.against === null
        ? `${cards(message.quantity)} pinjaman dihapuskan (${message.number})`
        : `${cards(message.quantity)} pinjaman saling hapus (${message.number})`,
    opening: [settledWords(message)],
    facts: [
      ['Yang meminjamkan', context.directory.nameOf(message.from)],
      ['Peminjam', context.directory.nameOf(message.to)],
      ['Dicatat oleh', doneBy(message, context)],
      ['Waktu', happenedAt(context)],
    ],
    quote: message.note ? { label: 'Alasan', text: message.note } : null,
    closing: ['Surat ini untuk diketahui.'],
    link: { label: 'Buka pinjaman', path: `/pengiriman/${message.loanId}` },
  }),
};
