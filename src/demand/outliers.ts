const NEIGHBOURS = 15;
const TIMES_THIRD = 2;
const FEW = 5;
const TIMES_MIDDLE = 4;

/**
 * The same days with the wild ones cut down: a day counts for at most twice the third highest of the 15
 * days nearest to it on which cards were used. One such day, or two, are a mistyped number or a field
 * trip and move the forecast little; three are a new level, and are followed. Of fewer than five days of
 * use none may be more than four times the middle one.
 */
export function winsorised(used: readonly (number | null)[]): (number | null)[] {
  const result = [...used];
  const busy: number[] = [];
  used.forEach((cards, day) => {
    if (cards !== null && cards > 0) busy.push(day);
  });
  const near = Math.min(NEIGHBOURS, busy.length);
  let [from, most] = [-1, 0];
  busy.forEach((day, n) => {
    const start = Math.max(0, Math.min(n - (NEIGHBOURS >> 1), busy.length - near));
    if (start !== from) most = mostOf(used, busy, (from = start), near);
    if (used[day]! > most) result[day] = most;
  });
  return result;
}

function mostOf(
  used: readonly (number | null)[],
  busy: number[],
  from: number,
  count: number,
): number {
  if (count < FEW) {
    const few = busy.map((day) => used[day]!).sort((a, b) => b - a);
    return TIMES_MIDDLE * few[count >> 1]!;
  }
  // Spelled out: this runs for every day of every office whenever the nation is looked at.
  let first = 0;
  let second = 0;
  let third = 0;
  for (let n = from; n < from + count; n++) {
    const cards = used[busy[n]!]!;
    if (cards <= third) continue;
    third = cards;
    if (third > second) {
      third = second;
      second = cards;
    }
    if (second > first) {
      second = first;
      first = cards;
    }
  }
  return TIMES_THIRD * third;
}
