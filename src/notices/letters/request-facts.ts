import type { RequestMessage } from '../../restocking/messages.js';
import type { Reasoning } from '../../restocking/request.js';
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
    ...expectedFact(reasoning),
  ];
}

/** A letter that waited while the product was renewed carries no expected use. */
function expectedFact({ method, expectedUse, coverTargetDays }: Reasoning): Fact[] {
  if (typeof expectedUse !== 'number') return [];
  const by = method === 'forecast' ? 'menurut pola laporan harian' : 'menurut rata-rata';
  return [[`Perkiraan kebutuhan ${coverTargetDays} hari`, `${cards(expectedUse)}, ${by}`]];
}

/** How an automatic request came to its quantity. */
export function quantityReasoned({ reasoning }: RequestMessage): string {
  const { expectedUse, minimumStock, coverTargetDays } = reasoning;
  const twice = `dua kali ambang batas (${cards(2 * (minimumStock ?? 0))})`;
  const wanted =
    typeof expectedUse !== 'number'
      ? twice
      : `yang lebih besar dari perkiraan kebutuhan ${coverTargetDays} hari (${cards(expectedUse)}) dan ${twice}`;
  return `Jumlah yang diminta: ${wanted}, dikurangi stok dan yang dalam perjalanan, dibulatkan ke atas menurut kemasan.`;
}

const lasting = (coverDays: number | null) =>
  coverDays === null ? 'ketahanannya belum dapat dihitung' : cover(coverDays);

export const requestLink = ({ requestId }: RequestMessage) => ({
  label: 'Buka permintaan',
  path: `/permintaan/${requestId}`,
});
