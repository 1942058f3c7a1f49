import type { ConsignmentMessage } from '../../consignments/messages.js';
import type { LetterContext, Fact } from '../letter.js';
import type { OfficeDirectory } from '../office-directory.js';
import { fullDate } from '../../words/dates.js';
import { cards } from '../../words/numbers.js';
import { oneLine } from '../../words/text.js';

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
