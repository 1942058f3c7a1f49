/** When an answer told the server's time: that, and what the device's two clocks showed. In ms. */
export interface ClockSample {
  server: number;
  /** The device's calendar clock, which anybody may set. */
  wall: number;
  /** The clock of this page, which only runs forward; null where another page saw it. */
  page: number | null;
}

export interface DeviceTime {
  wall: number;
  page: number;
}

/**
 * The server's time now: what it was, plus the time since. Of the two clocks the one that has come
 * further is believed: a page's clock stands still while a laptop sleeps, and a report for a day too
 * late is refused, while one for a day too early would be taken.
 */
export function serverTime({ server, wall, page }: ClockSample, now: DeviceTime): number {
  const sincePage = page === null ? 0 : now.page - page;
  return server + Math.max(0, sincePage, now.wall - wall);
}

const MINUTE = 60_000;
const WORTH_SAYING = 5 * MINUTE;

/** Minutes by which the device's calendar clock is ahead of the server's (negative: behind), or null. */
export function disagreement(seen: ClockSample, now: DeviceTime): number | null {
  const ahead = now.wall - serverTime(seen, now);
  return Math.abs(ahead) < WORTH_SAYING ? null : Math.round(ahead / MINUTE);
}
