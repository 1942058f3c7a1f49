import { dayMonth, momentAt } from '$rules/words/dates.js';
import { cards, cover, number } from '$rules/words/numbers.js';
import { officeStates, silentWord } from '$rules/words/office-states.js';
import {
  countsOf,
  silentCount,
  totalLasts,
  worstFirst,
  type Regencies,
  type Stock,
} from './area-rows.js';

/** As many as a message still can be read with. */
const MOST = 40;

function lineOf(stock: Stock): string {
  const left = stock.lastsDays;
  return [
    `- ${stock.officeName}: ${number(stock.onHand)} (${officeStates[stock.state].toLowerCase()})`,
    left === null ? '' : cover(left),
    stock.inTransit > 0 ? `${number(stock.inTransit)} di jalan` : '',
    stock.silentSince && `belum lapor sejak ${dayMonth(stock.silentSince)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The day's stock of an area as a message: the sum, and its regencies, worst first. */
export function areaText(area: Regencies, timezone: string): string {
  const { own, total, items, asOf } = area;
  const lasts = totalLasts(area, timezone);
  const begun = items.filter(({ state }) => state !== 'not_begun').sort(worstFirst);
  const counts = countsOf(items)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${officeStates[state].toLowerCase()}`);
  const silent = silentCount(items);
  return [
    `Stok blangko KTP-el ${own.officeName}`,
    `Kantor: ${cards(own.onHand)}. Seluruhnya, termasuk yang di jalan: ${cards(total.onHand + total.inTransit)}.`,
    lasts && `${lasts}.`,
    `Kabupaten/kota: ${counts.join(', ')}.`,
    silent > 0 && `${silentWord}: ${silent} kabupaten/kota.`,
    ...begun.slice(0, MOST).map(lineOf),
    begun.length > MOST ? `dan ${begun.length - MOST} lainnya` : '',
    `Data per ${momentAt(asOf, timezone)}`,
  ]
    .filter(Boolean)
    .join('\n');
}
