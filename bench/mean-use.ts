import type { DailyUse } from '../src/demand/daily-use.js';

/** Cards of a day; null: not known, a stoppage or silence. */
export interface TallyDay {
  cards: number | null;
  rests: boolean;
}

/** Rule 8 of the days of a history, of which the last is the last report's; as `dailyUse` reads it. */
export function meanUseOf(days: TallyDay[]): DailyUse {
  const known = (rest: boolean) =>
    days.flatMap(({ cards, rests }) => (rests === rest && cards !== null ? [cards] : []));
  const sum = (cards: number[]) => cards.reduce((all, n) => all + n, 0);
  const [working, resting] = [known(false), known(true)];
  const rest = days.filter(({ rests }) => rests).length;
  const knownAtRest = Math.max(resting.length, 1);
  return {
    used: sum(working) * (days.length - rest) * knownAtRest + sum(resting) * rest * working.length,
    days: days.length * working.length * knownAtRest,
  };
}
