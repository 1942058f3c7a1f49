import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import {
  afterExplanation,
  type Cause,
  type Closing,
  type DifferenceState,
  type MonthSoFar,
  type Piles,
} from './difference.js';
import { recorder } from './recording.js';
import type { StockCountDto } from './stock-count.dto.js';

/**
 * What the counts of the calendar month of `date` differed by so far. Ask only with the office's `on_hand`
 * locked: then no other is being made.
 */
export async function monthSoFar(
  tx: EntityManager,
  office: number,
  date: CalendarDate,
): Promise<Record<'onHand' | 'spoiled', MonthSoFar>> {
  const [row] = await tx.query<
    { cards: number; most: number; spoiled: number; mostSpoiled: number }[]
  >(
    `SELECT coalesce(sum(abs(difference)), 0)::bigint AS cards, coalesce(max(expected), 0) AS most,
       coalesce(sum(abs(spoiled_difference)), 0)::bigint AS spoiled,
       coalesce(max(expected_spoiled), 0) AS "mostSpoiled"
     FROM stock_counts
     WHERE office_id = $1 AND counted_on >= date_trunc('month', $2::date)::date
       AND counted_on < (date_trunc('month', $2::date) + interval '1 month')::date`,
    [office, date],
  );
  return {
    onHand: { cards: row!.cards, mostExpected: row!.most },
    spoiled: { cards: row!.spoiled, mostExpected: row!.mostSpoiled },
  };
}

interface NewCount {
  office: number;
  countedOn: CalendarDate;
  paper: StockCountDto;
  piles: Piles;
}

export async function insertCount(
  tx: EntityManager,
  act: UseCaseContext,
  { office, countedOn, paper, piles: { onHand, spoiled } }: NewCount,
): Promise<string> {
  const { kind, countedBy = null, givenBy = null, takenBy = null, countedOutside = null } = paper;
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO stock_counts (office_id, counted_on, kind, expected, counted, expected_spoiled,
       counted_spoiled, counted_by, given_by, taken_by, counted_outside, recorded_at, recorded_by,
       recorded_by_office)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
    [
      ...[office, countedOn, kind ?? 'routine', onHand.expected, onHand.counted],
      ...[spoiled?.expected ?? null, spoiled?.counted ?? null],
      ...[countedBy, givenBy, takenBy, countedOutside, ...recorder(act)],
    ],
  );
  return row!.id;
}

export interface Explanation {
  cause: Cause;
  text: string;
}

export async function insertExplanation(
  tx: EntityManager,
  act: UseCaseContext,
  count: string,
  { cause, text }: Explanation,
): Promise<void> {
  await tx.query(
    `INSERT INTO count_explanations (count_id, cause, text, recorded_at, recorded_by, recorded_by_office)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [count, cause, text, ...recorder(act)],
  );
}

/** What differs begins unexplained; explained in the same breath, as far as that brings it. */
export async function insertDifference(
  tx: EntityManager,
  { at }: UseCaseContext,
  difference: {
    id: string;
    office: number;
    aboveTolerance: boolean;
    explanation: Explanation | null;
  },
): Promise<void> {
  const { id, office, aboveTolerance, explanation } = difference;
  const begins = { state: 'unexplained', aboveTolerance } as const;
  const state = explanation ? afterExplanation(begins, explanation.cause) : begins.state;
  const closed = state === 'closed';
  await tx.query(
    `INSERT INTO count_differences (count_id, office_id, above_tolerance, state, closed_by, closed_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, office, aboveTolerance, state, closed ? 'explanation' : null, closed ? at : null],
  );
}

/** Where a difference stands from now on, and by what it is closed if it is. */
export async function setDifferenceState(
  tx: EntityManager,
  { at }: UseCaseContext,
  id: string,
  state: DifferenceState,
  closing: Closing,
): Promise<void> {
  const closed = state === 'closed';
  await tx.query(
    `UPDATE count_differences SET state = $2, closed_by = $3, closed_at = $4 WHERE count_id = $1`,
    [id, state, closed ? closing : null, closed ? at : null],
  );
}
