import type { EntityManager } from 'typeorm';
import type { Act } from '../access/act.js';
import { officeNotFound } from '../access/permissions.js';
import type { CalendarDate } from '../platform/calendar-date.js';
import { prepared, type Prepared } from '../platform/pool.js';
import type { Figures, Service } from './print-report.js';

interface Row extends Figures {
  officeId: number;
  officeName: string;
  timezone: string;
  closedAt: Date | null;
  widenedTo: number | null;
  widenedUntil: CalendarDate | null;
  openingOn: CalendarDate | null;
  countedThrough: CalendarDate | null;
  onHand: number;
  spoiledOnHand: number;
  revision: number | null;
  filedAt: Date;
  filedBy: string;
  attemptRevision: number | null;
  attemptFingerprint: Buffer | null;
}

/** A report as it stands, revision and all. */
export interface Filed extends Figures {
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
    revision, printed, spoiled, recorded, waiting, service, note, filed_at AS "filedAt",
    filed_by_name AS "filedBy",
    attempt_revision AS "attemptRevision", attempt_fingerprint AS "attemptFingerprint"
  FROM lock_for_report($1, $2, $3)`,
};

/** Locks the office's stock and reads all that judging a report of this date takes, as of after the lock. */
export async function lockDay(
  tx: EntityManager,
  act: Act,
  office: string,
  date: CalendarDate,
): Promise<LockedDay> {
  const [row] = await prepared<Row>(tx, LOCK, [office, date, act.attempt?.key ?? null]);
  if (!row) throw officeNotFound(office);
  const { revision, printed, spoiled, recorded, waiting, service, note, filedAt, filedBy, ...day } =
    row;
  return {
    ...day,
    office,
    date,
    report:
      revision === null
        ? null
        : { revision, printed, spoiled, recorded, waiting, service, note, filedAt, filedBy },
  };
}

const WRITE: Prepared = {
  name: 'printing.write_revision',
  text: `
  WITH revision AS (
    INSERT INTO print_report_revisions (office_id, on_date, revision, corrects, printed, spoiled,
      recorded, waiting, service, note, filed_at, filed_by, attempt_key, attempt_fingerprint)
    VALUES ($1, $2, $3, nullif($3 - 1, 0), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  )
  INSERT INTO print_reports (office_id, on_date, revision, printed, spoiled, recorded, waiting, service,
    note, filed_at, filed_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (office_id, on_date) DO UPDATE SET revision = excluded.revision, printed = excluded.printed,
    spoiled = excluded.spoiled, recorded = excluded.recorded, waiting = excluded.waiting,
    service = excluded.service, note = excluded.note, filed_at = excluded.filed_at,
    filed_by = excluded.filed_by`,
};

/** Writes the next revision and makes it the report; the attempt's key stays on the revision it made. */
export async function writeRevision(
  tx: EntityManager,
  act: Act,
  { officeId, date, report }: LockedDay,
  figures: Figures,
): Promise<Filed> {
  const revision = (report?.revision ?? 0) + 1;
  const { printed, spoiled, recorded, waiting, service, note } = figures;
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
    act.attempt?.key ?? null,
    act.attempt?.fingerprint ?? null,
  ]);
  return { ...figures, revision, filedAt: act.at, filedBy: act.actor.name };
}
