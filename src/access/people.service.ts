import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseOn } from '../platform/constraint-refusals.js';
import { conflict } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import type { UseCaseContext } from './use-case-context.js';
import { idempotently } from './idempotency.js';
import { recordChange } from './audit-log.js';
import { endSessionsOf } from './live-sessions.js';
import { lockedOffices, requireOpenTo, type StaffedOffice } from './office-staff.js';
import type { InvitePersonDto, PersonDto } from './people.dto.js';
import {
  authoriseFor,
  lockedPerson,
  personById,
  shown,
  type PersonLine,
} from './people.queries.js';
import { authorise } from './permissions.js';
import {
  changed,
  endsSessions,
  isOwnBusiness,
  requireAdmin,
  type Member,
  type PersonChange,
  type PersonState,
} from './person.js';
import { recordPersonChanges } from './person-changes.js';
import { closeLinksOf, mailOneTimeLink } from './one-time-links.js';

refuseOn('person_email_unique', () =>
  conflict('person.email_taken', 'Another person already has this e-mail address.'),
);

@Injectable()
export class PeopleService {
  constructor(private readonly transactions: Transactions) {}

  /** Adds a person, who can sign in once they have chosen a password through the mailed link. */
  invite(
    act: UseCaseContext,
    { email, name, role, office: code }: InvitePersonDto,
  ): Promise<PersonDto> {
    authorise(act.actor, 'people.manage', code);
    return this.transactions.run(
      (tx) =>
        idempotently(tx, act, async () => {
          const [office] = (await lockedOffices(tx, [code])) as [StaffedOffice];
          requireOpenTo(office);
          const [added] = await tx.query<{ id: string }[]>(
            `INSERT INTO people (email, name, role, office_id, created_at)
             VALUES ($1, $2, $3, $4, $5) RETURNING id`,
            [email, name, role, office.id, act.at],
          );
          const { id } = added!;
          const member = { id, office: office.id, role, disabled: false, accepted: false };
          requireAdmin(office.name, office.members, [...office.members, member]);
          const person = await personById(tx, id);
          await mailOneTimeLink(tx, act.at, 'invitation', person, act.actor);
          await recordChange(tx, act, office.id, 'person.invited', null, {
            personId: id,
            email,
            name,
            role,
          });
          return shown(person);
        }),
      act.within,
    );
  }

  /** Sends a new invitation in place of every earlier one. */
  inviteAgain(act: UseCaseContext, id: string): Promise<PersonDto> {
    return this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, id);
      authoriseFor(act.actor, person);
      return idempotently(tx, act, async () => {
        if (person.accepted)
          throw conflict('person.already_accepted', `${person.name} has accepted already.`);
        if (person.disabledAt)
          throw conflict('person.disabled', `${person.name} is disabled; enable them first.`);
        await closeLinksOf(tx, act.at, id);
        await mailOneTimeLink(tx, act.at, 'invitation', person, act.actor);
        const whom = { personId: id, email: person.email };
        await recordChange(tx, act, person.officeId, 'person.invited_again', null, whom);
        return shown(person);
      });
    }, act.within);
  }

  /** Changes a person, by an admin who reaches them, or, their name and mail, by themself. */
  change(act: UseCaseContext, id: string, wanted: PersonChange): Promise<PersonDto> {
    return this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, id);
      if (id !== act.actor.personId || !isOwnBusiness(wanted)) authoriseFor(act.actor, person);
      const before: PersonState = { ...person, office: person.office.code };
      const after = changed(before, wanted, act.at);
      if (after.office !== before.office) authorise(act.actor, 'people.manage', after.office);
      const codes = [...new Set([before.office, after.office])];
      const offices = isOwnBusiness(wanted) ? [] : await lockedOffices(tx, codes);
      const officeId = offices.at(-1)?.id ?? person.officeId;
      if (officeId !== person.officeId) requireOpenTo(offices.at(-1)!);
      requireAdmins(offices, { ...memberOf(person, after), office: officeId });
      await keep(tx, id, officeId, after);
      if (endsSessions(before, after)) await endSessionsOf(tx, act.at, id);
      if (after.disabledAt) await closeLinksOf(tx, act.at, id);
      await recordPersonChanges(tx, act, person, officeId, before, after);
      return shown(await personById(tx, id));
    }, act.within);
  }
}

const memberOf = ({ id, accepted }: PersonLine, { role, disabledAt }: PersonState) => ({
  id,
  accepted,
  role,
  disabled: disabledAt !== null,
});

function requireAdmins(offices: StaffedOffice[], member: Member): void {
  for (const { id, name, members } of offices) {
    const others = members.filter((other) => other.id !== member.id);
    requireAdmin(name, members, member.office === id ? [...others, member] : others);
  }
}

async function keep(tx: EntityManager, id: string, officeId: number, person: PersonState) {
  await tx.query(
    `UPDATE people SET name = $2, role = $3, office_id = $4, receives_mail = $5, disabled_at = $6
     WHERE id = $1`,
    [id, person.name, person.role, officeId, person.receivesMail, person.disabledAt],
  );
}
