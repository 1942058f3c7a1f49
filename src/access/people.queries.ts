import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../platform/refusal.js';
import { Pages, UUID, type Page, type PageQuery } from '../platform/keyset-pages.js';
import { hasWordsSql, soughtWords } from '../platform/sought-words.js';
import type { PeopleQueryDto, PersonDto } from './people.dto.js';
import { authorise, officeNotFound, type Actor, type Role } from './permissions.js';
import { personStateSql } from './person-state.js';
import { isWithin, withinSql } from './reach.js';

/** A person as shown, and the internal id of their office. */
export interface PersonLine extends PersonDto {
  officeId: number;
}

/** A person as who checks an office's work knows them. */
export interface PersonRole {
  id: string;
  name: string;
  role: Role;
  office: string;
  officeName: string;
  since: Date;
  disabledAt: Date | null;
}

export const PERSON = `
  SELECT p.id, p.email, p.name, p.role, p.office_id AS "officeId",
         p.receives_mail AS "receivesMail", p.disabled_at AS "disabledAt",
         p.password_hash IS NOT NULL AS accepted,
         EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id) AS "secondFactor",
         json_build_object('code', o.code, 'name', o.name, 'level', o.level,
                           'timezone', o.timezone) AS office
  FROM people p JOIN offices o ON o.id = p.office_id`;

export const shown = (person: PersonLine): PersonDto => ({
  id: person.id,
  email: person.email,
  name: person.name,
  role: person.role,
  office: person.office,
  receivesMail: person.receivesMail,
  disabledAt: person.disabledAt,
  accepted: person.accepted,
  secondFactor: person.secondFactor,
});

/** Whoever shows who they are without a session, by a link that only they were mailed. */
export const actorOf = ({ id, name, role, office, officeId }: PersonLine): Actor => ({
  personId: id,
  name,
  role,
  office: { ...office, id: officeId },
});

export const personNotFound = () =>
  notFound('person.not_found', 'There is no such person that you can see.');

/** The person with this id, or 404 `person.not_found`. Access is settled apart from this. */
export async function personById(tx: EntityManager, id: string): Promise<PersonLine> {
  if (!UUID.test(id)) throw personNotFound();
  const [person] = await tx.query<PersonLine[]>(`${PERSON} WHERE p.id = $1`, [id]);
  if (!person) throw personNotFound();
  return person;
}

/** What is a person's own business, for them and for an admin of their office or above. */
export async function ownOrManaged(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<PersonLine> {
  const person = await personById(tx, id);
  if (id !== actor.personId) authoriseFor(actor, person);
  return person;
}

/** A person beyond reach does not exist; one in sight is an admin's business. */
export function authoriseFor(actor: Actor, person: PersonLine): void {
  if (!isWithin(actor.office.code, person.office.code)) throw personNotFound();
  authorise(actor, 'people.manage', person.office.code);
}

/** As `personById`, and nobody else changes this person until the transaction ends. */
export async function lockedPerson(tx: EntityManager, id: string): Promise<PersonLine> {
  if (!UUID.test(id)) throw personNotFound();
  // Apart from the read: a join that had to wait would look at the office of before the wait.
  await tx.query(`SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  return personById(tx, id);
}

@Injectable()
export class PeopleQueries {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: string): Promise<PersonDto> {
    return shown(await personById(this.dataSource.manager, id));
  }

  /** The people of an office and those below, newest first, for an admin of it or above. */
  async list(actor: Actor, query: PeopleQueryDto): Promise<Page<PersonDto>> {
    const { office = actor.office.code, text = '', state = null } = query;
    authorise(actor, 'people.manage', office);
    const words = soughtWords(text);
    const pages = new Pages('people', { office, words, state }, query);
    const rows = await this.dataSource.query<(PersonLine | { id: null })[]>(
      `SELECT listed.* FROM offices top
       LEFT JOIN LATERAL (
         ${PERSON}
         WHERE ${withinSql('o.code', 'top.code')} AND ($2::uuid IS NULL OR p.id < $2)
           AND ${hasWordsSql(`p.name || ' ' || p.email`, '$4')}
           AND ($5::text IS NULL OR $5 = ${personStateSql('p')})
         ORDER BY p.id DESC LIMIT $3
       ) listed ON true
       WHERE top.code = $1 ORDER BY listed.id DESC`,
      [office, pages.after(UUID), pages.limit + 1, words, state],
    );
    // No row at all: no such office. One row of nothing: nobody there.
    if (rows.length === 0) throw officeNotFound(office);
    const people = rows.filter((row): row is PersonLine => row.id !== null);
    return pages.page(people, ({ id }) => id, shown);
  }

  /** Who they are and what they may do, oldest first, for whoever may read the office: no address is told. */
  async roles(code: string, query: PageQuery): Promise<Page<PersonRole>> {
    const pages = new Pages('roles', { code }, query);
    const rows = await this.dataSource.query<PersonRole[]>(
      `SELECT p.id, p.name, p.role, o.code AS office, o.name AS "officeName", p.created_at AS since,
         p.disabled_at AS "disabledAt"
       FROM people p JOIN offices o ON o.id = p.office_id
       WHERE ${withinSql('o.code', '$1')} AND ($2::uuid IS NULL OR p.id > $2)
       ORDER BY p.id LIMIT $3`,
      [code, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(
      rows,
      ({ id }) => id,
      (row) => row,
    );
  }
}
