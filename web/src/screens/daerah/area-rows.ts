import { provinceOf } from '$rules/access/reach.js';
import type { Schemas } from '../../api/client.js';
import type { MapRegion } from '../../maps/region.js';
import { OFFICE_STATES, urgencyOf, type OfficeState } from '$rules/insight/office-state.js';
import { silentWord } from '$rules/words/office-states.js';
import { officeStates } from '../../words/status-tones.js';
import { dateAt } from '$rules/platform/calendar-date.js';
import { lastsUntil } from '$rules/words/forecasts.js';
import { cards, cover } from '$rules/words/numbers.js';

export type Stock = Schemas['OfficeStockDto'];
export type Province = Schemas['ProvinceStockDto'];
export type Regencies = Schemas['RegenciesDto'];

/** How long all cards of an area last, the road included; nothing where there are none. */
export const totalLasts = ({ total, asOf }: Regencies, timezone: string): string =>
  total.onHand + total.inTransit > 0 ? lastsUntil(total.withInTransit, dateAt(asOf, timezone)) : '';

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

export const worstFirst = byValue<Stock>(urgencyOf);

/** How many are in each state, worst first, none left out. */
export const countsOf = (stocks: Stock[]): [state: OfficeState, count: number][] =>
  OFFICE_STATES.map((state) => [state, stocks.filter((stock) => stock.state === state).length]);

/** How many have not reported, whatever the state of their stock. */
export const silentCount = (stocks: Stock[]): number =>
  stocks.filter(({ silentSince }) => silentSince !== null).length;

export const sumOf = (stocks: Stock[], field: 'onHand' | 'inTransit') =>
  stocks.reduce((sum, stock) => sum + stock[field], 0);

const folded = (text: string) => text.toLocaleLowerCase('id').replaceAll(/\s+/g, ' ').trim();

export interface Wanted {
  state?: string | null;
  /** Only who has not reported. */
  silent?: boolean;
  province?: string | null;
  /** Only those of which it is true. */
  due?: ((stock: Stock) => boolean) | null;
  text?: string | null;
}

/** The offices that a reader asked for; `text` is looked for in the names and at the start of the codes. */
export function narrowed(stocks: Stock[], { state, silent, province, due, text }: Wanted): Stock[] {
  const sought = folded(text ?? '');
  return stocks.filter(
    (stock) =>
      (!state || stock.state === state) &&
      (!silent || stock.silentSince !== null) &&
      (!province || provinceOf(stock.office) === province) &&
      (!due || due(stock)) &&
      (!sought || folded(stock.officeName).includes(sought) || stock.office.startsWith(sought)),
  );
}

function detailOf(stock: Stock): string {
  const { begunOn, onHand, lastsDays, silentSince } = stock;
  if (begunOn === null) return '';
  return [
    cards(onHand),
    lastsDays === null ? '' : cover(lastsDays),
    silentSince && silentWord.toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The regencies of a province for its map. */
export const regionsOf = (stocks: Stock[]): MapRegion[] =>
  stocks.map((stock) => ({
    code: stock.office,
    name: stock.officeName,
    ...officeStates[stock.state],
    detail: detailOf(stock),
    href: `/daerah/${stock.office}`,
  }));
