import { earliestDated } from '$rules/offices/late-window.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';
import { serverClock } from '../offline/server-clock.svelte.js';
import { officesInReach } from '../session/offices-in-reach.js';
import { rules } from '../session/rules.svelte.js';
import { me } from '../session/session.svelte.js';

/**
 * The earliest date that a paper of one's own office may bear, as the server will judge it: `date` is
 * undefined until its window is known, so that a date field offers too much for a moment rather than too little.
 */
export class EarliestPaper {
  date = $state.raw<CalendarDate | undefined>();

  constructor() {
    const { code, timezone } = me().office;
    officesInReach().then(
      (offices) => {
        const own = offices.find((office) => office.code === code);
        this.date = earliestDated(serverClock.today(timezone), {
          lateDays: rules.reportLateDays,
          widenedTo: own?.reportLateDays ?? null,
          widenedUntil: own?.reportLateUntil ?? null,
        });
      },
      () => undefined,
    );
  }
}
