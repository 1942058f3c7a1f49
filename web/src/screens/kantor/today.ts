import { serverClock } from '../../offline/server-clock.svelte.js';

/** Today at an office, by the server's clock. */
export const today = (timezone: string) => serverClock.today(timezone);
