import { dailySlot } from '../outbox/daily-slot.js';

/** A morning that nothing ran is made up for as long as the digest is still of use, in milliseconds. */
const MADE_UP_WITHIN = 3 * 3_600_000;

/**
 * The digest due at `now` where clocks show `timezone`: that of the last `digestAt` (`HH:MM`), if it is
 * less than three hours ago and not before there was anything to tell. Null where none is due.
 */
export function digestSlot(
  now: Date,
  digestAt: string,
  timezone: string,
  firstDataAt: Date | null,
): Date | null {
  const slot = dailySlot(now, digestAt, timezone);
  const isTooLate = now.getTime() - slot.getTime() >= MADE_UP_WITHIN;
  return isTooLate || firstDataAt === null || slot < firstDataAt ? null : slot;
}
