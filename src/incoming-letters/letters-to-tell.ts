import type { EntityManager } from 'typeorm';
import { withinSql } from '../access/reach.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { LINK_OPENS_FOR } from './reading.service.js';

const DAY = 24 * 3_600_000;

/** A letter that has waited for a day for somebody to make a request of it. */
export interface LetterToTell {
  id: string;
  name: string;
  /** As far as it says so for certain. */
  quantity: number | null;
  /** By its office's own date. */
  receivedOn: CalendarDate;
}

/**
 * Of the offices below, the longest waiting first, for as long as whoever wrote can open the request by the
 * link: an older one is a matter that was settled otherwise.
 */
export const lettersWaiting = (
  tx: EntityManager,
  at: Date,
  office: string,
): Promise<LetterToTell[]> =>
  tx.query<LetterToTell[]>(
    `SELECT l.id, o.name, l.asks_quantity AS quantity, (l.received_at AT TIME ZONE o.timezone)::date AS "receivedOn"
     FROM incoming_letters l JOIN offices o ON o.id = l.office_id
     WHERE ${withinSql('o.code', '$1')} AND o.code <> $1 AND o.closed_at IS NULL AND l.state = 'matched'
       AND l.automatic IS NULL AND l.received_at > $2 AND l.received_at <= $3
     ORDER BY l.received_at`,
    [office, new Date(at.getTime() - LINK_OPENS_FOR), new Date(at.getTime() - DAY)],
  );

/** How many came in the day before `at` of nobody known, or could not be read; of a machine's none is told. */
export async function straysBefore(tx: EntityManager, at: Date): Promise<number> {
  const [{ count }] = await tx.query<[{ count: number }]>(
    `SELECT count(*)::integer AS count FROM incoming_letters
     WHERE state IN ('unmatched', 'unreadable') AND automatic IS NULL AND received_at > $1 AND received_at <= $2`,
    [new Date(at.getTime() - DAY), at],
  );
  return count;
}
