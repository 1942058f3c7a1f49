import { Inject, Injectable } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Refusal } from '../platform/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import { KnownDevices } from './known-devices.js';
import type { LiveSession } from './live-sessions.js';
import { isPassword } from './password.js';
import { PeopleQueries } from './people.queries.js';
import { expiryOf, hashOf, newToken } from './session.js';
import type { NewSessionDto, RulesDto, SessionDto, SignInDto } from './sessions.dto.js';
import { type Attempted, logSignIn, outcomeOf, SignInRecord } from './sign-in-record.js';
import { SignInQueue } from './admission-queue.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** One answer whatever the reason: no such address, a wrong password, disabled, not yet accepted. */
const refused = () =>
  new Refusal(401, 'session.refused', 'This e-mail address and password do not go together.');

const CREDENTIALS = `
  SELECT p.id, p.password_hash AS "passwordHash",
         p.disabled_at IS NULL AND o.closed_at IS NULL AS welcome
  FROM people p JOIN offices o ON o.id = p.office_id WHERE lower(p.email) = $1`;

// The share lock waits for whoever is changing this person and looks at them again afterwards: what
// ends all sessions also ends one that begins at the same moment.
const BEGIN = `
  WITH person AS (
    SELECT id FROM people
    WHERE id = $2 AND password_hash = $3 AND disabled_at IS NULL FOR SHARE
  )
  INSERT INTO sessions (token_hash, person_id, started_at, last_used_at)
  SELECT $1, id, $4, $4 FROM person RETURNING person_id`;

/** Milliseconds; longer than it takes to keep a refusal on the record of whoever has that address. */
const REFUSED_AFTER = 50;

interface Credentials {
  id: string;
  passwordHash: string | null;
  welcome: boolean;
}

/** Where a call comes from, and where to say so. */
export interface Caller {
  client: string;
  /** The secret that its device was given, if it still is one. */
  device: string | undefined;
  log: FastifyBaseLogger;
}

/** A session as begun, and the secret that its device keeps. */
export interface SignedIn {
  session: NewSessionDto;
  device: string;
}

@Injectable()
export class SessionsService {
  private readonly rules: RulesDto;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queue: SignInQueue,
    private readonly throttle: SignInThrottle,
    private readonly devices: KnownDevices,
    private readonly record: SignInRecord,
    private readonly people: PeopleQueries,
    @Inject(SETTINGS) { reportLateDays, coverTargetDays, packSize, decideDays }: Settings,
  ) {
    this.rules = { reportLateDays, coverTargetDays, packSize, decideDays };
  }

  /**
   * Refuses with 401 `session.refused`, with 429 `session.throttled` after too many wrong guesses and
   * with 503 `service.busy` where too many come at once. Whatever becomes of it is logged.
   */
  async signIn({ email, password }: SignInDto, { client, device, log }: Caller): Promise<SignedIn> {
    const attempted: Attempted = {
      address: email.trim().toLowerCase(),
      client,
      deviceKnown: false,
    };
    try {
      attempted.deviceKnown = await this.isFromKnownDevice(attempted, device);
      const begun = await this.guess(attempted, password, device);
      if (!begun) throw refused();
      const at = this.clock.now();
      await this.record.keep(attempted, at, 'accepted');
      const { personId, ...session } = begun;
      logSignIn(log, attempted, 'accepted', personId);
      return {
        session: { ...session, person: await this.people.byId(personId), rules: this.rules },
        device: await this.devices.remember(personId, device, at),
      };
    } catch (error) {
      const outcome = outcomeOf(error);
      logSignIn(log, attempted, outcome);
      if (outcome === 'refused') await this.keepRefused(attempted);
      throw error;
    }
  }

  async current({ actor, expiresAt }: LiveSession): Promise<SessionDto> {
    return { expiresAt, person: await this.people.byId(actor.personId), rules: this.rules };
  }

  async signOut({ tokenHash }: LiveSession): Promise<void> {
    await this.dataSource.query(
      `UPDATE sessions SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL`,
      [tokenHash, this.clock.now()],
    );
  }

  /** Costs a look at the database, so that it too waits its turn; then it goes before strangers. */
  private async isFromKnownDevice(
    { address, client }: Attempted,
    device: string | undefined,
  ): Promise<boolean> {
    if (device === undefined) return false;
    const applicant = { key: `device\n${device}`, client, first: true };
    return this.queue.admit(
      applicant,
      async () =>
        (await this.devices.knows(device, address, this.clock.now())) &&
        !(await this.throttle.isSpent(address, device)),
    );
  }

  private guess(
    { address, client, deviceKnown }: Attempted,
    password: string,
    device: string | undefined,
  ) {
    const guesser = { address, client, device: deviceKnown ? device : undefined };
    const applicant = { key: `${address}\n${client}`, client, first: deviceKnown };
    return this.queue.admit(applicant, () =>
      this.throttle.guess(guesser, () => this.begin(address, password)),
    );
  }

  /** Takes as long where nobody has the address, and nothing is kept. */
  private async keepRefused(attempted: Attempted): Promise<void> {
    await Promise.all([
      this.record.keep(attempted, this.clock.now(), 'refused'),
      pause(REFUSED_AFTER),
    ]);
  }

  private async begin(address: string, password: string) {
    const [known] = await this.dataSource.query<Credentials[]>(CREDENTIALS, [address]);
    const right = await isPassword(known?.passwordHash ?? null, password);
    if (!known?.welcome || !right) return undefined;
    const { id, passwordHash } = known;
    const at = this.clock.now();
    const token = newToken();
    const begun = await this.dataSource.query<unknown[]>(BEGIN, [
      hashOf(token),
      id,
      passwordHash,
      at,
    ]);
    return begun.length > 0 ? { token, expiresAt: expiryOf(at, at), personId: id } : undefined;
  }
}
