import { sameFigures } from '$rules/printing/print-report.js';
import {
  draftsOf,
  dropDraft,
  keepDraft,
  type Draft,
  type KeptDraft,
} from '../../device/report-drafts.js';
import { me } from '../../session/session.svelte.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';

/** The reports that the person at the screen began, one a date, until they save or discard them. */
export class OwnDrafts {
  kept = $state.raw<KeptDraft[]>(draftsOf(me().id, me().office.code));

  of = (date: CalendarDate): KeptDraft | undefined =>
    this.kept.find((draft) => draft.date === date);

  keep(date: CalendarDate, draft: Draft, begunOn: CalendarDate, revision: number | null): void {
    const before = this.of(date);
    if (before && sameFigures(before.draft, draft)) return;
    const begun = before ?? { begunOn, revision };
    const kept = { ...begun, date, draft, touched: Date.now() };
    this.kept = [kept, ...this.kept.filter((other) => other !== before)];
    keepDraft(me().id, me().office.code, kept);
  }

  drop(date: CalendarDate): void {
    if (!this.of(date)) return;
    this.kept = this.kept.filter((draft) => draft.date !== date);
    dropDraft(me().id, me().office.code, date);
  }
}
