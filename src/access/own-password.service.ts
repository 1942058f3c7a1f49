import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { append } from '../outbox/outbox.js';
import { Clock } from '../platform/clock.js';
import { badField } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import type { ChangePasswordDto } from './account.dto.js';
import { SignInQueue } from './admission-queue.js';
import { recordChange } from './audit-log.js';
import { deviceNameOf } from './device-name.js';
import { forgetDevicesOf, KnownDevices } from './known-devices.js';
import { endSessionsOf, sessionRequired, type LiveSession } from './live-sessions.js';
import { closeLinksOf } from './one-time-links.js';
import { flawOf } from './password-flaw.js';
import { hashPassword } from './password.js';
import { lockedPerson, PeopleQueries, type PersonLine } from './people.queries.js';
import { passwordRefused, PresentPassword, type Prover } from './present-password.js';
import { hashOf, newToken } from './session.js';

/** A password that its person changes while signed in, by the one they have. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queue: SignInQueue,
    private readonly devices: KnownDevices,
    private readonly people: PeopleQueries,
    private readonly present: PresentPassword,
  ) {}

  /**
   * Ends every other session, forgets every other device and kills every link; tells the person by mail.
   * This session goes on under a new token: whoever had a copy of the old one is out too. Refuses as
   * `PresentPassword` does, and a password that is soon guessed or the same with 400.
   */
  async change(
    session: LiveSession,
    { present, password }: ChangePasswordDto,
    { userAgent, ...prover }: Prover & { userAgent: string | undefined },
  ): Promise<{ token: string; device: string }> {
    const { personId } = session.actor;
    const { email, name, office } = await this.people.byId(personId);
    const flaw = flawOf(password, [email, name, office.name]);
    if (flaw) throw badField('password', flaw);
    const proved = await this.present.prove(session, present, prover);
    if (password === present) throw badField('password', 'must be another than the present one');
    const { client } = prover;
    const hashed = await this.queue.admit(
      { key: `account\n${personId}`, client, first: true },
      () => hashPassword(password),
    );
    const token = newToken();
    const at = this.clock.now();
    await this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, personId);
      // Of two who change it at once, or by a link meanwhile, one comes too late.
      const [, replaced] = await tx.query<[unknown[], number]>(
        `UPDATE people SET password_hash = $3 WHERE id = $1 AND password_hash = $2`,
        [personId, proved, hashed],
      );
      if (replaced === 0) throw passwordRefused();
      await renew(tx, session, token);
      await endSessionsOf(tx, at, personId, session.id);
      await forgetDevicesOf(tx, personId);
      await closeLinksOf(tx, at, personId);
      const whom = { personId, email: person.email };
      const act = { at, actor: session.actor };
      await recordChange(tx, act, person.officeId, 'person.password_changed', null, whom);
      await tellOfPassword(tx, at, person, client, deviceNameOf(userAgent));
    });
    return { token, device: await this.devices.remember(personId, undefined, at) };
  }
}

async function renew(tx: EntityManager, { id }: LiveSession, token: string): Promise<void> {
  const [, renewed] = await tx.query<[unknown[], number]>(
    `UPDATE sessions SET token_hash = $2 WHERE id = $1 AND ended_at IS NULL`,
    [id, hashOf(token)],
  );
  if (renewed === 0) throw sessionRequired();
}

/** Whoever did not do it themself learns of it by mail. */
export async function tellOfPassword(
  tx: EntityManager,
  at: Date,
  { id: personId, email, name, officeId: office }: PersonLine,
  client: string,
  device: string | null,
): Promise<void> {
  const whom = { personId, email, name, office };
  await append(tx, at, 'person.password_changed', { ...whom, client, device });
}
