import { readFileSync } from 'node:fs';
import { initSync, MSTL } from '@bsull/augurs/mstl';
import { TENTH } from '../../src/demand/calibration.js';
import { HISTORY_DAYS } from '../../src/demand/use-history.js';
import type { Foreteller } from './foretellers.js';
import { dateOf, type Life } from './life.js';
import { historyOf } from './memory.js';

const WASM = new URL('../../node_modules/@bsull/augurs/mstl_bg.wasm', import.meta.url);
let ready = false;
const WEEK = 7;

/**
 * An established method: the week taken out by loess (MSTL: Bandara, Hyndman and Bergmeir 2021), the rest
 * by the exponential smoothing that fits best (ETS: Hyndman et al. 2002), as Grafana's augurs has it. It
 * needs every day, so what is not known is what the same weekday was last, and so are holidays on which
 * the office was closed; on those to come it is told that nobody is served.
 */
export const byMstl: Foreteller = ({ life, from, day }, horizons) => {
  if (day - from < 2 * WEEK) return horizons.map(() => null);
  if (!ready) initSync({ module: readFileSync(WASM) });
  ready = true;
  const { used } = historyOf(life, day, HISTORY_DAYS, from);
  const closedOn = (n: number) => life.holidays.has(dateOf(life, n));
  const closes = used.every((cards, n) => !cards || !isSunday(life, day + 1 - used.length + n));
  const open = used.map((cards, n) =>
    cards === 0 && closedOn(day + 1 - used.length + n) ? null : cards,
  );
  const model = MSTL.ets([WEEK]);
  try {
    model.fit(new Float64Array(filled(open)));
    const { point, intervals } = model.predict(Math.max(...horizons), 0.8);
    const strays = straysOfSums(point.map((cards, n) => intervals!.upper[n]! - cards));
    const served = point.map((cards, n) => (closes && closedOn(day + 1 + n) ? 0 : cards));
    return horizons.map((days) => {
      const sum = served.slice(0, days).reduce((all, cards) => all + cards, 0);
      const [expected, stray] = [Math.max(0, sum), strays[days - 1]!];
      return { low: Math.max(0, expected - stray), expected, high: expected + stray };
    });
  } finally {
    model.free();
  }
};

const isSunday = (life: Life, day: number): boolean =>
  new Date(dateOf(life, day)).getUTCDay() === 0;

function filled(used: readonly (number | null)[]): number[] {
  const days: number[] = [];
  const known = used.filter((cards) => cards !== null);
  const mean = known.reduce((sum, cards) => sum + cards, 0) / Math.max(1, known.length);
  for (const cards of used) days.push(cards ?? days[days.length - WEEK] ?? mean);
  return days;
}

/**
 * From how far each day may stray to how far the sums of the first days may. A day's error is that of all
 * days up to it, each weighing more or less the further back: v(h) = s² (1 + Σ c²) (Hyndman et al. 2008,
 * chapter 6), so that the weights are what the variances grow by, and the sum's are sums of these.
 */
function straysOfSums(strays: number[]): number[] {
  const variances = strays.map((stray) => (stray / TENTH) ** 2);
  const first = variances[0]!;
  if (first === 0) return variances.map(() => 0);
  let [weight, sum] = [1, 0];
  return variances.map((variance, n) => {
    if (n > 0) weight += Math.sqrt(Math.max(0, variance - variances[n - 1]!) / first);
    sum += weight ** 2;
    return TENTH * Math.sqrt(first * sum);
  });
}
