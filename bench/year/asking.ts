import { judge, quantityToAsk, type StockPosition } from '../../src/restocking/low-stock.js';
import { RULES } from '../plan/country.js';
import { dateOf } from './calendar.js';
import { instantOf, type Office, type Request } from './office.js';

/** In the evening an office asks as the low-stock rule does; with nothing left also by hand. */
export function ask(office: Office, day: number, journeyDays = office.regency.journeyDays): void {
  const position = positionOf(office, day, journeyDays);
  const verdict = judge(position, instantOf(day), RULES);
  if (verdict.do === 'open') open(office, day, verdict.quantity, false);
  if (verdict.do === 'withdraw') office.request = null;
  if (office.onHand > 0 || liveOf(office)) return;
  const quantity = quantityToAsk(position, RULES);
  if (quantity > 0) open(office, day, quantity, true);
}

function open(office: Office, openedOn: number, rest: number, byHand: boolean): void {
  office.request = { openedOn, rest, byHand, state: 'open' };
}

export const liveOf = ({ request }: Office): Request | null =>
  request?.state === 'over' ? null : request;

function positionOf(office: Office, day: number, journeyDays: number): StockPosition {
  const { onHand, inTransit, use, minimum } = office;
  const live = liveOf(office);
  // As the product does: who does not ask needs no forecast.
  const forecast = onHand < minimum && !live ? office.forecastFor(day + 1) : null;
  return {
    ...{ minimumStock: minimum, asksSomebody: true, begunOn: dateOf(0) },
    ...{ onHand, inTransit, use, forecast, journeyDays, quietUntil: null },
    live: live && {
      state: live.state === 'sent' ? 'sent' : 'open',
      origin: live.byHand ? 'manual' : 'low_stock',
    },
  };
}
