import type { RequestMessage } from '../../restocking/messages.js';
import type { Reasoning } from '../../restocking/request.js';
import { restockSum, usePerDay } from '../../restocking/restock-quantity.js';
import { fullDate } from '../../words/dates.js';
import { cards, cover, number, perDay } from '../../words/numbers.js';
import { spanCovered, stockFell } from '../../words/requests.js';
import { oneLine } from '../../words/text.js';
import type { Fact, Letter, LetterContext } from '../letter.js';
import { doneBy, happenedAt } from './who-and-when.js';

/** What is left and how long it lasts, as the request was made with. */
export function stockFacts({ reasoning }: RequestMessage): Fact[] {
  const { onHand, inTransit, minimumStock } = reasoning;
  const use = usePerDay(reasoning);
  return [
    ['Stok', onHand === 0 ? 'kosong' : `${cards(onHand)}${lasting(reasoning)}`],
    ['Dalam perjalanan', inTransit === 0 ? 'tidak ada' : cards(inTransit)],
    ['Ambang batas', minimumStock === null ? 'tidak ditetapkan' : cards(minimumStock)],
    ['Pemakaian', use === null ? 'belum diketahui' : `${perDay(use)}, ${basisOf(reasoning)}`],
    ...expectedFact(reasoning),
    ...fallen(reasoning),
  ];
}

/** `, cukup untuk 12 hari`; nothing where nothing tells, also of a request that waited since before it was kept. */
export const lasting = ({ lastsDays }: Reasoning): string =>
  typeof lastsDays === 'number' ? `, ${cover(lastsDays)}` : '';

const basisOf = ({ method }: Reasoning): string =>
  method === 'forecast' ? 'menurut pola laporan harian' : 'menurut rata-rata';

/** A letter that waited while the product was renewed carries no expected use. */
const expectedFact = (reasoning: Reasoning): Fact[] =>
  typeof reasoning.expectedUse === 'number'
    ? [[`Perkiraan kebutuhan ${spanCovered(reasoning)}`, cards(reasoning.expectedUse)]]
    : [];

/** Why stock is as low as it is, as far as a count that nobody has accepted yet says so. */
const fallen = ({ openShortage }: Reasoning): Fact[] =>
  openShortage ? [['Perhatian', stockFell(openShortage)]] : [];

/** How an automatic request came to its quantity. */
export function quantityReasoned({ reasoning }: RequestMessage): string {
  const { expectedUse } = reasoning;
  const twice = `dua kali ambang batas (${cards(restockSum(reasoning).twiceMinimum ?? 0)})`;
  const wanted =
    typeof expectedUse !== 'number'
      ? twice
      : `yang lebih besar dari perkiraan kebutuhan ${spanCovered(reasoning)}, yaitu ${cards(expectedUse)}, dan ${twice}`;
  return `Jumlah yang diminta: ${wanted}, dikurangi stok dan yang dalam perjalanan, dibulatkan ke atas menurut kemasan.`;
}

export const requestLink = ({ requestId }: RequestMessage) => ({
  label: 'Buka permintaan',
  path: `/permintaan/${requestId}`,
});

function opening(message: RequestMessage, { directory }: LetterContext): string {
  const { onHand, minimumStock } = message.reasoning;
  const name = directory.nameOf(message.office);
  if (message.origin === 'manual') {
    const asked = `sebanyak ${cards(message.quantity)}`;
    return message.byOffice === message.office || message.byOffice === null
      ? `${name} meminta blangko ${asked}.`
      : `${directory.nameOf(message.byOffice)} mencatat permintaan blangko ${name} ${asked}.`;
  }
  if (onHand === 0)
    return `Stok blangko ${name} kosong. Sistem membuka permintaan secara otomatis.`;
  return (
    `Stok blangko ${name} tinggal ${cards(onHand)}${lasting(message.reasoning)}, di bawah ambang batas ` +
    `${cards(minimumStock ?? 0)}. Sistem membuka permintaan secara otomatis.`
  );
}

function subject(
  { office, origin, quantity, reasoning }: RequestMessage,
  { directory }: LetterContext,
): string {
  const name = directory.nameOf(office);
  if (origin === 'manual') return `Permintaan blangko ${name}: ${cards(quantity)}`;
  const stock = reasoning.onHand === 0 ? 'Stok kosong' : 'Stok menipis';
  return `${stock} di ${name}: diminta ${cards(quantity)}`;
}

/** A slip of the keyboard is seen by whoever is asked for cards because of it. */
function unusualDay({ unusualDay: day }: RequestMessage): Fact[] {
  if (!day) return [];
  const told = `${cards(day.total)}, biasanya paling banyak ${number(day.usual)}`;
  return [['Periksa dahulu', `laporan tanggal ${fullDate(day.date)} tidak biasa: ${told}`]];
}

/** To the office above, which answers it. */
export const requestOpened: Letter<'request.opened'> = {
  told: ({ office }, directory) => ({
    offices: [directory.above(directory.of(office))?.id ?? office],
  }),
  write: (message, context) => ({
    subject: subject(message, context),
    opening: [
      opening(message, context),
      ...(message.origin === 'low_stock' ? [quantityReasoned(message)] : []),
    ],
    facts: [
      ['Nomor permintaan', message.number],
      ['Kantor', context.directory.nameOf(message.office)],
      ['Diminta', cards(message.quantity)],
      ...unusualDay(message),
      ...stockFacts(message),
      ['Dibuka oleh', doneBy(message, context)],
      ['Waktu', happenedAt(context)],
    ],
    quote: message.note ? { label: 'Catatan', text: message.note } : null,
    closing: [
      'Mohon permintaan ini ditanggapi: setujui, boleh kurang dari yang diminta, atau tolak dengan alasan.',
    ],
    link: requestLink(message),
  }),
};

/** To the office above, which need no longer answer it. */
export const requestWithdrawn: Letter<'request.withdrawn'> = {
  told: ({ office }, directory) => ({
    offices: [directory.above(directory.of(office))?.id ?? office],
  }),
  write: (message, context) => {
    const name = context.directory.nameOf(message.office);
    const bySystem = message.by === null;
    const reason = bySystem && message.note ? ` ${oneLine(message.note)}` : '';
    return {
      subject: `Permintaan blangko ${name} ditarik (${message.number})`,
      opening: [
        `Permintaan blangko ${name} sebanyak ${cards(message.quantity)} ditarik oleh ` +
          `${bySystem ? 'sistem' : 'kantor yang meminta'}.${reason}`,
      ],
      facts: [
        ['Nomor permintaan', message.number],
        ['Kantor', name],
        ['Diminta', cards(message.quantity)],
        ['Ditarik oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: !bySystem && message.note ? { label: 'Catatan', text: message.note } : null,
      closing: ['Permintaan ini tidak perlu ditanggapi lagi.'],
      link: requestLink(message),
    };
  },
};

/** To the office that asked. */
export const requestApproved: Letter<'request.approved'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => {
    const granted = message.granted ?? 0;
    const inFull = granted >= message.quantity;
    return {
      subject: inFull
        ? `Permintaan blangko disetujui: ${cards(granted)}`
        : `Permintaan blangko disetujui sebagian: ${number(granted)} dari ${cards(message.quantity)}`,
      opening: [
        inFull
          ? `Permintaan blangko ${context.directory.nameOf(message.office)} disetujui sebanyak ${cards(granted)}.`
          : `Permintaan blangko ${context.directory.nameOf(message.office)} sebanyak ${cards(message.quantity)} ` +
            `disetujui sebagian, yaitu ${cards(granted)}.`,
      ],
      facts: [
        ['Nomor permintaan', message.number],
        ['Diminta', cards(message.quantity)],
        ['Disetujui', cards(granted)],
        ['Disetujui oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: message.note ? { label: 'Catatan', text: message.note } : null,
      closing: [
        'Pengirimannya diberitahukan tersendiri. Setelah blangko tiba, mohon dihitung dan dicatat penerimaannya.',
      ],
      link: requestLink(message),
    };
  },
};

/** To the office that asked, with the reason. */
export const requestRefused: Letter<'request.refused'> = {
  told: ({ office }) => ({ offices: [office] }),
  write: (message, context) => ({
    subject: `Permintaan blangko ditolak (${message.number})`,
    opening: [
      `Permintaan blangko ${context.directory.nameOf(message.office)} sebanyak ${cards(message.quantity)} ` +
        'belum dapat dipenuhi dan ditolak.',
    ],
    facts: [
      ['Nomor permintaan', message.number],
      ['Diminta', cards(message.quantity)],
      ['Ditolak oleh', doneBy(message, context)],
      ['Waktu', happenedAt(context)],
    ],
    quote: message.note ? { label: 'Alasan', text: message.note } : null,
    closing: [
      'Untuk sementara sistem tidak membuka permintaan otomatis lagi. ' +
        'Bila keadaan mendesak, permintaan tetap dapat diajukan sendiri.',
    ],
    link: requestLink(message),
  }),
};
