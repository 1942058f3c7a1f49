import type { Said } from './foretellers.js';

const QUANTILES = { low: 0.1, expected: 0.5, high: 0.9 } as const;

/** What a foreteller was worth, over many days and offices. */
export class Score {
  private used = 0;
  private loss = 0;
  private off = 0;
  private within = 0;
  cases = 0;

  add(said: Said, used: number): void {
    this.cases++;
    this.used += used;
    this.off += Math.abs(used - said.expected);
    if (used >= said.low && used <= said.high) this.within++;
    for (const [name, share] of Object.entries(QUANTILES)) {
      const over = used - said[name as keyof Said];
      this.loss += Math.max(share * over, (share - 1) * over) / 3;
    }
  }

  /** Pinball loss, mean of the 10, 50 and 90 % quantiles, in percent of what was used. */
  get pinball(): number {
    return (100 * this.loss) / this.used;
  }

  /** Mean absolute error of the expectation, in percent of what was used. */
  get offBy(): number {
    return (100 * this.off) / this.used;
  }

  /** How often what was used lay within the band, in percent. */
  get coverage(): number {
    return (100 * this.within) / this.cases;
  }
}
