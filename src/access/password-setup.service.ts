import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { AnonymousReads } from '../platform/anonymous-reads.js';
import { Clock } from '../platform/clock.js';
import { badField, notFound } from '../platform/refusal.js';
import { listenTo, type Tell } from '../platform/security-events.js';
import { Transactions } from '../platform/transactions.js';
import { recordChange } from './audit-log.js';
import { forgetDevicesOf, KnownDevices } from './known-devices.js';
import { endSessionsOf } from './live-sessions.js';
import type { LinkDto } from './password-setup.dto.js';
import { flawOf } from './password-flaw.js';
import { hashPassword } from './password.js';
import { actorOf, lockedPerson, PERSON, personById, type PersonLine } from './people.queries.js';
import { tellOfPassword } from './own-password.service.js';
import { closeLinksOf, mailOneTimeLink, openLink, resetsInTheLastHour } from './one-time-links.js';
import { SignInQueue } from './admission-queue.js';
import { SignInThrottle } from './sign-in-throttle.js';

const RESETS_AN_HOUR = 3;
/** Milliseconds; longer than it takes to leave a mail in the outbox. */
const ANSWERED_AFTER = 200;

/** Those whose link lets one choose a password. */
type Purpose = 'invitation' | 'password_reset';

const SET = { invitation: 'person.accepted', password_reset: 'person.password_reset' } as const;

const linkNotFound = (purpose: Purpose) =>
  notFound(
    `${purpose}.not_found`,
    purpose === 'invitation'
      ? 'This invitation was used, has expired or was replaced. Ask your admin for a new one.'
      : 'This link was used or has expired. Ask for a new one.',
  );

const linkOf = ({ email, name, office }: PersonLine): LinkDto => ({
  email,
  name,
  officeName: office.name,
});

/** Passwords chosen through a mailed link: after an invitation, or after one was forgotten. */
@Injectable()
export class PasswordSetupService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queue: SignInQueue,
    private readonly throttle: SignInThrottle,
    private readonly devices: KnownDevices,
    private readonly reads: AnonymousReads,
  ) {}

  /**
   * Mails a link to whoever signs in with this address, at most three an hour. Tells nothing, by its
   * answer or by its time, of whether there is such a person.
   */
  async askForReset(email: string, client: string): Promise<object> {
    await this.throttle.askForReset(client);
    const at = this.clock.now();
    await Promise.all([
      this.reads.through(() => this.transactions.run((tx) => mailReset(tx, at, email))),
      pause(ANSWERED_AFTER),
    ]);
    return {};
  }

  async link(purpose: Purpose, token: string): Promise<LinkDto> {
    return linkOf(await this.anonymously(purpose, token));
  }

  /**
   * Sets the password and signs the person out everywhere; every other link of theirs is dead too. Of
   * all devices only this one is known from now on: its secret is `device`. Refuses a password that is
   * soon guessed with 400, and with 503 `service.busy` where too many come at once.
   */
  async choose(
    purpose: Purpose,
    token: string,
    password: string,
    { client, tell }: { client: string; tell: Tell },
  ): Promise<{ link: LinkDto; device: string }> {
    const { id, email, name, office } = await this.anonymously(purpose, token);
    const flaw = flawOf(password, [email, name, office.name]);
    if (flaw) throw badField('password', flaw);
    const passwordHash = await this.queue.admit({ key: `link\n${id}`, client, first: true }, () =>
      hashPassword(password),
    );
    const person = await this.transactions.run(async (tx) => {
      listenTo(tx.queryRunner!, tell);
      const locked = await lockedPerson(tx, id);
      // Again, now that nobody else can: of two who use the link at once one comes too late.
      await this.holder(tx, purpose, token);
      const at = this.clock.now();
      await tx.query(`UPDATE people SET password_hash = $2 WHERE id = $1`, [id, passwordHash]);
      await closeLinksOf(tx, at, id);
      await endSessionsOf(tx, at, id);
      await forgetDevicesOf(tx, id);
      const actor = actorOf(locked);
      if (purpose === 'password_reset') await tellOfPassword(tx, at, locked, client, null);
      const whom = { personId: id, email: locked.email };
      await recordChange(tx, { at, actor }, locked.officeId, SET[purpose], null, whom);
      return locked;
    });
    await this.throttle.forgive(person.email, client);
    const device = await this.devices.remember(id, undefined, this.clock.now());
    return { link: linkOf(person), device };
  }

  private anonymously(purpose: Purpose, token: string): Promise<PersonLine> {
    return this.reads.through(() => this.holder(this.dataSource.manager, purpose, token));
  }

  private async holder(tx: EntityManager, purpose: Purpose, token: string): Promise<PersonLine> {
    const open = await openLink(tx, this.clock.now(), [purpose], token);
    if (!open) throw linkNotFound(purpose);
    return personById(tx, open.personId);
  }
}

async function mailReset(tx: EntityManager, at: Date, email: string): Promise<void> {
  const [known] = await tx.query<PersonLine[]>(
    `${PERSON} WHERE lower(p.email) = $1 AND p.password_hash IS NOT NULL
       AND p.disabled_at IS NULL AND o.closed_at IS NULL`,
    [email.toLowerCase()],
  );
  if (!known) return;
  const person = await lockedPerson(tx, known.id);
  if ((await resetsInTheLastHour(tx, at, person.id)) < RESETS_AN_HOUR)
    await mailOneTimeLink(tx, at, 'password_reset', person, null);
}
