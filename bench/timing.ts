/** Calls made one after another in each lane, and all lanes at once. */
export interface Timing {
  /** Of each call. */
  ms: number[];
  perSecond: number;
}

/**
 * Takes `calls` from each lane; ends with the first lane that has done them, so that no call is
 * measured while fewer than all lanes are busy. A lane is a function that makes its next call.
 */
export async function time(lanes: (() => Promise<unknown>)[], calls: number): Promise<Timing> {
  const ms: number[] = [];
  const start = performance.now();
  let over = 0;
  const run = async (call: () => Promise<unknown>) => {
    for (let n = 0; n < calls && over === 0; n++) {
      const asked = performance.now();
      await call();
      ms.push(performance.now() - asked);
    }
    over ||= performance.now();
  };
  await Promise.all(lanes.map(run));
  return { ms, perSecond: (ms.length * 1000) / (performance.now() - start) };
}

const WARM_AFTER_MS = 5_000;

/** Until the server's code is compiled and PostgreSQL's plans are made. */
export async function warmUp(calls: (() => Promise<unknown>)[]): Promise<void> {
  for (const start = performance.now(); performance.now() < start + WARM_AFTER_MS;)
    for (const call of calls) await call();
}

/** The same work of several parties by turns, so that a noisy moment hits them all. */
export async function inTurns<K extends string>(
  turns: number,
  parties: Record<K, () => Promise<Timing>>,
): Promise<Record<K, Timing[]>> {
  const timed = Object.fromEntries(
    Object.keys(parties).map((name) => [name, []]),
  ) as unknown as Record<K, Timing[]>;
  for (let turn = 0; turn < turns; turn++)
    for (const name of Object.keys(parties) as K[]) timed[name].push(await parties[name]());
  return timed;
}

export const quantile = (numbers: number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ]!;
export const median = (numbers: number[]): number => quantile(numbers, 0.5);

/** Of all turns together. */
export const allMs = (timings: Timing[]): number[] => timings.flatMap(({ ms }) => ms);
