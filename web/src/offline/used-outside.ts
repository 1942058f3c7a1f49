import type { CalendarDate } from '$rules/platform/calendar-date.js';
import type { components } from '../api/schema.js';
import type { HandOut, QueuedHandOut } from '../device/queued-hand-out.js';

/** What the server last told of an office's cards outside. */
export interface ToldOutside {
  handOuts?: HandOut[];
  stock: Pick<components['schemas']['OfficeStockDto'], 'handedOut' | 'asOf'>;
}

/** Whether it changes what the server told at `asOf`. */
export const counts =
  (asOf: string) =>
  ({ state, sentAt }: QueuedHandOut): boolean =>
    state === 'waiting' || (state === 'sent' && sentAt! > asOf);

/** What was printed and spoiled outside on a date, by all that was recorded of it. */
export function usedOutside(
  { handOuts = [], stock }: ToldOutside,
  queued: QueuedHandOut[],
  date: CalendarDate,
): { printed: number; spoiled: number } {
  const told = handOuts.flatMap(({ settlements }) =>
    settlements.filter(({ reversedAt }) => reversedAt === null),
  );
  const here = queued.filter(counts(stock.asOf)).flatMap(({ settlement }) => settlement ?? []);
  const ofDay = [...told, ...here].filter(({ settledOn }) => settledOn === date);
  return {
    printed: ofDay.reduce((sum, { printed }) => sum + printed, 0),
    spoiled: ofDay.reduce((sum, { spoiled }) => sum + spoiled, 0),
  };
}
