import type { RequestMessage } from '../../restocking/messages.js';
import type { Fact } from '../letter.js';
import { cards, cover, perDay } from '../words.js';

/** What is left and how long it lasts, as the request was made with. */
export function stockFacts({ reasoning }: RequestMessage): Fact[] {
  const { onHand, inTransit, minimumStock, averageDailyUse, coverDays } = reasoning;
  return [
    ['Stok', onHand === 0 ? 'kosong' : `${cards(onHand)}, ${lasting(coverDays)}`],
    ['Dalam perjalanan', inTransit === 0 ? 'tidak ada' : cards(inTransit)],
    ['Ambang batas', minimumStock === null ? 'tidak ditetapkan' : cards(minimumStock)],
    ['Pemakaian rata-rata', perDay(averageDailyUse)],
  ];
}

const lasting = (coverDays: number | null) =>
  coverDays === null ? 'ketahanannya belum dapat dihitung' : cover(coverDays);

export const requestLink = ({ requestId }: RequestMessage) => ({
  label: 'Buka permintaan',
  path: `/permintaan/${requestId}`,
});
