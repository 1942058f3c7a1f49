import { LIVE_STATES } from '$rules/restocking/request.js';
import { byValue, worstFirst, type Stock } from './area-rows.js';

interface RowOrder {
  word: string;
  /** What comes first on the way up, and on the way down. */
  first: [up: string, down: string];
  compare: (a: Stock, b: Stock, way?: 1 | -1) => number;
}

const SIZE: RowOrder['first'] = ['terkecil dulu', 'terbesar dulu'];
const NAME_ITSELF = /^(Kabupaten|Kota)( Administrasi)? /;
const begun = ({ begunOn }: Stock, value: number) => (begunOn === null ? null : value);

/** Unanswered ones first, and of those the one that has waited longest. */
function requestOrder({ liveRequest: request }: Stock): string | null {
  return request && `${LIVE_STATES.indexOf(request.state)} ${request.openedAt}`;
}

const order = (
  word: string,
  first: RowOrder['first'],
  value: (stock: Stock) => number | string | null,
): RowOrder => ({ word, first, compare: byValue(value) });

/** Ways to sort the table, by their name in the address (`?urut=`); none at all is the worst first. */
export const ROW_ORDERS = {
  nama: order('Nama', ['A ke Z', 'Z ke A'], ({ officeName }) =>
    officeName.replace(NAME_ITSELF, ''),
  ),
  stok: order('Stok', SIZE, (stock) => begun(stock, stock.onHand)),
  jalan: order('Dalam perjalanan', SIZE, (stock) => begun(stock, stock.inTransit)),
  perhari: order('Pemakaian per hari', SIZE, ({ dailyUse }) => dailyUse),
  cukup: order('Cukup untuk', ['tersingkat dulu', 'terlama dulu'], ({ lastsDays }) => lastsDays),
  habis: order('Perkiraan habis', ['terdekat dulu', 'terjauh dulu'], ({ runsOutOn }) => runsOutOn),
  kirim: order('Kirim paling lambat', ['terdekat dulu', 'terjauh dulu'], ({ sendBy }) => sendBy),
  lapor: order(
    'Laporan terakhir',
    ['terlama dulu', 'terbaru dulu'],
    ({ lastReportOn }) => lastReportOn,
  ),
  permintaan: order('Permintaan', ['menunggu dulu', 'dikirim dulu'], requestOrder),
};

/** Sorted as the address says. */
export function inOrder(stocks: Stock[], wanted: string | null): Stock[] {
  const name = (wanted ?? '').replace(/^-/, '');
  const way = wanted?.startsWith('-') ? -1 : 1;
  const known: Partial<Record<string, RowOrder>> = ROW_ORDERS;
  const compare = known[name]?.compare ?? worstFirst;
  return [...stocks].sort((a, b) => way * compare(a, b, way));
}
