/**
 * No split keeps what the planner fixed. Of a whole split (`office` null): pins and floors take `needed`
 * cards and only `available` are there. Of one office: its floor in whole packs is above its cap.
 */
export class SplitImpossible extends RangeError {
  constructor(
    readonly needed: number,
    readonly available: number,
    readonly office: string | null = null,
  ) {
    super(
      office === null
        ? `Pins and floors take ${needed} cards of ${available}.`
        : `${office} is to have at least ${needed} and at most ${available} cards, in whole packs.`,
    );
  }
}
