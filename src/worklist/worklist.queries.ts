import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasRole, officeNotFound } from '../access/permissions.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { stillAskedSql } from '../broadcasts/open-broadcasts.sql.js';
import { isOverdueSql } from '../consignments/loans.queries.js';
import { unreadSql } from '../notices/events.queries.js';
import { seenSql } from '../notices/notices.queries.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { WorklistDto } from './worklist.dto.js';

// Each count by an index of what is live: few rows, however long the history.
const WORKLIST = `
  SELECT
    (SELECT count(*) FROM offices below
     JOIN restock_requests r ON r.office_id = below.id AND r.state = 'open'
     WHERE below.parent_id = office.id)::integer AS "requestsToAnswer",
    (SELECT count(*) FROM restock_requests r
     WHERE r.state = 'approved' AND r.answered_by_office = office.id)::integer AS "grantsToSend",
    (SELECT count(*) FROM consignments c
     WHERE c.state = 'in_transit' AND c.to_office = office.id)::integer AS "consignmentsToReceive",
    (SELECT count(*) FROM consignments c
     WHERE c.state = 'awaiting_lender' AND c.from_office = office.id)::integer AS "loansToConfirm",
    (SELECT count(*) FROM loans l JOIN consignments c ON c.id = l.id
     WHERE l.borrower = office.id AND ${isOverdueSql('$4', '$5', 'office')})::integer AS "loansOverdue",
    (SELECT count(*) FROM hand_outs h
     WHERE h.office_id = office.id AND h.held > 0
       AND h.due_on < ($4 AT TIME ZONE office.timezone)::date)::integer AS "handOutsOverdue",
    (SELECT count(*) FROM offices place
     JOIN count_differences d ON d.office_id = place.id AND d.state <> 'closed'
     WHERE (place.id = office.id AND d.state IN ('unexplained', 'recount'))
       OR ($2 AND d.state = 'explained' AND (place.parent_id = office.id
         OR place.id = office.id AND office.level = 'ministry')))::integer AS "differencesWaiting",
    (SELECT count(*) ${stillAskedSql('$4')} AND a.office_id = office.id)::integer AS "broadcastsToAnswer",
    (SELECT count(*) FROM outbox o JOIN notices n ON n.id = o.id
     WHERE o.state = 'failed' AND ${seenSql('$1', '$2')})::integer AS "mailsFailed",
    (${unreadSql('office.id', '$3', '$4')}) AS "eventsUnread"
  FROM offices office WHERE office.code = $1`;

/** The counts that stand in the navigation: one statement, asked often. */
@Injectable()
export class WorklistQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async of({ actor, at }: UseCaseContext, code: string): Promise<WorklistDto> {
    const [worklist] = await this.dataSource.query<WorklistDto[]>(WORKLIST, [
      code,
      hasRole(actor, 'admin'),
      actor.personId,
      at,
      this.settings.loanDueDays,
    ]);
    if (!worklist) throw officeNotFound(code);
    return worklist;
  }
}
