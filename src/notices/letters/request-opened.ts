import type { RequestMessage } from '../../restocking/messages.js';
import type { LetterContext, Fact, Letter } from '../letter.js';
import { fullDate } from '../../words/dates.js';
import { cards, number } from '../../words/numbers.js';
import { lasting, quantityReasoned, requestLink, stockFacts } from './request-facts.js';
import { doneBy, happenedAt } from './who-and-when.js';

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
