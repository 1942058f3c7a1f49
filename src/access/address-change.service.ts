import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { append } from '../outbox/outbox.js';
import { AnonymousReads } from '../platform/anonymous-reads.js';
import { Clock } from '../platform/clock.js';
import { refuseOn } from '../platform/constraint-refusals.js';
import { badField, conflict, notFound } from '../platform/refusal.js';
import { listenTo, type Tell } from '../platform/security-events.js';
import { shortened } from '../platform/shortened.js';
import { Transactions } from '../platform/transactions.js';
import type { ChangeAction } from '../words/changes.js';
import type {
  AddressAnsweredDto,
  AddressChangeDto,
  AddressChangeStateDto,
  AddressLinkDto,
  AskAddressChangeDto,
} from './account.dto.js';
import { recordChange } from './audit-log.js';
import { idempotently } from './idempotency.js';
import { forgetDevicesOf } from './known-devices.js';
import { endSessionsOf, type LiveSession } from './live-sessions.js';
import {
  closeLinksOf,
  expiryOfLink,
  mailOneTimeLink,
  openLink,
  useLink,
  type AddressPurpose,
} from './one-time-links.js';
import {
  actorOf,
  authoriseFor,
  lockedPerson,
  ownOrManaged,
  personById,
  type PersonLine,
} from './people.queries.js';
import type { Actor } from './permissions.js';
import { PresentPassword, type Prover } from './present-password.js';
import type { UseCaseContext } from './use-case-context.js';

const PURPOSES: readonly AddressPurpose[] = ['address_agreement', 'address_confirmation'];

const changeNotFound = () =>
  notFound(
    'address_change.not_found',
    'This change of address is over: it was made, withdrawn, replaced, or has expired.',
  );

const ownChange = () =>
  conflict('address_change.own', 'To a change of your own address another admin agrees.');

refuseOn('address_change_agreed_by_another', ownChange);

const CHANGE = `
  SELECT wanted, asked_at AS "askedAt", expires_at AS "expiresAt", agreed_at IS NOT NULL AS agreed,
         confirmed_at IS NOT NULL AS confirmed
  FROM address_changes WHERE person_id = $1 AND expires_at > $2`;

/** Which of the two said yes; an admin of the person may say it in place of the present mailbox. */
type Yes = 'agreed' | 'confirmed';

/**
 * A change of one's own address: asked with the password, agreed to at the present mailbox or by an admin
 * in its place, confirmed at the new one. Only with both is it made. Nobody learns from it whether another
 * person has an address: only who reads that mailbox is told that it is taken.
 */
@Injectable()
export class AddressChangeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reads: AnonymousReads,
    private readonly present: PresentPassword,
  ) {}

  /** Takes the place of one that waits. Refuses as `PresentPassword` does, and the present address with 400. */
  async ask(
    session: LiveSession,
    { email: wanted, password }: AskAddressChangeDto,
    prover: Prover,
  ): Promise<AddressChangeStateDto> {
    const { actor } = session;
    const { email } = await personById(this.dataSource.manager, actor.personId);
    if (wanted.toLowerCase() === email.toLowerCase())
      throw badField('email', 'must be another than the present one');
    await this.present.prove(session, password, prover);
    const at = this.clock.now();
    return this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, actor.personId);
      await forget(tx, at, person);
      await tx.query(
        `INSERT INTO address_changes (person_id, wanted, asked_at, expires_at) VALUES ($1, $2, $3, $4)`,
        [person.id, wanted, at, expiryOfLink('address_agreement', at)],
      );
      for (const purpose of PURPOSES) await mailOneTimeLink(tx, at, purpose, person, null, wanted);
      await record(tx, at, actor, person, 'person.address_asked', wanted);
      return { waiting: await waiting(tx, at, person) };
    });
  }

  /** Of oneself, or of somebody whose admin one is. */
  async of({ actor, at }: UseCaseContext, personId: string): Promise<AddressChangeStateDto> {
    const tx = this.dataSource.manager;
    return { waiting: await waiting(tx, at, await ownOrManaged(tx, actor, personId)) };
  }

  withdraw({ actor, at }: UseCaseContext): Promise<void> {
    return this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, actor.personId);
      const { wanted } = await required(tx, at, person);
      await forget(tx, at, person);
      await record(tx, at, actor, person, 'person.address_withdrawn', wanted);
    });
  }

  /** In place of the present mailbox, which may be no more; never of one's own. */
  agreeFor(act: UseCaseContext, personId: string): Promise<AddressChangeStateDto> {
    return this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, personId);
      authoriseFor(act.actor, person);
      if (person.id === act.actor.personId) throw ownChange();
      return idempotently(tx, act, async () => {
        const change = await required(tx, act.at, person);
        if (change.agreed) return { waiting: change };
        await record(tx, act.at, act.actor, person, 'person.address_agreed', change.wanted);
        await say('agreed', tx, act.at, person, change, act.actor);
        return { waiting: await waiting(tx, act.at, person) };
      });
    }, act.within);
  }

  async link(token: string): Promise<AddressLinkDto> {
    return this.reads.through(async () => {
      const tx = this.dataSource.manager;
      const at = this.clock.now();
      const { personId, purpose } = await opened(tx, at, token);
      const person = await personById(tx, personId);
      return linkOf(person, purpose, await required(tx, at, person));
    });
  }

  /** Says yes at the mailbox that the link was sent to. 409 `person.email_taken` where the new one is another's. */
  answer(token: string, tell: Tell): Promise<AddressAnsweredDto> {
    return this.atMailbox(token, tell, async (tx, at, person, purpose, change) => {
      if (purpose === 'address_confirmation') await requireFree(tx, change.wanted);
      await useLink(tx, at, token);
      const yes = purpose === 'address_confirmation' ? 'confirmed' : 'agreed';
      return { changed: await say(yes, tx, at, person, change, null) };
    });
  }

  /**
   * "This was not me": nothing is changed. At the present mailbox somebody else then knows the password:
   * every session ends, every device is forgotten, and a link for a new password is on its way.
   */
  deny(token: string, tell: Tell): Promise<AddressAnsweredDto> {
    return this.atMailbox(token, tell, async (tx, at, person, purpose, { wanted }) => {
      await forget(tx, at, person);
      await record(tx, at, actorOf(person), person, 'person.address_denied', wanted);
      if (purpose === 'address_agreement') {
        await endSessionsOf(tx, at, person.id);
        await forgetDevicesOf(tx, person.id);
        await mailOneTimeLink(tx, at, 'password_reset', person, null);
      }
      return { changed: false };
    });
  }

  private atMailbox(
    token: string,
    tell: Tell,
    work: (
      tx: EntityManager,
      at: Date,
      person: PersonLine,
      purpose: AddressPurpose,
      change: AddressChangeDto,
    ) => Promise<{ changed: boolean }>,
  ): Promise<AddressAnsweredDto> {
    return this.reads.through(() =>
      this.transactions.run(async (tx) => {
        listenTo(tx.queryRunner!, tell);
        const at = this.clock.now();
        const person = await lockedPerson(tx, (await opened(tx, at, token)).personId);
        // Again, now that nobody else can: of two who use the link at once one comes too late.
        const { purpose } = await opened(tx, at, token);
        const change = await required(tx, at, person);
        const { changed } = await work(tx, at, person, purpose, change);
        return { ...linkOf(person, purpose, change), changed };
      }),
    );
  }
}

/** Whoever agreed first, the mailbox or an admin, stays the one who did. */
const KEEP = `
  UPDATE address_changes SET
    agreed_at = coalesce(agreed_at, CASE WHEN $4 = 'agreed' THEN $2::timestamptz END),
    agreed_by = CASE WHEN agreed_at IS NULL THEN $3::uuid ELSE agreed_by END,
    confirmed_at = coalesce(confirmed_at, CASE WHEN $4 = 'confirmed' THEN $2::timestamptz END)
  WHERE person_id = $1`;

/** Keeps one of the two yeses, or with the other one there makes the change; answers whether it did. */
async function say(
  yes: Yes,
  tx: EntityManager,
  at: Date,
  person: PersonLine,
  change: AddressChangeDto,
  admin: Actor | null,
): Promise<boolean> {
  if (change[yes === 'agreed' ? 'confirmed' : 'agreed']) {
    await make(tx, at, person, change.wanted, admin);
    return true;
  }
  await tx.query(KEEP, [person.id, at, admin?.personId ?? null, yes]);
  return false;
}

const waiting = async (tx: EntityManager, at: Date, { id }: PersonLine) =>
  (await tx.query<AddressChangeDto[]>(CHANGE, [id, at]))[0] ?? null;

async function required(tx: EntityManager, at: Date, person: PersonLine) {
  const change = await waiting(tx, at, person);
  if (!change) throw changeNotFound();
  return change;
}

async function opened(tx: EntityManager, at: Date, token: string) {
  const open = await openLink(tx, at, PURPOSES, token);
  if (!open) throw changeNotFound();
  return open;
}

const linkOf = (
  { name, office }: PersonLine,
  purpose: AddressPurpose,
  { wanted }: AddressChangeDto,
): AddressLinkDto => ({
  mailbox: purpose === 'address_agreement' ? 'present' : 'wanted',
  name,
  officeName: office.name,
  wanted,
});

/** Before the last word is said, so that whoever says it elsewhere is told nothing of that mailbox. */
async function requireFree(tx: EntityManager, wanted: string): Promise<void> {
  const others = await tx.query<unknown[]>(`SELECT FROM people WHERE lower(email) = lower($1)`, [
    wanted,
  ]);
  if (others.length > 0)
    throw conflict('person.email_taken', 'Another person already has this e-mail address.');
}

/** What waits is over, with both its links. */
async function forget(tx: EntityManager, at: Date, { id }: PersonLine): Promise<void> {
  await tx.query(
    `UPDATE one_time_links SET used_at = $2
     WHERE person_id = $1 AND used_at IS NULL AND purpose = ANY($3)`,
    [id, at, PURPOSES],
  );
  await tx.query(`DELETE FROM address_changes WHERE person_id = $1`, [id]);
}

/** Links that were sent to the old address are dead, and its reader is told. */
async function make(
  tx: EntityManager,
  at: Date,
  person: PersonLine,
  wanted: string,
  admin: Actor | null,
): Promise<void> {
  const [agreed] = await tx.query<{ by: string; byOffice: number }[]>(
    `SELECT name AS by, office_id AS "byOffice" FROM people WHERE id = coalesce($2::uuid,
       (SELECT agreed_by FROM address_changes WHERE person_id = $1))`,
    [person.id, admin?.personId ?? null],
  );
  await tx.query(`UPDATE people SET email = $2 WHERE id = $1`, [person.id, wanted]);
  await closeLinksOf(tx, at, person.id);
  await record(tx, at, actorOf(person), person, 'person.address_changed', wanted);
  await append(tx, at, 'person.address_changed', {
    ...{ personId: person.id, email: person.email, name: person.name, office: person.officeId },
    ...{ wanted, by: agreed?.by ?? null, byOffice: agreed?.byOffice ?? null },
  });
}

/** Addresses stand on record so that whoever knows them knows them again. */
async function record(
  tx: EntityManager,
  at: Date,
  actor: Actor,
  { id, email, name, officeId }: PersonLine,
  action: ChangeAction,
  wanted: string,
): Promise<void> {
  const whom = { personId: id, name, email: shortened(email), wanted: shortened(wanted) };
  await recordChange(tx, { at, actor }, officeId, action, null, whom);
}
