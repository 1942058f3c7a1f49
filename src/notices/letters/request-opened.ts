import type { RequestMessage } from '../../restocking/messages.js';
import type { Desk, Fact, Letter } from '../letter.js';
import { cards, count, dateInWords } from '../words.js';
import { lasting, quantityReasoned, requestLink, stockFacts } from './request-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

function opening(message: RequestMessage, { book }: Desk): string {
  const { onHand, minimumStock } = message.reasoning;
  const name = book.nameOf(message.office);
  if (message.origin === 'manual') {
    const asked = `sebanyak ${cards(message.quantity)}`;
    return message.byOffice === message.office || message.byOffice === null
      ? `${name} meminta blangko ${asked}.`
      : `${book.nameOf(message.byOffice)} mencatat permintaan blangko ${name} ${asked}.`;
  }
  if (onHand === 0)
    return `Stok blangko ${name} kosong. Sistem membuka permintaan secara otomatis.`;
  return (
    `Stok blangko ${name} tinggal ${cards(onHand)}${lasting(message.reasoning)}, di bawah ambang batas ` +
    `${cards(minimumStock ?? 0)}. Sistem membuka permintaan secara otomatis.`
  );
}

function subject({ office, origin, quantity, reasoning }: RequestMessage, { book }: Desk): string {
  const name = book.nameOf(office);
  if (origin === 'manual') return `Permintaan blangko ${name}: ${cards(quantity)}`;
  const stock = reasoning.onHand === 0 ? 'Stok kosong' : 'Stok menipis';
  return `${stock} di ${name}: diminta ${cards(quantity)}`;
}

/** A slip of the keyboard is seen by whoever is asked for cards because of it. */
function unusualDay({ unusualDay: day }: RequestMessage): Fact[] {
  if (!day) return [];
  const told = `${cards(day.total)}, biasanya paling banyak ${count(day.usual)}`;
  return [['Periksa dahulu', `laporan tanggal ${dateInWords(day.date)} tidak biasa: ${told}`]];
}

/** To the office above, which answers it. */
export const requestOpened: Letter<'request.opened'> = {
  told: ({ office }, book) => ({ offices: [book.above(book.of(office))?.id ?? office] }),
  write: (message, desk) => ({
    subject: subject(message, desk),
    opening: [
      opening(message, desk),
      ...(message.origin === 'low_stock' ? [quantityReasoned(message)] : []),
    ],
    facts: [
      ['Nomor permintaan', message.number],
      ['Kantor', desk.book.nameOf(message.office)],
      ['Diminta', cards(message.quantity)],
      ...unusualDay(message),
      ...stockFacts(message),
      ['Dibuka oleh', doneBy(message, desk)],
      ['Waktu', happenedAt(desk)],
    ],
    quote: message.note ? { label: 'Catatan', text: message.note } : null,
    closing: [
      'Mohon permintaan ini ditanggapi: setujui, boleh kurang dari yang diminta, atau tolak dengan alasan.',
    ],
    link: requestLink(message),
  }),
};
