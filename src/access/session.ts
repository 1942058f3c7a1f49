export const SESSION_COOKIE = 'blangko_session';

const HOUR = 3_600_000;
const AFTER_LAST_USE = 12 * HOUR;
export const AT_MOST = 7 * 24 * HOUR;
/** How stale the noted last use may be; noting every use would make every read a write. */
const NOTED_EVERY = 60_000;

/** A session ends 12 hours after its last use, and 7 days after its start however much it is used. */
export const expiryOf = (startedAt: Date, lastUsedAt: Date): Date =>
  new Date(Math.min(lastUsedAt.getTime() + AFTER_LAST_USE, startedAt.getTime() + AT_MOST));

/** The instants that tell, at `at`, a live session from an expired one and a stale note from a fresh one. */
export const thresholds = (at: Date) => ({
  lastUsedAfter: new Date(at.getTime() - AFTER_LAST_USE),
  startedAfter: new Date(at.getTime() - AT_MOST),
  staleUpTo: new Date(at.getTime() - NOTED_EVERY),
});
