import { addDays, dateAt } from '../platform/calendar-date.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: timezone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(timezone, format);
  }
  return format;
}

/** How far the clocks in `timezone` are ahead of UTC at `at`, in milliseconds. */
function offsetAt(at: Date, timezone: string): number {
  const wall = wallClock(timezone).format(at);
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000;
}

/** The last instant, `at` itself included, at which the clocks in `timezone` showed `time` (`HH:MM`). */
export function dailySlot(at: Date, time: string, timezone: string): Date {
  const today = dateAt(at, timezone);
  const instantOn = (date: string) =>
    new Date(Date.parse(`${date}T${time}:00Z`) - offsetAt(at, timezone));
  const slot = instantOn(today);
  return slot <= at ? slot : instantOn(addDays(today, -1));
}
