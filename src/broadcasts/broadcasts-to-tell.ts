import type { EntityManager } from 'typeorm';
import { workingDaysSince } from '../offices/kept-holidays.js';
import { addDays, dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { workingDaysWaited } from '../restocking/waiting.js';
import { TOLD_FROM_WORKING_DAY, type BroadcastAsks } from './broadcast.js';
import { stillAskedSql } from './open-broadcasts.sql.js';

/** So many of the offices that have not answered are told by name. */
const MOST_NAMED = 12;

/** One that some office has not read, or not confirmed. */
export interface UnansweredBroadcast {
  id: string;
  subject: string;
  asks: BroadcastAsks;
  /** Offices that it was sent to and that are open, and how many of these have not answered. */
  offices: number;
  waiting: number;
  /** The first of those that have not, by code. */
  names: string[];
}

/** One that an office is still asked to read or to confirm. */
export interface BroadcastToAnswer {
  id: string;
  fromName: string;
  subject: string;
  asks: BroadcastAsks;
  until: CalendarDate;
}

const UNANSWERED = `
  SELECT b.id, b.subject, b.asks, b.sent_on AS "sentOn", s.timezone, count(*)::integer AS waiting,
    (array_agg(o.name ORDER BY o.code))[:${MOST_NAMED}] AS names,
    (SELECT count(*)::integer FROM broadcast_offices sent JOIN offices open ON open.id = sent.office_id
      WHERE sent.broadcast_id = b.id AND open.closed_at IS NULL) AS offices
  FROM (SELECT b.id AS broadcast, a.office_id AS office ${stillAskedSql('$2')} AND s.code = $1) asked
  JOIN broadcasts b ON b.id = asked.broadcast
  JOIN offices s ON s.id = b.office_id
  JOIN offices o ON o.id = asked.office AND o.closed_at IS NULL
  GROUP BY b.id, s.timezone ORDER BY b.id`;

/**
 * Of a sender's own, from the morning of the third working day after each was sent until it ends or is
 * withdrawn; the oldest first. Its working days and its clocks.
 */
export async function unansweredBroadcasts(
  tx: EntityManager,
  at: Date,
  sender: string,
): Promise<UnansweredBroadcast[]> {
  type Row = UnansweredBroadcast & { sentOn: CalendarDate; timezone: string };
  const rows = await tx.query<Row[]>(UNANSWERED, [sender, at]);
  if (rows.length === 0) return [];
  const workingDays = await workingDaysSince(tx, rows.map(({ sentOn }) => sentOn).sort()[0]!);
  return rows.flatMap(({ sentOn, timezone, ...broadcast }) => {
    const tomorrow = addDays(dateAt(at, timezone), 1);
    const days = workingDaysWaited(sentOn, tomorrow, workingDays(sender));
    return days >= TOLD_FROM_WORKING_DAY ? [broadcast] : [];
  });
}

/** What an office is still asked for, the oldest first. */
export const broadcastsToAnswer = (
  tx: EntityManager,
  at: Date,
  office: string,
): Promise<BroadcastToAnswer[]> =>
  tx.query<BroadcastToAnswer[]>(
    `SELECT b.id, s.name AS "fromName", b.subject, b.asks, b.until_on AS until
     ${stillAskedSql('$2')} AND a.office_id = (SELECT id FROM offices WHERE code = $1) ORDER BY b.id`,
    [office, at],
  );
