import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorise, type Actor } from '../access/permissions.js';
import { officesWithinSql, withinSql } from '../access/reach.js';
import { officeByCode, paperNumber } from '../offices/office-lines.js';
import { Pages, UUID } from '../platform/keyset-pages.js';
import type {
  RecordedRecoveryDto,
  RecoveryListQueryDto,
  RecoveryPageDto,
} from './recoveries.dto.js';
import { recoveryNotFound } from './recovery.js';

const RECOVERY = `
  SELECT v.id, c.id AS "consignmentId", ${paperNumber('f.code', 'c')} AS number, f.code AS "from",
    f.name AS "fromName", t.code AS "to", t.name AS "toName",
    CASE WHEN a.recovery_id IS NULL THEN 'waiting' ELSE 'accepted' END AS state,
    v.found, v.note, v.recorded_at AS "recordedAt", recorder.name AS "recordedBy",
    a.accepted_at AS "acceptedAt", accepter.name AS "acceptedBy",
    accepting.code AS "acceptedByOffice", a.note AS "acceptanceNote"
  FROM recoveries v
  JOIN consignments c ON c.id = v.consignment_id
  JOIN offices f ON f.id = c.from_office
  JOIN offices t ON t.id = c.to_office
  JOIN people recorder ON recorder.id = v.recorded_by
  LEFT JOIN recovery_acceptances a ON a.recovery_id = v.id
  LEFT JOIN people accepter ON accepter.id = a.accepted_by
  LEFT JOIN offices accepting ON accepting.id = a.accepted_by_office`;

const REACH = officesWithinSql('$1');

export async function recoveryById(tx: EntityManager, id: string): Promise<RecordedRecoveryDto> {
  const [recovery] = UUID.test(id)
    ? await tx.query<RecordedRecoveryDto[]>(`${RECOVERY} WHERE v.id = $1`, [id])
    : [];
  if (!recovery) throw recoveryNotFound(id);
  return recovery;
}

/** Of the consignment $1. */
export const RECOVERIES_OF = `${RECOVERY} WHERE c.id = $1`;

/** What waits for an office above both ends, oldest first. */
export const waitingRecoveries = (tx: EntityManager, above: string) =>
  tx.query<RecordedRecoveryDto[]>(
    `${RECOVERY}
     WHERE a.recovery_id IS NULL AND f.code <> $1 AND t.code <> $1
       AND ${withinSql('f.code', '$1')} AND ${withinSql('t.code', '$1')}
     ORDER BY v.id`,
    [above],
  );

/** What only the ministry stands above both ends of, its own besides, oldest first. */
export const recoveriesForMinistry = (tx: EntityManager) =>
  tx.query<RecordedRecoveryDto[]>(
    `${RECOVERY}
     WHERE a.recovery_id IS NULL
       AND NOT (f.level = 'regency' AND t.level = 'regency' AND f.parent_id = t.parent_id)
     ORDER BY v.id`,
  );

@Injectable()
export class RecoveriesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; of consignments from or to one office and those below it, or anything in reach. */
  async list(actor: Actor, query: RecoveryListQueryDto): Promise<RecoveryPageDto> {
    const office = query.office ?? actor.office.code;
    const { state = null } = query;
    authorise(actor, 'office.read', office);
    if (query.office) await officeByCode(this.dataSource.manager, office);
    const pages = new Pages('recoveries', { office, state }, query);
    const rows = await this.dataSource.query<RecordedRecoveryDto[]>(
      `${RECOVERY}
       WHERE (c.from_office = ANY(${REACH}) OR c.to_office = ANY(${REACH}))
         AND ($2::text IS NULL OR (a.recovery_id IS NULL) = ($2 = 'waiting'))
         AND ($3::uuid IS NULL OR v.id < $3)
       ORDER BY v.id DESC LIMIT $4`,
      [office, state, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(
      rows,
      (row) => row.id,
      (row) => row,
    );
  }
}
