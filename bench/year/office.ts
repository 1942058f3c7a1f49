import type { DailyUse } from '../../src/demand/daily-use.js';
import { forecastOf, type Forecast } from '../../src/demand/forecast.js';
import { judge, quantityToAsk, type Standing } from '../../src/restocking/low-stock.js';
import { RULES } from '../plan/country.js';
import { dateOf, HISTORY_DAYS, HOLIDAYS } from './calendar.js';
import type { Regency } from './world.js';

export const MINIMUM = 1000;
const QUIET_DAYS = 7;
const MEAN_DAYS = 28;

interface Request {
  openedOn: number;
  byHand: boolean;
  /** Cards that were asked and are still not sent. */
  rest: number;
  /** Open until the first cards leave for it, then sent, and over when they arrive. */
  state: 'open' | 'sent' | 'over';
}

interface Trip {
  cards: number;
  arrivesOn: number;
}

/** A regency in the year: what it has, reports and asks, and what became of those who came. */
export class Office {
  onHand: number;
  /** Its last request, which shows its rest until the office asks again. */
  request: Request | null = null;
  /** Cards used, as the reports tell it, by day; null: a stoppage, and `no_blanks` is one. */
  readonly reported: (number | null)[];
  readonly came: number[] = [];
  readonly sentHome: number[] = [];
  private road: Trip[] = [];
  private quietUntil: Date | null = null;

  constructor(readonly regency: Regency) {
    this.onHand = regency.opening;
    const before = regency.wanted.slice(0, HISTORY_DAYS);
    this.reported = before.map((cards, day) => (regency.stopped[day] ? null : cards));
  }

  get inTransit(): number {
    return this.road.reduce((sum, { cards }) => sum + cards, 0);
  }

  /** Of the last 28 days, as rule 8 counts them. */
  get use(): DailyUse {
    const known = this.reported.slice(-MEAN_DAYS).filter((cards) => cards !== null);
    return { used: known.reduce((sum, cards) => sum + cards, 0), days: known.length };
  }

  /** Of the last `days`, those on which whoever came found no cards; a week of them counts as seven. */
  daysWithout(days: number): number {
    const ago = Math.max(0, this.came.length - days);
    const without = this.came
      .slice(ago)
      .filter((came, n) => came > 0 && this.sentHome[ago + n] === came);
    return (without.length * 7) / 5;
  }

  /** Cards leave for it, and answer what it asked. */
  send(cards: number, day: number): void {
    this.road.push({ cards, arrivesOn: day + this.regency.journeyDays });
    if (!this.request) return;
    this.request.rest = Math.max(0, this.request.rest - cards);
    if (this.request.state === 'open') this.request.state = 'sent';
  }

  /** What is due arrives. An answer that leaves the office low keeps it quiet for a week. */
  receive(day: number): void {
    const arrived = this.road.filter(({ arrivesOn }) => arrivesOn === day);
    if (arrived.length === 0) return;
    this.road = this.road.filter((trip) => !arrived.includes(trip));
    this.onHand += arrived.reduce((sum, { cards }) => sum + cards, 0);
    if (this.request?.state !== 'sent' || this.inTransit > 0) return;
    this.request.state = 'over';
    if (this.onHand < MINIMUM) this.quietUntil = instantOf(day + QUIET_DAYS);
  }

  /** Citizens come; whoever meets an empty office is sent home, and does not come back in that year. */
  serve(day: number): void {
    const { wanted, stopped } = this.regency;
    const came = stopped[day] ? 0 : wanted[day]!;
    const served = Math.min(came, this.onHand);
    this.came.push(came);
    this.sentHome.push(came - served);
    this.reported.push(stopped[day] || (came > 0 && this.onHand === 0) ? null : served);
    this.onHand -= served;
  }

  /** Asks as the low-stock rule does; where nothing is left also by hand, quiet or not. */
  ask(day: number): void {
    const standing = this.standing();
    const verdict = judge(standing, instantOf(day), RULES);
    if (verdict.do === 'open') this.open(day, verdict.quantity, false);
    if (verdict.do === 'withdraw') this.request = null;
    if (verdict.do === 'end_quiet') this.quietUntil = null;
    if (this.onHand > 0 || this.live) return;
    const quantity = quantityToAsk(standing, RULES);
    if (quantity > 0) this.open(day, quantity, true);
  }

  private get forecast(): Forecast | null {
    const used = this.reported.slice(-HISTORY_DAYS);
    const endsOn = dateOf(this.reported.length - 1);
    return forecastOf({ endsOn, used, holidays: HOLIDAYS, population: null }, null);
  }

  private get live(): Request | null {
    return this.request?.state === 'over' ? null : this.request;
  }

  private open(openedOn: number, rest: number, byHand: boolean): void {
    this.request = { openedOn, rest, byHand, state: 'open' };
  }

  private standing(): Standing {
    const { live, onHand, inTransit, use, quietUntil } = this;
    return {
      ...{ minimumStock: MINIMUM, asksSomebody: true, begunOn: dateOf(0) },
      ...{ onHand, inTransit, use, quietUntil },
      forecast: onHand < MINIMUM ? this.forecast : null,
      live: live && {
        state: live.state === 'sent' ? 'sent' : 'open',
        origin: live.byHand ? 'manual' : 'low_stock',
      },
    };
  }
}

const instantOf = (day: number): Date => new Date(Date.parse(dateOf(0)) + day * 86_400_000);
