import { answer, api, type Schemas } from '../api/client.js';
import { Failure } from '../api/failure.js';
import { session } from '../session/session.svelte.js';
import { addDays } from '$rules/platform/calendar-date.js';
import { copyOf, keepCopy, type OfficeCopy } from '../device/office-copy.js';
import { serverClock } from './server-clock.svelte.js';

/** Days back that are kept: what may be corrected at all, in the widest window, is among them. */
const DAYS_KEPT = 61;

/** One's own office: at once as the device keeps it, then as the server tells it. */
class OwnOffice {
  copy = $state.raw<OfficeCopy | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Told whenever the server has told of the office. */
  onRead: () => void = () => undefined;
  private turn = 0;
  /** It was to be read when the session had ended. */
  private missed = false;

  /** The report of a date as the server last told it. */
  report(date: string): Schemas['PrintReportDto'] | null {
    return this.copy?.reports.find((report) => report.date === date) ?? null;
  }

  /** Shows what the device keeps for this person, then reads anew. */
  async open(): Promise<void> {
    const person = session.person;
    if (!person) return;
    if (this.copy?.office !== person.office.code) this.copy = null;
    this.copy ??= (await copyOf(person.id, person.office.code)) ?? null;
    await this.refresh();
  }

  /** Keeps more of the office than every reading brings, unless it was read again meanwhile. */
  private async add(person: string, turn: number, more: Partial<OfficeCopy>): Promise<void> {
    if (turn !== this.turn || session.person?.id !== person || !this.copy) return;
    this.copy = { ...this.copy, ...more };
    await keepCopy(person, this.copy);
  }

  /** Keeps its requests as a screen has just read them. */
  keepRequests(items: Schemas['RestockRequestDto'][]): void {
    if (!session.person || !this.copy) return;
    const asOf = serverClock.now().toISOString();
    void this.add(session.person.id, this.turn, { requests: { asOf, items } });
  }

  refresh = async (): Promise<void> => {
    const person = session.person;
    this.missed = session.ended;
    if (!person || session.ended) return;
    const turn = ++this.turn;
    try {
      const copy = await read(person.office.code, person.office.timezone, this.copy);
      if (turn !== this.turn || session.person?.id !== person.id) return;
      this.copy = copy;
      this.failure = null;
      await keepCopy(person.id, copy);
      this.onRead();
      const { inTransit, liveRequest, handsOut } = copy.stock;
      if (inTransit === 0 && !liveRequest && !handsOut) return;
      const more = await import('./arrivals-and-requests.js');
      await this.add(person.id, turn, await more.arrivalsAndRequests(copy));
    } catch (error) {
      if (turn === this.turn) this.failure = Failure.of(error);
    }
  };

  /** Reads what could not be read before somebody signed in again. */
  catchUp = (): void => {
    if (this.failure || this.missed) void this.refresh();
  };
}

async function read(code: string, timezone: string, old: OfficeCopy | null): Promise<OfficeCopy> {
  const today = serverClock.today(timezone);
  const from = addDays(today, -DAYS_KEPT);
  const path = { code };
  const [stock, { items }, holidays] = await Promise.all([
    answer(api.GET('/api/offices/{code}/stock', { params: { path } })),
    answer(
      api.GET('/api/offices/{code}/print-reports', {
        params: { path, query: { from, limit: 100 } },
      }),
    ),
    holidaysOf([...new Set([from, today].map((date) => date.slice(0, 4)))], old),
  ]);
  const arrivals = stock.inTransit > 0 ? old?.arrivals : [];
  return { ...old, office: code, stock, reports: items, holidays, arrivals };
}

/** Decreed days change once or twice a year: asked for once a day at most. */
async function holidaysOf(
  years: string[],
  old: OfficeCopy | null,
): Promise<OfficeCopy['holidays']> {
  const kept = old?.holidays;
  const readOn = serverClock.now().toISOString().slice(0, 10);
  if (kept?.readOn === readOn) return kept;
  const lists = await Promise.all(
    years.map((year) => answer(api.GET('/api/holidays', { params: { query: { year: year } } }))),
  );
  return { readOn, days: lists.flatMap(({ items }) => items) };
}

export const office = new OwnOffice();
