import type { DailyUse } from '../../src/demand/daily-use.js';
import { forecastOf, type Forecast } from '../../src/demand/forecast.js';
import { HISTORY_DAYS as FORECAST_DAYS } from '../../src/demand/use-history.js';
import { meanUseOf } from '../mean-use.js';
import { dateOf, HISTORY_DAYS, HOLIDAYS, isClosed } from './calendar.js';
import { Returning } from './returning.js';
import type { Regency } from './world.js';

export const MINIMUM = 1000;
const MEAN_DAYS = 28;

export interface Request {
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
  /** Who came on each day of the year: for the first time, and all together. */
  readonly fresh: number[] = [];
  readonly came: number[] = [];
  readonly sentHome: number[] = [];
  /** Whether stock stood at 0 from morning to evening, on each day of the year. */
  private readonly empty: boolean[] = [];
  private readonly again: Returning;
  private road: Trip[] = [];
  minimum = MINIMUM;

  constructor(
    readonly regency: Regency,
    returning: number,
  ) {
    this.again = new Returning(returning);
    this.onHand = regency.opening;
    const before = regency.wanted.slice(0, HISTORY_DAYS);
    this.reported = before.map((cards, day) => (regency.stopped[day] ? null : cards));
  }

  get inTransit(): number {
    return this.road.reduce((sum, { cards }) => sum + cards, 0);
  }

  /** Of the last 28 days, as rule 8 counts them. */
  get use(): DailyUse {
    const first = this.reported.length - MEAN_DAYS;
    const days = this.reported.slice(first);
    return meanUseOf(days.map((cards, n) => ({ cards, rests: isClosed(first + n) })));
  }

  /** By its reports, of which the last is of the day before `day`; everybody has twelve weeks of its own. */
  forecastFor(day: number): Forecast | null {
    const used = this.reported.slice(-FORECAST_DAYS);
    const { population } = this.regency;
    return forecastOf({ endsOn: dateOf(day - 1), used, holidays: HOLIDAYS, population }, null);
  }

  /** Of the last `days`, those on which its stock stood at 0; a rest day like another, as the ledger has it. */
  daysWithout(days: number): number {
    return days === 0 ? 0 : this.empty.slice(-days).filter(Boolean).length;
  }

  /** Cards leave for it, and answer what it asked. */
  send(cards: number, day: number): void {
    this.road.push({ cards, arrivesOn: day + this.regency.journeyDays });
    if (!this.request) return;
    this.request.rest = Math.max(0, this.request.rest - cards);
    if (this.request.state === 'open') this.request.state = 'sent';
  }

  /** What is due arrives, and ends what was asked; an office that it leaves low asks again in the evening. */
  receive(day: number): void {
    const arrived = this.road.filter(({ arrivesOn }) => arrivesOn === day);
    if (arrived.length === 0) return;
    this.road = this.road.filter((trip) => !arrived.includes(trip));
    this.onHand += arrived.reduce((sum, { cards }) => sum + cards, 0);
    if (this.request?.state === 'sent' && this.inTransit === 0) this.request.state = 'over';
  }

  /** Citizens come, for the first time or again; whoever meets an empty office is sent home. */
  serve(day: number): void {
    const { wanted, stopped } = this.regency;
    const closed = stopped[day]! || isClosed(day);
    const fresh = stopped[day] ? 0 : wanted[day]!;
    const came = fresh + this.again.on(day, closed);
    const served = Math.min(came, this.onHand);
    this.fresh.push(fresh);
    this.came.push(came);
    this.sentHome.push(came - served);
    this.again.after(day, came - served);
    this.empty.push(this.onHand === 0);
    this.reported.push(stopped[day] || (came > 0 && this.onHand === 0) ? null : served);
    this.onHand -= served;
  }
}

export const instantOf = (day: number): Date => new Date(Date.parse(dateOf(0)) + day * 86_400_000);
