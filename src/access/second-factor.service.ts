import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { encode } from 'uqr';
import { Clock } from '../platform/clock.js';
import { badField, conflict, Refusal } from '../platform/refusal.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import { SignInQueue } from './admission-queue.js';
import { deviceNameOf } from './device-name.js';
import { idempotently } from './idempotency.js';
import { forgetDevicesOf } from './known-devices.js';
import { endSessionsOf, requireLive, type LiveSession } from './live-sessions.js';
import type { PersonDto } from './people.dto.js';
import {
  authoriseFor,
  lockedPerson,
  personById,
  shown,
  type PersonLine,
} from './people.queries.js';
import { PresentPassword, type Prover } from './present-password.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { needsSecondFactor } from './second-factor.js';
import type {
  BeginSecondFactorDto,
  RecoveryCodesDto,
  RemoveSecondFactorDto,
  SecondFactorDto,
  SecondFactorSetupDto,
} from './second-factor.dto.js';
import { onRecord, recoveryCodesLeft, SecondFactors, spend, type Proof } from './second-factors.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { asText, newSecret, uriOf } from './totp.js';
import type { UseCaseContext } from './use-case-context.js';

/** Milliseconds: long enough to install an authenticator on a slow line. */
const SETUP_VALID_FOR = 30 * 60_000;

/** Where a call comes from that shows a code, and what it says it is. */
export interface CodeProver extends Prover {
  userAgent: string | undefined;
}

const codeRefused = () =>
  new Refusal(
    403,
    'code.refused',
    'This is no code of now, or it was used already. Take the next one; nothing was changed.',
  );
const isOff = () =>
  conflict('second_factor.off', 'There is no second factor on this account: nothing to do.');
const notBegun = () =>
  conflict(
    'second_factor.not_begun',
    'Setting up was not begun, was finished or took too long. Begin again for a new secret.',
  );

/** What is done once a code was right, in the transaction that uses it up. */
type Work<T> = (tx: EntityManager, person: PersonLine, at: Date) => Promise<T>;

/** A person's own second factor: set up, replaced, turned off; and reset by an admin. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly queue: SignInQueue,
    private readonly throttle: SignInThrottle,
    private readonly present: PresentPassword,
    private readonly factors: SecondFactors,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async state({ actor }: LiveSession): Promise<SecondFactorDto> {
    const [kept] = await this.dataSource.query<{ since: Date }[]>(
      `SELECT set_at AS since FROM second_factors WHERE person_id = $1`,
      [actor.personId],
    );
    return {
      since: kept?.since ?? null,
      required: needsSecondFactor(this.settings.requireSecondFactor, actor),
      recoveryCodesLeft: await recoveryCodesLeft(this.dataSource.manager, actor.personId),
    };
  }

  /**
   * A new secret for half an hour, in place of one that was begun before. The one in use stays so until the
   * new one is confirmed; to replace it takes a code of it. Refuses as `PresentPassword` does, and a wrong
   * code with 403 `code.refused`.
   */
  async begin(
    session: LiveSession,
    { password, code }: BeginSecondFactorDto,
    prover: CodeProver,
  ): Promise<SecondFactorSetupDto> {
    const { personId } = session.actor;
    const hasOne = (await this.factors.of(personId)) !== undefined;
    if (hasOne && code === undefined)
      throw badField('code', 'must be a code of the authenticator that this one replaces');
    await this.present.prove(session, password, prover);
    const secret = newSecret();
    const offer: Work<SecondFactorSetupDto> = async (tx, { email }, at) => {
      const expiresAt = new Date(at.getTime() + SETUP_VALID_FOR);
      await tx.query(
        `INSERT INTO second_factor_setups (person_id, secret, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET secret = $2, expires_at = $3`,
        [personId, this.factors.sealed(personId, secret), expiresAt],
      );
      const uri = uriOf(secret, email);
      return { secret: asText(secret), uri, qr: qrOf(uri), expiresAt };
    };
    if (hasOne) return this.withCode(session, code!, prover, () => Promise.resolve(offer));
    return this.lockedOwn(session, offer);
  }

  /**
   * The secret that was begun is in use from now on, and ten recovery codes in place of any before. Every
   * other session of the person ends: it began without. Refuses with 403 `code.refused` and 409
   * `second_factor.not_begun`.
   */
  async confirm(session: LiveSession, code: string, prover: CodeProver): Promise<RecoveryCodesDto> {
    const { personId } = session.actor;
    const [begun] = await this.dataSource.query<{ secret: Buffer }[]>(
      `SELECT secret FROM second_factor_setups WHERE person_id = $1 AND expires_at > $2`,
      [personId, this.clock.now()],
    );
    if (!begun) throw notBegun();
    const { secret } = begun;
    const step = this.factors.stepOf(personId, secret, code);
    if (step === undefined) throw codeRefused();
    const { codes, salt, hashes } = await this.hashed(personId, prover, newRecoveryCodes);
    return this.lockedOwn(session, async (tx, person, at) => {
      // Of two who confirm at once one comes too late: the codes that were shown are the ones that hold.
      const [, taken] = await tx.query<[unknown[], number]>(
        `DELETE FROM second_factor_setups WHERE person_id = $1 AND secret = $2`,
        [personId, secret],
      );
      if (taken === 0) throw notBegun();
      await tx.query(
        `INSERT INTO second_factors (person_id, secret, last_step, recovery_salt, set_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (person_id) DO UPDATE
         SET secret = $2, last_step = $3, recovery_salt = $4, set_at = $5`,
        [personId, secret, step, salt, at],
      );
      await keepCodes(tx, personId, hashes);
      await endSessionsOf(tx, at, personId, session.id);
      await onRecord(tx, { at, actor: session.actor }, person, 'set', { from: fromOf(prover) });
      return { codes };
    });
  }

  /** Ten new recovery codes; those of before are dead. It takes a code of the authenticator. */
  async renewCodes(
    session: LiveSession,
    code: string,
    prover: CodeProver,
  ): Promise<RecoveryCodesDto> {
    const { personId } = session.actor;
    const onlyStep = (proof: Proof) => 'step' in proof;
    const prepare = async (): Promise<Work<RecoveryCodesDto>> => {
      const { codes, salt, hashes } = await newRecoveryCodes();
      return async (tx, person, at) => {
        await tx.query(`UPDATE second_factors SET recovery_salt = $2 WHERE person_id = $1`, [
          personId,
          salt,
        ]);
        await keepCodes(tx, personId, hashes);
        const from = fromOf(prover);
        await onRecord(tx, { at, actor: session.actor }, person, 'codes_made', { from });
        return { codes };
      };
    };
    return this.withCode(session, code, prover, prepare, onlyStep);
  }

  /**
   * Turns it off, and ends every other session. Refuses with 409 `second_factor.obligatory` whoever must have
   * one, and as `begin` does.
   */
  async remove(
    session: LiveSession,
    { password, code }: RemoveSecondFactorDto,
    prover: CodeProver,
  ): Promise<void> {
    const { actor } = session;
    if (needsSecondFactor(this.settings.requireSecondFactor, actor))
      throw conflict(
        'second_factor.obligatory',
        'Your account must have a second factor. To use another authenticator, set that one up in its place.',
      );
    await this.present.prove(session, password, prover);
    await this.withCode(session, code, prover, () =>
      Promise.resolve(async (tx, person, at) => {
        await takeAway(tx, actor.personId);
        await endSessionsOf(tx, at, actor.personId, session.id);
        await onRecord(tx, { at, actor }, person, 'removed', { from: fromOf(prover) });
      }),
    );
  }

  /**
   * Takes away another person's, who has lost it: they sign in with the password alone, and set one up anew
   * where they must have one. Every session of theirs ends and every device is a stranger's.
   */
  reset(act: UseCaseContext, id: string): Promise<PersonDto> {
    return this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, id);
      authoriseFor(act.actor, person);
      return idempotently(tx, act, async () => {
        if (id === act.actor.personId)
          throw conflict('second_factor.own', 'Your own second factor is reset by another admin.');
        if (!(await takeAway(tx, id))) throw isOff();
        await endSessionsOf(tx, act.at, id);
        await forgetDevicesOf(tx, id);
        await onRecord(tx, act, person, 'reset');
        return shown(await personById(tx, id));
      });
    }, act.within);
  }

  private lockedOwn<T>(session: LiveSession, work: Work<T>): Promise<T> {
    return this.transactions.run(async (tx) => {
      const person = await lockedPerson(tx, session.actor.personId);
      await requireLive(tx, session);
      return work(tx, person, this.clock.now());
    });
  }

  /**
   * Does the work that `prepare` answers, once the code was found right and used up with it. Refuses with
   * 409 `second_factor.off`, 403 `code.refused` and 429 `session.throttled`.
   */
  private async withCode<T>(
    session: LiveSession,
    code: string,
    prover: CodeProver,
    prepare: () => Promise<Work<T>>,
    isGood: (proof: Proof) => boolean = () => true,
  ): Promise<T> {
    const { personId } = session.actor;
    const kept = await this.factors.of(personId);
    if (!kept) throw isOff();
    const look = async (): Promise<{ done: T } | undefined> => {
      const proof = await this.factors.proofIn(kept, code);
      if (!proof || !isGood(proof)) return undefined;
      const work = await prepare();
      return this.lockedOwn(session, async (tx, person, at) =>
        (await spend(tx, at, person, proof, fromOf(prover)))
          ? { done: await work(tx, person, at) }
          : undefined,
      );
    };
    const right = await this.hashed(personId, prover, () =>
      this.throttle.guessCode(personId, true, look),
    );
    if (right) return right.done;
    throw codeRefused();
  }

  /** What hashes waits its turn, and for one person one at a time. */
  private hashed<T>(personId: string, { client }: Prover, work: () => Promise<T>): Promise<T> {
    return this.queue.admit({ key: `factor\n${personId}`, client, first: true }, work);
  }
}

const fromOf = ({ client, userAgent }: CodeProver) => ({ client, device: deviceNameOf(userAgent) });

async function keepCodes(tx: EntityManager, personId: string, hashes: Buffer[]): Promise<void> {
  await tx.query(`DELETE FROM recovery_codes WHERE person_id = $1`, [personId]);
  await tx.query(
    `INSERT INTO recovery_codes (person_id, code_hash) SELECT $1, unnest($2::bytea[])`,
    [personId, hashes],
  );
}

/** With its recovery codes, and with what was begun; answers whether there was one. */
async function takeAway(tx: EntityManager, personId: string): Promise<boolean> {
  await tx.query(`DELETE FROM second_factor_setups WHERE person_id = $1`, [personId]);
  const [, taken] = await tx.query<[unknown[], number]>(
    `DELETE FROM second_factors WHERE person_id = $1`,
    [personId],
  );
  return taken > 0;
}

function qrOf(uri: string): SecondFactorSetupDto['qr'] {
  const { data, size } = encode(uri, { ecc: 'M', border: 0 });
  const dark = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  );
  return { size, path: dark.join('') };
}
