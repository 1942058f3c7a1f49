import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { officeNotFound } from '../access/permissions.js';
import type { UseCaseContext } from '../access/use-case-context.js';
import { personStateSql } from '../access/person-state.js';
import { withinSql } from '../access/reach.js';
import { DEFAULT_MINIMUM } from '../offices/defaults.js';
import { journeyBasisSql } from '../offices/journey-days.js';
import type { FirstStepsDto } from './first-steps.dto.js';

/** So many offices are named that nobody can sign in to. */
const NAMED = 6;

const FIRST_STEPS = `
  WITH office AS (SELECT * FROM offices WHERE code = $1),
  below AS (
    SELECT o.code, o.name, a.begun_on, o.level = 'regency' AND o.minimum_stock IS DISTINCT FROM ${DEFAULT_MINIMUM}
        OR o.level = 'province' AND o.minimum_stock IS NOT NULL AS minimum_set,
      ${journeyBasisSql('o')} <> 'default' AS journey_known,
      'active' = ANY(people.states) AS staffed, people.states && ARRAY['active', 'invited'] AS invited
    FROM offices o
    CROSS JOIN LATERAL (
      SELECT ARRAY (SELECT ${personStateSql('p')} FROM people p WHERE p.office_id = o.id) AS states
    ) people
    JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'on_hand'
    WHERE ${withinSql('o.code', '$1')} AND o.code <> $1 AND o.closed_at IS NULL
  )
  SELECT own.begun_on AS "begunOn",
    EXISTS (SELECT FROM letterheads l WHERE l.office_id = office.id) AS "hasLetterhead",
    EXISTS (SELECT FROM signatories s WHERE s.office_id = office.id
      AND s.from_on <= today.date AND coalesce(s.until_on >= today.date, true)) AS "hasSignatory",
    (SELECT count(*) FROM below)::integer AS offices,
    (SELECT count(*) FROM below WHERE begun_on IS NOT NULL)::integer AS begun,
    (SELECT count(*) FROM below WHERE staffed)::integer AS staffed,
    (SELECT count(*) FROM below WHERE invited AND NOT staffed)::integer AS "onlyInvited",
    (SELECT count(*) FROM below WHERE minimum_set)::integer AS "minimumsSet",
    (SELECT count(*) FROM below WHERE journey_known)::integer AS "journeysKnown",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('code', code, 'name', name) ORDER BY code)
      FROM (SELECT code, name FROM below WHERE NOT invited ORDER BY code LIMIT ${NAMED}) first
    ), '[]') AS "withoutPeople"
  FROM office JOIN stock_accounts own ON own.office_id = office.id AND own.kind = 'on_hand'
  CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE office.timezone)::date AS date) today`;

/** What an office sets up before its first day, and how far it is: one statement. */
@Injectable()
export class FirstStepsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async of({ at }: UseCaseContext, code: string): Promise<FirstStepsDto> {
    const [steps] = await this.dataSource.query<FirstStepsDto[]>(FIRST_STEPS, [code, at]);
    if (!steps) throw officeNotFound(code);
    return steps;
  }
}
