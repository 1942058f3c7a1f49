import type { CalendarDate } from '$rules/platform/calendar-date.js';
import type { components } from '../api/schema.js';
import type { HandOut, QueuedHandOut } from '../device/queued-hand-out.js';

/** What the server last told of an office's cards outside. */
export interface ToldOutside {
  handOuts?: HandOut[];
  /** A copy that an earlier version kept does not tell of it. */
  stock: Partial<Pick<components['schemas']['OfficeStockDto'], 'handedOut'>>;
}

/** Whether it is besides what the server told: what waits, and what arrived since. */
export const counts =
  ({ handOuts = [] }: ToldOutside) =>
  ({ state, handOut, nth, settlement }: QueuedHandOut): boolean => {
    if (state !== 'sent') return state === 'waiting';
    const told = handOuts.find(({ id }) => id === handOut);
    return settlement ? !told?.settlements.some((each) => each.nth === nth) : !told;
  };

/** What was printed and spoiled outside on a date, by all that was recorded of it. */
export function usedOutside(
  office: ToldOutside,
  queued: QueuedHandOut[],
  date: CalendarDate,
): { printed: number; spoiled: number } {
  const told = (office.handOuts ?? []).flatMap(({ settlements }) =>
    settlements.filter(({ reversedAt }) => reversedAt === null),
  );
  const here = queued.filter(counts(office)).flatMap(({ settlement }) => settlement ?? []);
  const ofDay = [...told, ...here].filter(({ settledOn }) => settledOn === date);
  return {
    printed: ofDay.reduce((sum, { printed }) => sum + printed, 0),
    spoiled: ofDay.reduce((sum, { spoiled }) => sum + spoiled, 0),
  };
}
