import { onAnswer } from '../api/client.js';
import { dateAt, type CalendarDate } from '$rules/platform/calendar-date.js';
import { disagreement, serverTime, type DeviceTime, type ClockSample } from './clock-sample.js';
import { jsonOf, keepText } from '../device/local-texts.js';

const KEPT = 'clock';
const deviceTime = (): DeviceTime => ({ wall: Date.now(), page: performance.now() });

function kept(): ClockSample | null {
  const { server, wall } = Object(jsonOf(KEPT)) as Partial<ClockSample>;
  return Number.isFinite(server) && Number.isFinite(wall)
    ? { server: server!, wall: wall!, page: null }
    : null;
}

/** The server's clock as this device can know it: dates follow it, never the device's own. */
class ServerClock {
  private seen = $state.raw<ClockSample | null>(kept());
  /** Grows as time goes by, so that a screen left open turns its day. */
  private ticks = $state(0);

  constructor() {
    setInterval(() => (this.ticks += 1), 20_000);
  }

  now(): Date {
    void this.ticks;
    return new Date(this.seen ? serverTime(this.seen, deviceTime()) : Date.now());
  }

  today(timezone: string): CalendarDate {
    return dateAt(this.now(), timezone);
  }

  /** Minutes that the device's clock is ahead; null while nothing is worth saying. */
  get ahead(): number | null {
    void this.ticks;
    return this.seen && disagreement(this.seen, deviceTime());
  }

  heard(instant: string | null): void {
    const server = Date.parse(instant ?? '');
    if (Number.isNaN(server)) return;
    this.seen = { server, ...deviceTime() };
    keepText(KEPT, JSON.stringify(this.seen));
  }
}

export const serverClock = new ServerClock();

/** Listens for the time in every answer of the server. */
export function startClock(): void {
  onAnswer.add((response) => serverClock.heard(response?.headers.get('date') ?? null));
}
