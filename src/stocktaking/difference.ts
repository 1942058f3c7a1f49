import { conflict, Refusal } from '../platform/refusal.js';
import { differenceOf, type Counted } from './stock-count.js';

export const CAUSES = [
  'unrecorded_print',
  'unrecorded_spoil',
  'unrecorded_consignment',
  'earlier_miscount',
  'damaged',
  'lost',
  'stolen',
  'other',
] as const;
/** Why a count differs, as its office explains it. */
export type Cause = (typeof CAUSES)[number];

export const OPEN_DIFFERENCES = ['unexplained', 'explained', 'recount', 'inspection'] as const;
export const DIFFERENCE_STATES = [...OPEN_DIFFERENCES, 'closed'] as const;
/**
 * Where the difference of a count stands. `explained`: an office above is to say what becomes of it.
 * `recount`: until the office counts again. `inspection`: with the Inspektorat, until it is accepted.
 */
export type DifferenceState = (typeof DIFFERENCE_STATES)[number];

export const CLOSINGS = ['explanation', 'acceptance', 'recount', 'before'] as const;
/** What closed it; `before`: it was there when differences began to have a state. */
export type Closing = (typeof CLOSINGS)[number];

export const VERDICTS = ['acceptance', 'recount', 'inspection'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** What an explanation alone may close: 10 cards, or 1 % of what was expected. */
export const toleranceOf = (expected: number): number => Math.max(10, Math.floor(expected / 100));

/** The counts of an office in a calendar month so far: what they differed by, found and missing alike. */
export interface MonthSoFar {
  cards: number;
  /** The most that was expected at any of them. */
  mostExpected: number;
}

/**
 * Whether a difference waits for an office above: by itself, or because the small ones of the month
 * come to too much together.
 */
export function isAboveTolerance(pile: Counted, soFar: MonthSoFar): boolean {
  const cards = Math.abs(differenceOf(pile));
  if (cards === 0) return false;
  const together = cards + soFar.cards;
  return (
    cards > toleranceOf(pile.expected) ||
    together > toleranceOf(Math.max(pile.expected, soFar.mostExpected))
  );
}

/** From here on the ministry is told too, wherever it was counted. */
export const concernsMinistry = (pile: Counted): boolean => {
  const cards = Math.abs(differenceOf(pile));
  return cards >= 100 || (cards > 0 && cards * 20 >= pile.expected);
};

/** What is lost or stolen waits for an office above, whatever its size. */
const alwaysWaits = (cause: Cause): boolean => cause === 'lost' || cause === 'stolen';

interface Standing {
  state: DifferenceState;
  aboveTolerance: boolean;
}

/** What an explanation makes of a difference; where a verdict is being followed it changes nothing. */
export function afterExplanation({ state, aboveTolerance }: Standing, cause: Cause) {
  if (state !== 'unexplained') return state;
  return aboveTolerance || alwaysWaits(cause) ? 'explained' : 'closed';
}

/** 409 `count.closed` where there is nothing (more) to say. */
export function requireOpenDifference<T extends Standing>(
  difference: T | undefined,
): asserts difference is T {
  if (!difference || difference.state === 'closed')
    throw conflict(
      'count.closed',
      'Nothing of this count is open: it did not differ, or is closed.',
    );
}

/** Who counted and who explained, as persons. */
export interface Authors {
  countedBy: string;
  explainedBy: string[];
}

/** Nobody judges what they counted or explained themselves: 403 `count.own`. */
export function requireAnother({ countedBy, explainedBy }: Authors, person: string): void {
  if (person === countedBy || explainedBy.includes(person)) throw ownCount();
}

const ownCount = () =>
  new Refusal(
    403,
    'count.own',
    'You counted or explained this yourself; somebody else must say what becomes of it.',
  );

const STATE_AFTER = {
  acceptance: 'closed',
  recount: 'recount',
  inspection: 'inspection',
} as const satisfies Record<VerdictKind, DifferenceState>;

/** What a verdict makes of a difference: what nobody explained cannot be accepted. */
export function afterVerdict(verdict: VerdictKind, { explainedBy }: Authors) {
  if (verdict === 'acceptance' && explainedBy.length === 0)
    throw conflict(
      'count.unexplained',
      'The office has not explained this difference yet; order a recount, or hand it to the inspectorate.',
    );
  return STATE_AFTER[verdict];
}

/** A counted pile; null where it was not counted. */
export interface Piles {
  onHand: Counted;
  spoiled: Counted | null;
}

export const differs = ({ onHand, spoiled }: Piles): boolean =>
  differenceOf(onHand) !== 0 || (spoiled !== null && differenceOf(spoiled) !== 0);

/**
 * Whether the next count ends what a recount was ordered for: it found what had been missing, or missed
 * what had been found, to within what an explanation may close. Else it bears the difference out, which
 * then waits for a verdict again.
 */
export function settlesRecount(ordered: Piles, next: Piles): boolean {
  const left = (before: Counted | null, after: Counted | null) => {
    if (!before || differenceOf(before) === 0) return true;
    if (!after) return false;
    const cards = Math.abs(differenceOf(before) + differenceOf(after));
    return cards <= toleranceOf(before.expected);
  };
  return left(ordered.onHand, next.onHand) && left(ordered.spoiled, next.spoiled);
}
