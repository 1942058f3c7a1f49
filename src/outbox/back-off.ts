/** Seconds until the next try after `attempts` failed ones: 5, 10, 20, 40, then 60. */
export const secondsUntilNextTry = (attempts: number): number =>
  Math.min(60, 5 * 2 ** Math.min(attempts - 1, 10));

/** Thrown by a delivery that no later try can mend. */
export class Undeliverable extends Error {}
