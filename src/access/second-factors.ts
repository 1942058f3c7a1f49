import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { append } from '../outbox/outbox.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { ChangeAction } from '../words/changes.js';
import { recordChange } from './audit-log.js';
import type { SecondFactorMessage } from './messages.js';
import { actorOf, type PersonLine } from './people.queries.js';
import type { Actor } from './permissions.js';
import { hashOfRecoveryCode, recoveryCodeIn } from './recovery-codes.js';
import { seal, unseal } from './sealed-secret.js';
import { stepOf } from './totp.js';

/** What is kept of a person's second factor, as far as a code is looked at; the secret as it is kept. */
interface Kept {
  personId: string;
  secret: Buffer;
  salt: Buffer;
}

/**
 * What a typed code turned out to be, of the secret that is kept so; whether it was used before `spend` finds out.
 */
export type Proof = { secret: Buffer; step: number } | { recoveryHash: Buffer };

/** Where something came from: the address, and what it said it was. */
export interface From {
  client: string;
  device: string | null;
}

@Injectable()
export class SecondFactors {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async of(personId: string): Promise<Kept | undefined> {
    const [kept] = await this.dataSource.query<Kept[]>(
      `SELECT person_id AS "personId", secret, recovery_salt AS salt FROM second_factors WHERE person_id = $1`,
      [personId],
    );
    return kept;
  }

  /** Undefined where it is no code of this person's. Hashes a recovery code: let it wait its turn. */
  async proofIn({ personId, secret, salt }: Kept, typed: string): Promise<Proof | undefined> {
    const recovery = recoveryCodeIn(typed);
    if (recovery) return { recoveryHash: await hashOfRecoveryCode(salt, recovery) };
    const step = this.stepOf(personId, secret, typed);
    return step === undefined ? undefined : { secret, step };
  }

  /** As the database is to keep it. */
  sealed(personId: string, secret: Buffer): Buffer {
    return seal(this.settings.secondFactorKey, personId, secret);
  }

  /** The half minute of a typed code, of a secret as the database keeps it; undefined where it is none of now. */
  stepOf(personId: string, kept: Buffer, typed: string): number | undefined {
    const secret = unseal(this.settings.secondFactorKey, personId, kept);
    return stepOf(secret, typed, this.clock.elsewhere());
  }
}

/**
 * Uses a code up; false where it was used before, also a moment ago by somebody else, or is none any more.
 * A recovery code that is used is on record, and its person is told. The person must be locked.
 */
export async function spend(
  tx: EntityManager,
  at: Date,
  person: PersonLine,
  proof: Proof,
  from: From,
): Promise<boolean> {
  if ('step' in proof) {
    const [, moved] = await tx.query<[unknown[], number]>(
      `UPDATE second_factors SET last_step = $3
       WHERE person_id = $1 AND secret = $2 AND last_step < $3`,
      [person.id, proof.secret, proof.step],
    );
    return moved > 0;
  }
  const [, used] = await tx.query<[unknown[], number]>(
    `UPDATE recovery_codes SET used_at = $3
     WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL`,
    [person.id, proof.recoveryHash, at],
  );
  if (used === 0) return false;
  const left = await recoveryCodesLeft(tx, person.id);
  await onRecord(tx, { at, actor: actorOf(person) }, person, 'code_used', { from, left });
  return true;
}

export async function recoveryCodesLeft(tx: EntityManager, personId: string): Promise<number> {
  const [row] = await tx.query<{ left: number }[]>(
    `SELECT count(*) AS left FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL`,
    [personId],
  );
  return row!.left;
}

const ACTIONS: Record<SecondFactorMessage['what'], ChangeAction> = {
  set: 'person.second_factor_set',
  removed: 'person.second_factor_removed',
  reset: 'person.second_factor_reset',
  codes_made: 'person.recovery_codes_made',
  code_used: 'person.recovery_code_used',
};

/** Keeps on record what was done with a person's second factor, and has them told by mail. */
export async function onRecord(
  tx: EntityManager,
  { at, actor }: { at: Date; actor: Actor },
  { id: personId, email, name, officeId: office }: PersonLine,
  what: SecondFactorMessage['what'],
  { from, left }: { from?: From; left?: number } = {},
): Promise<void> {
  const whom = { personId, email, ...(left === undefined ? {} : { left }) };
  await recordChange(tx, { at, actor }, office, ACTIONS[what], null, whom);
  const another = actor.personId === personId ? null : actor;
  await append(tx, at, 'person.second_factor', {
    ...{ personId, email, name, office, what },
    left: left ?? null,
    client: from?.client ?? null,
    device: from?.device ?? null,
    by: another?.name ?? null,
    byOffice: another?.office.id ?? null,
  });
}
