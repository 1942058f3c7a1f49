const NEIGHBOURS = 15;
const TOP = 3;
const TIMES_TOP = 2;
const FEW = 5;
const TIMES_MIDDLE = 4;

/**
 * The same days with the wild ones cut down: a day counts for at most twice the third highest of the 15
 * days nearest to it on which cards were used. One such day, or two, are a mistyped number or a field
 * trip and move the forecast little; three are a new level, and are followed. Of fewer than five days of
 * use none may be more than four times the middle one.
 */
export function tamed(used: readonly (number | null)[]): (number | null)[] {
  const busy = used.flatMap((cards, day) => (cards !== null && cards > 0 ? [day] : []));
  const result = [...used];
  busy.forEach((day, n) => {
    const from = Math.max(0, Math.min(n - (NEIGHBOURS >> 1), busy.length - NEIGHBOURS));
    const near = busy.slice(from, from + NEIGHBOURS).map((other) => used[other]!);
    result[day] = Math.min(used[day]!, mostOf(near));
  });
  return result;
}

function mostOf(near: number[]): number {
  const ordered = near.sort((a, b) => b - a);
  return ordered.length < FEW
    ? TIMES_MIDDLE * ordered[ordered.length >> 1]!
    : TIMES_TOP * ordered[TOP - 1]!;
}
