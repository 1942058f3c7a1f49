import { provinceOf } from '$rules/access/reach.js';
import type { Schemas } from '../../api/client.js';
import type { MapRegion } from '../../maps/region.js';
import { officeStatus, type OfficeStatus } from '$rules/insight/office-status.js';
import { officeStatuses } from '../../words/status-tones.js';
import { cards, cover } from '$rules/words/numbers.js';

export type Stock = Schemas['OfficeStockDto'];
export type Regencies = Schemas['RegenciesDto'];

/** An office with the one thing to say of it first. */
export interface Row {
  stock: Stock;
  status: OfficeStatus;
}

/** Worst first. */
export const severity = Object.keys(officeStatuses) as OfficeStatus[];

/** Unknown is never worst: it stands last, whichever way a table is sorted. */
export function byValue<T>(
  value: (row: T) => number | string | null,
): (a: T, b: T, way?: 1 | -1) => number {
  return (a, b, way = 1) => {
    const [left, right] = [value(a), value(b)];
    if (left === right) return 0;
    if (left === null) return way;
    if (right === null) return -way;
    return left < right ? -1 : 1;
  };
}

const byCover = byValue(({ stock }: Row) => stock.lastsDays);

/** The worst state first; among equals the one whose cards last the shortest. */
export const worstFirst = (a: Row, b: Row): number =>
  severity.indexOf(a.status) - severity.indexOf(b.status) ||
  byCover(a, b) ||
  a.stock.onHand - b.stock.onHand;

export const rowsOf = (stocks: Stock[]): Row[] =>
  stocks.map((stock) => ({ stock, status: officeStatus(stock) })).sort(worstFirst);

/** How many are in each state, worst first, none left out. */
export const countsOf = (rows: Row[]): [status: OfficeStatus, count: number][] =>
  severity.map((status) => [status, rows.filter((row) => row.status === status).length]);

export const sumOf = (stocks: Stock[], field: 'onHand' | 'inTransit') =>
  stocks.reduce((sum, stock) => sum + stock[field], 0);

const folded = (text: string) => text.toLocaleLowerCase('id').replaceAll(/\s+/g, ' ').trim();

export interface Wanted {
  status?: string | null;
  province?: string | null;
  text?: string | null;
}

/** The rows that a reader asked for; `text` is looked for in the names and at the start of the codes. */
export function narrowed(rows: Row[], { status, province, text }: Wanted): Row[] {
  const sought = folded(text ?? '');
  return rows.filter(
    ({ stock, status: is }) =>
      (!status || is === status) &&
      (!province || provinceOf(stock.office) === province) &&
      (!sought || folded(stock.officeName).includes(sought) || stock.office.startsWith(sought)),
  );
}

function detailOf(stock: Stock): string {
  const { begunOn, onHand, lastsDays } = stock;
  if (begunOn === null) return '';
  return [cards(onHand), lastsDays === null ? '' : cover(lastsDays)].filter(Boolean).join(', ');
}

/** The regencies of a province for its map. */
export const regionsOf = (rows: Row[]): MapRegion[] =>
  rows.map(({ stock, status }) => ({
    code: stock.office,
    name: stock.officeName,
    ...officeStatuses[status],
    detail: detailOf(stock),
    href: `/daerah/${stock.office}`,
  }));
