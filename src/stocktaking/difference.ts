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

/** From so many cards the ministry is told too, wherever they were counted; or so many in a hundred expected. */
export const MINISTRY_CARDS = 100;
const MINISTRY_PERCENT = 5;

/** Whether either pile differs by so much that the ministry is told too. */
export const concernsMinistry = ({ onHand, spoiled }: Piles): boolean =>
  [onHand, spoiled].some((pile) => {
    const cards = pile ? Math.abs(differenceOf(pile)) : 0;
    return (
      cards >= MINISTRY_CARDS || (cards > 0 && cards * 100 >= pile!.expected * MINISTRY_PERCENT)
    );
  });

/** What is lost or stolen waits for an office above, whatever its size. */
export const alwaysWaits = (cause: Cause): boolean => cause === 'lost' || cause === 'stolen';

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

/**
 * What a verdict makes of a difference: what nobody explained cannot be accepted, and what the Inspektorat
 * has stays with it until it is accepted, counted again or not.
 */
export function afterVerdict(
  verdict: VerdictKind,
  { state, explainedBy }: Pick<Standing, 'state'> & Pick<Authors, 'explainedBy'>,
): DifferenceState {
  if (verdict === 'acceptance' && explainedBy.length === 0)
    throw conflict(
      'count.unexplained',
      'The office has not explained this difference yet; order a recount, or hand it to the inspectorate.',
    );
  return verdict === 'recount' && state === 'inspection' ? state : STATE_AFTER[verdict];
}

/** What was counted; null where spoiled cards were not. */
export interface Piles {
  onHand: Counted;
  spoiled: Counted | null;
}

/** As a count is kept and told. */
export interface CountFigures {
  expected: number;
  counted: number;
  expectedSpoiled: number | null;
  countedSpoiled: number | null;
}

export const pilesOf = (of: CountFigures): Piles => ({
  onHand: { expected: of.expected, counted: of.counted },
  spoiled:
    of.expectedSpoiled === null
      ? null
      : { expected: of.expectedSpoiled, counted: of.countedSpoiled! },
});

export const differs = ({ onHand, spoiled }: Piles): boolean =>
  differenceOf(onHand) !== 0 || (spoiled !== null && differenceOf(spoiled) !== 0);

/** A count that is to be made again. */
export interface ToRecount {
  piles: Piles;
  /** All that its office said it came from. */
  causes: Cause[];
}

/** How much of a difference `found` makes good, and how many cards are left of it. */
function madeGood(pile: Counted | null, found: number) {
  const missing = pile ? -differenceOf(pile) : 0;
  const cards = Math.min(Math.abs(missing), Math.max(0, found * Math.sign(missing)));
  return { missing, found: cards * Math.sign(missing), left: Math.abs(missing) - cards };
}

/**
 * Which of the counts that are to be made again, the oldest first, the next count settles: it found what had
 * been missing, or missed what had been found, so that no more is left than an explanation may close, and
 * nothing of what is said to be lost or stolen. What it found settles one of them only. Whatever it bears out
 * waits for a verdict again.
 */
export function settledBy(next: Piles, ordered: ToRecount[]): boolean[] {
  let onHand = differenceOf(next.onHand);
  let spoiled = next.spoiled ? differenceOf(next.spoiled) : 0;
  return ordered.map(({ piles, causes }) => {
    const mustBeWhole = causes.some(alwaysWaits);
    const parts = [madeGood(piles.onHand, onHand), madeGood(piles.spoiled, spoiled)] as const;
    const isSettled = [piles.onHand, piles.spoiled].every((pile, n) => {
      const { missing, found, left } = parts[n]!;
      const most = mustBeWhole || !pile ? 0 : toleranceOf(pile.expected);
      return missing === 0 || (found !== 0 && left <= most);
    });
    if (!isSettled) return false;
    onHand -= parts[0].found;
    spoiled -= parts[1].found;
    return true;
  });
}
