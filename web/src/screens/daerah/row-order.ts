import { LIVE_STATES } from '$rules/restocking/request.js';
import { byValue, worstFirst, type Row } from './area-rows.js';

interface RowOrder {
  word: string;
  /** What comes first on the way up, and on the way down. */
  first: [up: string, down: string];
  compare: (a: Row, b: Row, way?: 1 | -1) => number;
}

const SIZE: RowOrder['first'] = ['terkecil dulu', 'terbesar dulu'];
const NAME_ITSELF = /^(Kabupaten|Kota)( Administrasi)? /;
const begun = ({ stock }: Row, value: number) => (stock.begunOn === null ? null : value);

/** Unanswered ones first, and of those the one that has waited longest. */
function requestOrder({ stock }: Row): string | null {
  const request = stock.liveRequest;
  return request && `${LIVE_STATES.indexOf(request.state)} ${request.openedAt}`;
}

const order = (
  word: string,
  first: RowOrder['first'],
  value: (row: Row) => number | string | null,
): RowOrder => ({ word, first, compare: byValue(value) });

/** Ways to sort the table, by their name in the address (`?urut=`); none at all is the worst first. */
export const ROW_ORDERS = {
  nama: order('Nama', ['A ke Z', 'Z ke A'], ({ stock }) =>
    stock.officeName.replace(NAME_ITSELF, ''),
  ),
  stok: order('Stok', SIZE, (row) => begun(row, row.stock.onHand)),
  jalan: order('Dalam perjalanan', SIZE, (row) => begun(row, row.stock.inTransit)),
  perhari: order('Pemakaian per hari', SIZE, ({ stock }) => stock.dailyUse),
  cukup: order('Cukup untuk', ['tersingkat dulu', 'terlama dulu'], ({ stock }) => stock.lastsDays),
  habis: order(
    'Perkiraan habis',
    ['terdekat dulu', 'terjauh dulu'],
    ({ stock }) => stock.runsOutOn,
  ),
  kirim: order(
    'Kirim paling lambat',
    ['terdekat dulu', 'terjauh dulu'],
    ({ stock }) => stock.sendBy,
  ),
  lapor: order(
    'Laporan terakhir',
    ['terlama dulu', 'terbaru dulu'],
    ({ stock }) => stock.lastReportOn,
  ),
  permintaan: order('Permintaan', ['menunggu dulu', 'dikirim dulu'], requestOrder),
};

/** Sorted as the address says. */
export function inOrder(rows: Row[], wanted: string | null): Row[] {
  const name = (wanted ?? '').replace(/^-/, '');
  const way = wanted?.startsWith('-') ? -1 : 1;
  const known: Partial<Record<string, RowOrder>> = ROW_ORDERS;
  const compare = known[name]?.compare ?? worstFirst;
  return [...rows].sort((a, b) => way * compare(a, b, way));
}
