import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasRole, type Actor } from '../access/permissions.js';
import { officesWithinSql, withinSql } from '../access/reach.js';
import { paperNumber } from '../offices/office-lines.js';
import { hasWordsSql, soughtWords } from '../platform/sought-words.js';
import { withoutUnseen } from '../platform/unseen.js';
import type { FoundDto } from './search.dto.js';
import { soughtNumber } from './sought-number.js';

const MOST = 5;
/** A reference is looked for by a part of it, and a shorter part is in all of them. */
const SHORTEST_PART = 3;

// $1 the own office, $2 the words, $3 the text, $4 whether people are read, $5 to $7 a paper's number,
// $8 the part of a reference.
const REACH = officesWithinSql('$1');
const NUMBERED = (paper: string, office: string) => `
  (($6::integer IS NOT NULL OR $7::integer IS NOT NULL)
    AND ($5::text IS NULL OR ${office}.code = $5) AND ($6 IS NULL OR ${paper}.year = $6)
    AND ($7 IS NULL OR ${paper}.serial = $7)
  OR $8::text IS NOT NULL AND strpos(lower(${paper}.reference), $8) > 0)`;

const OFFICES = `
  SELECT o.code, o.name, o.level FROM offices o
  WHERE ${withinSql('o.code', '$1')} AND (${hasWordsSql('o.name', '$2')} OR starts_with(o.code, $3))
  ORDER BY o.code = $3 DESC, o.level, o.code LIMIT ${MOST}`;

const PEOPLE = `
  SELECT p.id, p.name, p.email, p.role, o.code AS office, o.name AS "officeName"
  FROM people p JOIN offices o ON o.id = p.office_id
  WHERE $4 AND ${withinSql('o.code', '$1')} AND ${hasWordsSql(`p.name || ' ' || p.email`, '$2')}
  ORDER BY p.disabled_at IS NOT NULL, p.name, p.id LIMIT ${MOST}`;

const REQUESTS = `
  SELECT r.id, ${paperNumber('o.code', 'r')} AS number, o.name AS "officeName", r.quantity, r.state,
    r.reference
  FROM restock_requests r JOIN offices o ON o.id = r.office_id
  WHERE r.office_id = ANY(${REACH}) AND ${NUMBERED('r', 'o')}
  ORDER BY r.id DESC LIMIT ${MOST}`;

const CONSIGNMENTS = `
  SELECT c.id, ${paperNumber('f.code', 'c')} AS number, f.name AS "fromName", t.name AS "toName",
    c.quantity, c.state, c.reference
  FROM consignments c
  JOIN offices f ON f.id = c.from_office
  JOIN offices t ON t.id = c.to_office
  WHERE (c.from_office = ANY(${REACH}) OR c.to_office = ANY(${REACH})) AND ${NUMBERED('c', 'f')}
  ORDER BY c.id DESC LIMIT ${MOST}`;

const each = (rows: string) => `(SELECT coalesce(json_agg(found), '[]') FROM (${rows}) found)`;

const FOUND = `
  SELECT ${each(OFFICES)} AS offices, ${each(PEOPLE)} AS people, ${each(REQUESTS)} AS requests,
    ${each(CONSIGNMENTS)} AS consignments`;

/** What a text is the name or number of, in one statement, for it is asked while somebody types. */
@Injectable()
export class SearchQueries {
  constructor(private readonly dataSource: DataSource) {}

  async find(actor: Actor, text: string): Promise<FoundDto> {
    const sought = withoutUnseen(text).toLowerCase();
    const words = soughtWords(text);
    if (words.length === 0) return { offices: [], people: [], requests: [], consignments: [] };
    const number = soughtNumber(sought);
    const [found] = await this.dataSource.query<[FoundDto]>(FOUND, [
      actor.office.code,
      words,
      sought,
      hasRole(actor, 'admin'),
      number?.office ?? null,
      number?.year ?? null,
      number?.serial ?? null,
      sought.length < SHORTEST_PART ? null : sought,
    ]);
    return found;
  }
}
