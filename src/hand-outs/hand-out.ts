import { addDays, type CalendarDate } from '../platform/calendar-date.js';

/**
 * Cards of an office's on hand that leave its drawer and not its stock: for a kecamatan that prints, for the
 * kit of a *jemput bola*. Until they are printed or spoiled they are the office's (rule 17 of domain.md).
 */

export const HOLDER_KINDS = ['kecamatan', 'kit', 'other'] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

/** Days after which they are to be back, where nobody says otherwise: a kit comes home in the evening. */
const KEPT_DAYS: Record<HolderKind, number> = { kit: 0, kecamatan: 30, other: 30 };

export const usuallyDueOn = (kind: HolderKind, takenOn: CalendarDate): CalendarDate =>
  addDays(takenOn, KEPT_DAYS[kind]);

/** What became of cards that were handed out, in cards each. */
export interface Settled {
  printed: number;
  spoiled: number;
  returned: number;
  missing: number;
}

export const settledOf = ({ printed, spoiled, returned, missing }: Settled): number =>
  printed + spoiled + returned + missing;

/** Days after which the office above is told of what is overdue: by then it is no forgotten evening. */
export const TOLD_ABOVE_AFTER = 3;

/** Due before `today`, of the office, and not all back. */
export const isOverdue = (
  { held, dueOn }: { held: number; dueOn: CalendarDate },
  today: CalendarDate,
): boolean => held > 0 && dueOn < today;
