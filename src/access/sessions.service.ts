import { Inject, Injectable } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type Page, type PageQuery, Pages, UUID } from '../platform/keyset-pages.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { happened, listenTo, type Tell } from '../platform/security-events.js';
import { Transactions } from '../platform/transactions.js';
import { SETTINGS, type Settings } from '../settings.js';
import { deviceNameOf } from './device-name.js';
import { KnownDevices } from './known-devices.js';
import { endSessionsOf, type LiveSession } from './live-sessions.js';
import { isPassword } from './password.js';
import { PeopleQueries, personById } from './people.queries.js';
import type { Actor } from './permissions.js';
import { owesSecondFactor } from './second-factor.js';
import { SecondFactors, spend, type Proof } from './second-factors.js';
import { expiryOf, hashOf, newToken, thresholds } from './session.js';
import type { OwnSessionDto, RulesDto, SessionDto, SignInDto } from './sessions.dto.js';
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

const codeWanted = () =>
  new Refusal(
    401,
    'session.code_wanted',
    'The password is right. Send the same again with a code of your authenticator, or a recovery code.',
  );

const codeRefused = () =>
  new Refusal(
    401,
    'session.code_refused',
    'The password is right, but this is no code of now, or it was used already. Take the next one.',
  );

// The share lock waits for whoever is changing this person and looks at them again afterwards: what
// ends all sessions also ends one that begins at the same moment.
const AS_KNOWN = `
  SELECT FROM people WHERE id = $1 AND password_hash = $2 AND disabled_at IS NULL FOR SHARE`;

const HAS_SECOND_FACTOR = `SELECT FROM second_factors WHERE person_id = $1`;

const BEGIN = `
  INSERT INTO sessions (token_hash, person_id, started_at, last_used_at, client, device)
  VALUES ($1, $2, $3, $3, $4, $5)`;

// An id that is no session of theirs, or of one that is over, is nobody's.
const LIVE_OF = `
  SELECT id, started_at AS "startedAt", last_used_at AS "lastUsedAt", client, device
  FROM sessions
  WHERE person_id = $1 AND ended_at IS NULL AND last_used_at > $2 AND started_at > $3`;

const sessionNotFound = () =>
  notFound('session.not_found', 'You have no live session with this id; it may have ended.');

/** Milliseconds; longer than it takes to keep a refusal on the record of whoever has that address. */
const REFUSED_AFTER = 50;

interface Credentials {
  id: string;
  passwordHash: string | null;
  welcome: boolean;
}

/** A session that has begun. */
interface Begun {
  token: string;
  expiresAt: Date;
  personId: string;
}

/** Where a call comes from, and where to say so. */
export interface Caller {
  client: string;
  /** The secret that its device was given, if it still is one. */
  device: string | undefined;
  userAgent: string | undefined;
  /** The token of the session that its browser has until now. */
  former: string | undefined;
  log: FastifyBaseLogger;
  tell: Tell;
}

/** A session as begun, its token, and the secret that its device keeps. */
export interface SignedIn {
  session: SessionDto;
  token: string;
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
    private readonly factors: SecondFactors,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    const { reportLateDays, coverTargetDays, packSize, decideDays } = settings;
    this.rules = { reportLateDays, coverTargetDays, packSize, decideDays };
  }

  /**
   * Refuses with 401 `session.refused`, with 429 `session.throttled` after too many wrong guesses and
   * with 503 `service.busy` where too many come at once. Where the password is right and there is a second
   * factor: 401 `session.code_wanted` without a code, `session.code_refused` with a wrong one. Whatever
   * becomes of it is logged. The session that the browser had until then is over, whoever's it was.
   */
  async signIn({ email, password, code }: SignInDto, caller: Caller): Promise<SignedIn> {
    const { client, device, former, log } = caller;
    const attempted: Attempted = {
      address: email.trim().toLowerCase(),
      client,
      deviceKnown: false,
    };
    try {
      attempted.deviceKnown = await this.isFromKnownDevice(attempted, device);
      const begun = await this.guess(attempted, password, code, caller);
      if (!begun) throw refused();
      if (former !== undefined) await this.end(`token_hash = $2`, hashOf(former));
      const at = this.clock.now();
      await this.record.keep(attempted, at, 'accepted');
      const { personId, token, expiresAt } = begun;
      logSignIn(log, attempted, 'accepted', personId);
      return {
        session: await this.sessionOf(personId, expiresAt),
        token,
        device: await this.devices.remember(personId, device, at),
      };
    } catch (error) {
      const outcome = outcomeOf(error);
      logSignIn(log, attempted, outcome);
      if (outcome === 'refused') await this.keepRefused(attempted);
      if (outcome === 'code_refused')
        await this.record.keep(attempted, this.clock.now(), 'code_refused');
      throw error;
    }
  }

  current({ actor, expiresAt }: LiveSession): Promise<SessionDto> {
    return this.sessionOf(actor.personId, expiresAt);
  }

  private async sessionOf(personId: string, expiresAt: Date): Promise<SessionDto> {
    const person = await this.people.byId(personId);
    const { requireSecondFactor } = this.settings;
    const secondFactorWanted = owesSecondFactor(requireSecondFactor, person, person.secondFactor);
    return { expiresAt, person, rules: this.rules, secondFactorWanted };
  }

  async signOut({ id, actor }: LiveSession): Promise<void> {
    if (await this.end(`id = $2`, id)) tellOfEnd(actor, 1);
  }

  /** One's own live sessions, the last begun first. */
  async list({ id: current, actor }: LiveSession, query: PageQuery): Promise<Page<OwnSessionDto>> {
    const pages = new Pages('sessions', { person: actor.personId }, query);
    const { lastUsedAfter, startedAfter } = thresholds(this.clock.now());
    const rows = await this.dataSource.query<Omit<OwnSessionDto, 'current'>[]>(
      `${LIVE_OF} AND ($4::uuid IS NULL OR id < $4) ORDER BY id DESC LIMIT $5`,
      [actor.personId, lastUsedAfter, startedAfter, pages.after(UUID), pages.limit + 1],
    );
    return pages.page(
      rows,
      ({ id }) => id,
      (row) => ({ ...row, current: row.id === current }),
    );
  }

  /** Ends one live session of one's own; anybody else's is 404 `session.not_found`. */
  async endOne({ actor }: LiveSession, id: string): Promise<void> {
    if (!UUID.test(id)) throw sessionNotFound();
    const { lastUsedAfter, startedAfter } = thresholds(this.clock.now());
    const ended = await this.end(
      `id = $2 AND person_id = $3 AND last_used_at > $4 AND started_at > $5`,
      ...[id, actor.personId, lastUsedAfter, startedAfter],
    );
    if (!ended) throw sessionNotFound();
    tellOfEnd(actor, 1);
  }

  /** Ends all of one's own but the one that asks; answers how many were live. */
  async endOthers({ id, actor }: LiveSession): Promise<number> {
    const { manager } = this.dataSource;
    const ended = await endSessionsOf(manager, this.clock.now(), actor.personId, id);
    if (ended > 0) tellOfEnd(actor, ended);
    return ended;
  }

  private async end(which: string, ...values: unknown[]): Promise<boolean> {
    const [, ended] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE sessions SET ended_at = $1 WHERE ended_at IS NULL AND ${which}`,
      [this.clock.now(), ...values],
    );
    return ended > 0;
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

  /** In one turn, so that of one guesser one password and one code are looked at at a time. */
  private guess(
    attempted: Attempted,
    password: string,
    code: string | undefined,
    caller: Caller,
  ): Promise<Begun | undefined> {
    const { address, client, deviceKnown } = attempted;
    const guesser = { address, client, device: deviceKnown ? caller.device : undefined };
    const applicant = { key: `${address}\n${client}`, client, first: deviceKnown };
    return this.queue.admit(applicant, async () => {
      const known = await this.throttle.guess(guesser, () => this.look(address, password));
      return known && this.enter(known, code, attempted, caller);
    });
  }

  /** Takes as long where nobody has the address, and nothing is kept. */
  private async keepRefused(attempted: Attempted): Promise<void> {
    await Promise.all([
      this.record.keep(attempted, this.clock.now(), 'refused'),
      pause(REFUSED_AFTER),
    ]);
  }

  /** Whose address and password these are. */
  private async look(address: string, password: string): Promise<Credentials | undefined> {
    const [known] = await this.dataSource.query<Credentials[]>(CREDENTIALS, [address]);
    const right = await isPassword(known?.passwordHash ?? null, password);
    return known?.welcome && right ? known : undefined;
  }

  /** The second step, where there is one; a known device does not spare it. */
  private async enter(
    known: Credentials,
    code: string | undefined,
    { deviceKnown }: Attempted,
    caller: Caller,
  ): Promise<Begun | undefined> {
    const kept = await this.factors.of(known.id);
    if (!kept) return this.begin(known, null, caller);
    if (code === undefined) throw codeWanted();
    const begun = await this.throttle.guessCode(known.id, deviceKnown, async () => {
      const proof = await this.factors.proofIn(kept, code);
      return proof && this.begin(known, proof, caller);
    });
    if (!begun) throw codeRefused();
    return begun;
  }

  /** Undefined where the password, or the code, is none any more. */
  private begin(
    { id, passwordHash }: Credentials,
    proof: Proof | null,
    { client, userAgent, tell }: Caller,
  ): Promise<Begun | undefined> {
    const at = this.clock.now();
    const token = newToken();
    const device = deviceNameOf(userAgent);
    return this.transactions.run(async (tx) => {
      listenTo(tx.queryRunner!, tell);
      const same = await tx.query<unknown[]>(AS_KNOWN, [id, passwordHash]);
      if (same.length === 0) return undefined;
      if (proof) {
        const person = await personById(tx, id);
        if (!(await spend(tx, at, person, proof, { client, device }))) return undefined;
      } else if ((await tx.query<unknown[]>(HAS_SECOND_FACTOR, [id])).length > 0) {
        // It was set up at this moment.
        throw codeWanted();
      }
      await tx.query(BEGIN, [hashOf(token), id, at, client, device]);
      return { token, expiresAt: expiryOf(at, at), personId: id };
    });
  }
}

const tellOfEnd = (actor: Actor, sessions: number): void =>
  happened([actor], { event: 'session.ended', subject: actor.personId, sessions });
