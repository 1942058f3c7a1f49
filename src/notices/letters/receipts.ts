import type { CorrectionMessage, RecoveryMessage } from '../../consignments/messages.js';
import { cards, number } from '../../words/numbers.js';
import type { Fact, Letter } from '../letter.js';
import type { OfficeDirectory } from '../office-directory.js';
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

/** The nearest office above both; where none is, the topmost of the two. */
function aboveBoth({ from, to }: RecoveryMessage, directory: OfficeDirectory): number {
  const chain = (id: number): number[] => {
    const above = directory.above(directory.of(id));
    return above ? [above.id, ...chain(above.id)] : [];
  };
  const [aboveFrom, aboveTo] = [chain(from), chain(to)];
  const shared = aboveFrom.find((id) => aboveTo.includes(id));
  return shared ?? aboveFrom.at(-1) ?? from;
}

/** To the receiver, whose shortage it was, and to the office above both, where it waits. */
export const cardsRecovered: Letter<'consignment.recovered'> = {
  told: (message, directory) => ({
    offices: [message.to, aboveBoth(message, directory)].filter((id) => id !== message.from),
  }),
  write: (message, context) => {
    const [from, to] = [message.from, message.to].map((id) => context.directory.nameOf(id));
    const found = cards(message.found);
    return {
      subject: `${found} ditemukan kembali di ${from} (${message.number})`,
      opening: [
        `${from} menemukan ${found} yang tercatat kurang pada pengiriman ke ${to}: blangko itu tidak pernah ` +
          `berangkat. Selisih ${to} berkurang dan stok ${from} bertambah.`,
      ],
      facts: [
        ...journeyFacts(message, context),
        ['Diterima', cards(message.received!)],
        ['Selisih kurang', cards(message.shortage!)],
        ['Ditemukan', found],
        ['Dicatat oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: { label: 'Keterangan', text: message.note! },
      closing:
        context.reader === message.to
          ? ['Surat ini untuk diketahui.']
          : ['Temuan ini menunggu diterima oleh kantor di atas kedua kantor tersebut.'],
      link: consignmentLink(message),
    };
  },
};
