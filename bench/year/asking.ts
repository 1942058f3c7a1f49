import { judge, quantityToAsk, type StockPosition } from '../../src/restocking/low-stock.js';
import { RULES } from '../plan/country.js';
import { dateOf } from './calendar.js';
import { instantOf, MINIMUM, type Office, type Request } from './office.js';

/** In the evening an office asks as the low-stock rule does; with nothing left also by hand, quiet or not. */
export function ask(office: Office, day: number): void {
  const standing = standingOf(office, day);
  const verdict = judge(standing, instantOf(day), RULES);
  if (verdict.do === 'open') open(office, day, verdict.quantity, false);
  if (verdict.do === 'withdraw') office.request = null;
  if (verdict.do === 'end_quiet') office.quietUntil = null;
  if (office.onHand > 0 || liveOf(office)) return;
  const quantity = quantityToAsk(standing, RULES);
  if (quantity > 0) open(office, day, quantity, true);
}

function open(office: Office, openedOn: number, rest: number, byHand: boolean): void {
  office.request = { openedOn, rest, byHand, state: 'open' };
}

const liveOf = ({ request }: Office): Request | null =>
  request?.state === 'over' ? null : request;

function standingOf(office: Office, day: number): StockPosition {
  const { onHand, inTransit, use, quietUntil } = office;
  const live = liveOf(office);
  // As the product does: who does not ask needs no forecast.
  const forecast = onHand < MINIMUM && !live ? office.forecastFor(day + 1) : null;
  return {
    ...{ minimumStock: MINIMUM, asksSomebody: true, begunOn: dateOf(0) },
    ...{ onHand, inTransit, use, forecast, quietUntil },
    journeyDays: office.regency.journeyDays,
    live: live && {
      state: live.state === 'sent' ? 'sent' : 'open',
      origin: live.byHand ? 'manual' : 'low_stock',
    },
  };
}
