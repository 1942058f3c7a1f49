import { earliestDated } from '$rules/offices/late-window.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';
import { serverClock } from '../offline/server-clock.svelte.js';
import { officesInReach, type Office } from '../session/offices-in-reach.js';
import { rules } from '../session/rules.svelte.js';
import { me } from '../session/session.svelte.js';

type Window = Pick<Office, 'timezone' | 'reportLateDays' | 'reportLateUntil'>;

/** The earliest date that a paper of an office may bear, as the server will judge it. */
export const earliestPaper = ({
  timezone,
  reportLateDays,
  reportLateUntil,
}: Window): CalendarDate =>
  earliestDated(serverClock.today(timezone), {
    lateDays: rules.reportLateDays,
    widenedTo: reportLateDays,
    widenedUntil: reportLateUntil,
  });

/**
 * That of one's own office: `date` is undefined until its window is known, so that a date field offers
 * too much for a moment rather than too little.
 */
export class EarliestPaper {
  date = $state.raw<CalendarDate | undefined>();

  constructor() {
    const { code, timezone } = me().office;
    officesInReach().then(
      (offices) => {
        const own = offices.find((office) => office.code === code);
        this.date = earliestPaper(own ?? { timezone, reportLateDays: null, reportLateUntil: null });
      },
      () => undefined,
    );
  }
}
