import type { EntityManager } from 'typeorm';
import type { UseCaseContext } from '../access/use-case-context.js';
import { officeNotFound } from '../access/permissions.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { prepared, type Prepared } from '../platform/prepared-statements.js';
import { causesSql, SPOIL_CAUSES } from '../stock/spoil-causes.js';
import type { Figures, Service } from './print-report.js';
import type { ReportDay } from './report-date.js';

/** How a report came and what it looked like when it did. */
export interface Coming {
  /** What its device said of when it was written. */
  writtenAt: Date | null;
  /** Taken only because it was written in time. */
  arrivedLate: boolean;
  /** Far more cards than the office's usual greatest day. */
  unusual: boolean;
}

interface Row extends Figures, Coming, Omit<ReportDay, 'office' | 'date'> {
  officeId: number;
  countedThrough: CalendarDate | null;
  onHand: number;
  spoiledOnHand: number;
  revision: number | null;
  filedAt: Date;
  filedBy: string;
  attemptRevision: number | null;
  attemptFingerprint: Buffer | null;
  /** Cards of each reported date of the USUAL_DAYS before this one. */
  totalsBefore: number[];
}

/** A report as it stands, revision and all. */
export interface Filed extends Figures, Coming {
  revision: number;
  filedAt: Date;
  filedBy: string;
}

export interface LockedDay extends Omit<Row, keyof Filed> {
  /** The office's code. */
  office: string;
  date: CalendarDate;
  /** Null while nothing has been reported for this date. */
  report: Filed | null;
}

const LOCK: Prepared = {
  name: 'printing.lock_day',
  text: `
  SELECT office_id AS "officeId", office_name AS "officeName", timezone, closed_at AS "closedAt",
    late_days AS "widenedTo", late_until AS "widenedUntil", opening_on AS "openingOn",
    counted_through AS "countedThrough", on_hand AS "onHand", spoiled_on_hand AS "spoiledOnHand",
    revision, printed, spoiled, ${causesSql('')} AS "spoiledBy", recorded, waiting,
    ribbons_left AS "ribbonsLeft", films_left AS "filmsLeft", service, note, filed_at AS "filedAt",
    filed_by_name AS "filedBy", written_at AS "writtenAt", arrived_late AS "arrivedLate", unusual,
    above_code AS above, above_name AS "aboveName", totals_before AS "totalsBefore",
    attempt_revision AS "attemptRevision", attempt_fingerprint AS "attemptFingerprint"
  FROM lock_for_report($1, $2, $3)`,
};

/** Locks the office's stock and reads all that judging a report of this date takes, as of after the lock. */
export async function lockDay(
  tx: EntityManager,
  act: UseCaseContext,
  office: string,
  date: CalendarDate,
): Promise<LockedDay> {
  const [row] = await prepared<Row>(tx, LOCK, [office, date, act.idempotencyKey?.key ?? null]);
  if (!row) throw officeNotFound(office);
  return { ...row, office, date, report: row.revision === null ? null : reportOf(row) };
}

/** The report as it stands, and nothing else of what was read with it. */
const reportOf = (row: Row): Filed => ({
  printed: row.printed,
  spoiled: row.spoiled,
  spoiledBy: row.spoiledBy,
  recorded: row.recorded,
  waiting: row.waiting,
  ribbonsLeft: row.ribbonsLeft,
  filmsLeft: row.filmsLeft,
  service: row.service,
  note: row.note,
  revision: row.revision!,
  filedAt: row.filedAt,
  filedBy: row.filedBy,
  writtenAt: row.writtenAt,
  arrivedLate: row.arrivedLate,
  unusual: row.unusual,
});

const WRITE: Prepared = {
  name: 'printing.write_revision',
  text: `
  WITH revision AS (
    INSERT INTO print_report_revisions (office_id, on_date, revision, corrects, printed, spoiled,
      recorded, waiting, service, note, filed_at, filed_by, written_at, arrived_late, unusual,
      attempt_key, attempt_fingerprint, by_print, by_encode, by_factory, by_other, ribbons_left, films_left)
    VALUES ($1, $2, $3, nullif($3 - 1, 0), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
      $17, $18, $19, $20, $21, $22)
  )
  INSERT INTO print_reports (office_id, on_date, revision, printed, spoiled, recorded, waiting, service,
    note, filed_at, filed_by, written_at, arrived_late, unusual, by_print, by_encode, by_factory, by_other,
    ribbons_left, films_left)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $17, $18, $19, $20, $21, $22)
  ON CONFLICT (office_id, on_date) DO UPDATE SET revision = excluded.revision, printed = excluded.printed,
    spoiled = excluded.spoiled, recorded = excluded.recorded, waiting = excluded.waiting,
    service = excluded.service, note = excluded.note, filed_at = excluded.filed_at,
    filed_by = excluded.filed_by, written_at = excluded.written_at,
    arrived_late = excluded.arrived_late, unusual = excluded.unusual, by_print = excluded.by_print,
    by_encode = excluded.by_encode, by_factory = excluded.by_factory, by_other = excluded.by_other,
    ribbons_left = excluded.ribbons_left, films_left = excluded.films_left`,
};

/** Writes the next revision and makes it the report; the attempt's key stays on the revision it made. */
export async function writeRevision(
  tx: EntityManager,
  act: UseCaseContext,
  { officeId, date, report }: LockedDay,
  figures: Figures,
  coming: Coming,
): Promise<Filed> {
  const revision = (report?.revision ?? 0) + 1;
  const { printed, spoiled, spoiledBy, recorded, waiting, service, note } = figures;
  const { ribbonsLeft, filmsLeft } = figures;
  await prepared(tx, WRITE, [
    officeId,
    date,
    revision,
    printed,
    spoiled,
    recorded,
    waiting,
    service satisfies Service,
    note,
    act.at,
    act.actor.personId,
    coming.writtenAt,
    coming.arrivedLate,
    coming.unusual,
    act.idempotencyKey?.key ?? null,
    act.idempotencyKey?.fingerprint ?? null,
    ...SPOIL_CAUSES.map((cause) => spoiledBy?.[cause] ?? null),
    ...[ribbonsLeft, filmsLeft],
  ]);
  return { ...figures, ...coming, revision, filedAt: act.at, filedBy: act.actor.name };
}
