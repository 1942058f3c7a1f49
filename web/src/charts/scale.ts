/** A number or a day's place in px. */
export type Scale = (value: number) => number;

export const linear =
  ([from, to]: [number, number], [start, end]: [number, number]): Scale =>
  (value) =>
    start + ((value - from) / (to - from || 1)) * (end - start);

/** Round numbers from 0 up to at least `most`, about `wanted` of them, for the rules of a chart. */
export function ticks(most: number, wanted = 4): number[] {
  const rough = Math.max(most, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!,
  );
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, count) => count * step);
}

/** The path of a line through points in px. */
export const line = (points: [x: number, y: number][]) =>
  points.map(([x, y], place) => `${place ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
