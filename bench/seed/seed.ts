import type { Client } from 'pg';
import { addDays, type CalendarDate } from '../../src/platform/calendar-date.js';
import { CONSIGNED, SENT_TABLE } from './consignments.sql.js';
import { BEGUN, MOVED, MOVED_TABLE, OPENINGS, POSTED } from './ledger.sql.js';
import { REGENCIES_AND_CHANCE } from './regencies.sql.js';
import { DAY_TABLE, REPORTED } from './reports.sql.js';
import { FULFILLED, LIVE, LOW } from './requests.sql.js';

const WEEKS_AT_ONCE = 4;
const NOBODY_SIGNS_IN = 'unused';

const PEOPLE = `
  INSERT INTO people (email, name, role, office_id, password_hash, created_at)
  SELECT 'petugas.' || code || '@bench.test', 'Petugas ' || name, 'staff', id, '${NOBODY_SIGNS_IN}', $1
  FROM offices`;

interface History {
  /** Its last date is the day before this one. */
  today: CalendarDate;
  weeks: number;
  say: (line: string) => void;
}

/**
 * Fills an empty, migrated database with the history of the whole country: a report a day from each
 * regency, a correction in twenty, and the cards that were sent to make up for it. Everything follows
 * from everything else as if the product had written it; only foreign keys are not looked up again.
 * Each week is closed in itself: by its end all that was used has come again, so that every week begins
 * with the same stock and no balance falls below zero. It begins on the weekday the history began on.
 */
export async function liveWeeks(db: Client, { today, weeks, say }: History): Promise<void> {
  const first = addDays(today, -7 * weeks);
  await db.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
  await db.query(`SET work_mem = '256MB'`);
  await db.query(PEOPLE, [first]);
  for (const sql of [...REGENCIES_AND_CHANCE, DAY_TABLE, SENT_TABLE, MOVED_TABLE])
    await db.query(sql);
  await open(db, first);
  for (let week = 0; week < weeks; week += WEEKS_AT_ONCE) {
    const from = addDays(first, 7 * week);
    const days = 7 * Math.min(WEEKS_AT_ONCE, weeks - week);
    await live(db, from, addDays(from, days - 1), [...REPORTED, ...CONSIGNED, MOVED]);
    if (week % 52 === 0) say(`  ${from} …`);
  }
}

/** Those weeks, and requests: of each month, and live ones of the offices that are low. */
export async function seed(db: Client, history: History): Promise<void> {
  const { today, weeks, say } = history;
  await liveWeeks(db, history);
  await db.query(FULFILLED, [addDays(today, -7 * weeks), today]);
  await db.query(LOW);
  await db.query(LIVE, [today]);
  say('  VACUUM ANALYZE …');
  await db.query('VACUUM (FREEZE, ANALYZE)');
  await db.query('CHECKPOINT');
}

async function open(db: Client, first: CalendarDate): Promise<void> {
  await db.query('BEGIN');
  await db.query(OPENINGS, [first]);
  await post(db);
  await db.query(BEGUN, [first]);
  await db.query('COMMIT');
}

/** What is done on these dates, in one transaction, and posted. */
export async function live(
  db: Client,
  from: CalendarDate,
  to: CalendarDate,
  done: string[],
): Promise<void> {
  await db.query('BEGIN');
  for (const sql of done) await db.query(sql, datesIn(sql, from, to));
  await post(db);
  await db.query('COMMIT');
}

async function post(db: Client): Promise<void> {
  for (const sql of POSTED) await db.query(sql);
  await db.query('TRUNCATE day, sent, moved');
}

/** The statements of a slice take its first date, both its dates, or none. */
const datesIn = (sql: string, from: CalendarDate, to: CalendarDate): CalendarDate[] =>
  [from, to].filter((_, n) => sql.includes(`$${n + 1}`));
