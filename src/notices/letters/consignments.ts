import type { ConsignmentMessage } from '../../consignments/messages.js';
import { fullDate } from '../../words/dates.js';
import { cards } from '../../words/numbers.js';
import { oneLine } from '../../words/text.js';
import type { Fact, Letter, LetterContext } from '../letter.js';
import type { OfficeDirectory } from '../office-directory.js';
import { doneBy, happenedAt } from './who-and-when.js';

/**
 * Who is told that cards left or were recalled: the receiver; the giving office, where one above moved
 * its cards; and the receiver's province, where the ministry sent past it.
 */
export function toldOfMoving(
  { from, to, byOffice }: ConsignmentMessage,
  directory: OfficeDirectory,
): number[] {
  const told = byOffice === from ? [to] : [to, from];
  const province = directory.above(directory.of(to));
  const sentPast =
    directory.of(byOffice).level === 'ministry' &&
    province?.level === 'province' &&
    !told.includes(province.id);
  return sentPast ? [...told, province.id] : told;
}

export function journeyFacts(message: ConsignmentMessage, { directory }: LetterContext): Fact[] {
  const { number, from, to, quantity, sentOn, reference, carriedBy } = message;
  return [
    ['Nomor pengiriman', number],
    ['Dari', directory.nameOf(from)],
    ['Ke', directory.nameOf(to)],
    ['Dikirim', cards(quantity)],
    ['Tanggal kirim', fullDate(sentOn)],
    ...(reference ? [['Nomor BAST', oneLine(reference)] as const] : []),
    ...(carriedBy ? [['Dibawa oleh', oneLine(carriedBy)] as const] : []),
  ];
}

export const consignmentLink = ({ consignmentId }: ConsignmentMessage) => ({
  label: 'Buka pengiriman',
  path: `/pengiriman/${consignmentId}`,
});

/** `, sebagai pinjaman` */
const asWhat = ({ purpose }: ConsignmentMessage): string =>
  purpose === 'loan'
    ? ', sebagai pinjaman'
    : purpose === 'return'
      ? ', sebagai pengembalian pinjaman'
      : '';

function opening(message: ConsignmentMessage, { directory, reader }: LetterContext): string {
  const { from, to, byOffice } = message;
  const quantity = cards(message.quantity);
  if (reader === to)
    return `Blangko sebanyak ${quantity} dari ${directory.nameOf(from)} sedang dalam perjalanan ke ${directory.nameOf(to)}${asWhat(message)}.`;
  if (reader === from)
    return `${directory.nameOf(byOffice)} mengirimkan ${quantity} blangko dari stok ${directory.nameOf(from)} ke ${directory.nameOf(to)}${asWhat(message)}.`;
  return `${directory.nameOf(byOffice)} mengirimkan ${quantity} blangko langsung ke ${directory.nameOf(to)}${asWhat(message)}.`;
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
