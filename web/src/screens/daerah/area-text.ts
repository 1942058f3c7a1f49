import { momentAt } from '$rules/words/dates.js';
import { cards, cover, number } from '$rules/words/numbers.js';
import { officeStatuses } from '../../words/status-tones.js';
import { countsOf, type Regencies, type Row } from './area-rows.js';

/** As many as a message still can be read with. */
const MOST = 40;

function lineOf({ stock, status }: Row): string {
  const left = stock.lastsDays;
  return [
    `- ${stock.officeName}: ${number(stock.onHand)} (${officeStatuses[status].word.toLowerCase()})`,
    left === null ? '' : cover(left),
    stock.inTransit > 0 ? `${number(stock.inTransit)} di jalan` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The day's stock of an area as a message: the sum, and its regencies, worst first. */
export function areaText({ own, total, asOf }: Regencies, rows: Row[], timezone: string): string {
  const begun = rows.filter(({ status }) => status !== 'not_begun');
  const counts = countsOf(rows)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${officeStatuses[status].word.toLowerCase()}`);
  return [
    `Stok blangko KTP-el ${own.officeName}`,
    `Kantor: ${cards(own.onHand)}. Seluruhnya, termasuk yang di jalan: ${cards(total.onHand + total.inTransit)}.`,
    `Kabupaten/kota: ${counts.join(', ')}.`,
    ...begun.slice(0, MOST).map(lineOf),
    begun.length > MOST ? `dan ${begun.length - MOST} lainnya` : '',
    `Data per ${momentAt(asOf, timezone)}`,
  ]
    .filter(Boolean)
    .join('\n');
}
