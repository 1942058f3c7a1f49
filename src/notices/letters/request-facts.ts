import type { RequestMessage } from '../../restocking/messages.js';
import type { Reasoning } from '../../restocking/request.js';
import { restockSum, usePerDay } from '../../restocking/restock-quantity.js';
import type { Fact } from '../letter.js';
import { cards, cover, perDay } from '../../words/numbers.js';

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
  ];
}

/** `, cukup untuk 12 hari`; nothing where nothing tells, also of a request that waited since before it was kept. */
export const lasting = ({ lastsDays }: Reasoning): string =>
  typeof lastsDays === 'number' ? `, ${cover(lastsDays)}` : '';

const basisOf = ({ method }: Reasoning): string =>
  method === 'forecast' ? 'menurut pola laporan harian' : 'menurut rata-rata';

/** A letter that waited while the product was renewed carries no expected use. */
const expectedFact = ({ expectedUse, coverTargetDays }: Reasoning): Fact[] =>
  typeof expectedUse === 'number'
    ? [[`Perkiraan kebutuhan ${coverTargetDays} hari`, cards(expectedUse)]]
    : [];

/** How an automatic request came to its quantity. */
export function quantityReasoned({ reasoning }: RequestMessage): string {
  const { expectedUse, coverTargetDays } = reasoning;
  const twice = `dua kali ambang batas (${cards(restockSum(reasoning).twiceMinimum ?? 0)})`;
  const wanted =
    typeof expectedUse !== 'number'
      ? twice
      : `yang lebih besar dari perkiraan kebutuhan ${coverTargetDays} hari (${cards(expectedUse)}) dan ${twice}`;
  return `Jumlah yang diminta: ${wanted}, dikurangi stok dan yang dalam perjalanan, dibulatkan ke atas menurut kemasan.`;
}

export const requestLink = ({ requestId }: RequestMessage) => ({
  label: 'Buka permintaan',
  path: `/permintaan/${requestId}`,
});
