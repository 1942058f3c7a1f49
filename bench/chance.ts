/** Chance that comes out the same for the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to, and without, 1 (mulberry32). */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  between(from: number, to: number): number {
    return from + (to - from) * this.share();
  }

  /** Whole numbers, both ends included. */
  whole(from: number, to: number): number {
    return Math.floor(this.between(from, to + 1));
  }

  /** About 1, never below 0: lognormal with this standard deviation of its logarithm. */
  factor(spread: number): number {
    const normal =
      Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
    return Math.exp(spread * normal - (spread * spread) / 2);
  }
}
