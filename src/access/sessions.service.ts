import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Refusal } from '../platform/refusal.js';
import { SETTINGS, type Settings } from '../settings.js';
import type { LiveSession } from './live-sessions.js';
import { isPassword } from './password.js';
import { PeopleQueries } from './people.queries.js';
import { hashOf, newToken } from './secret-token.js';
import { expiryOf } from './session.js';
import type { NewSessionDto, RulesDto, SessionDto, SignInDto } from './sessions.dto.js';
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

interface Credentials {
  id: string;
  passwordHash: string | null;
  welcome: boolean;
}

@Injectable()
export class SessionsService {
  private readonly rules: RulesDto;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly throttle: SignInThrottle,
    private readonly people: PeopleQueries,
    @Inject(SETTINGS) { reportLateDays, coverTargetDays, packSize }: Settings,
  ) {
    this.rules = { reportLateDays, coverTargetDays, packSize };
  }

  /** Refuses with 401 `session.refused`, and with 429 `session.throttled` after too many wrong guesses. */
  async signIn({ email, password }: SignInDto, client: string): Promise<NewSessionDto> {
    const address = email.trim().toLowerCase();
    const session = await this.throttle.guess(address, client, () => this.begin(address, password));
    if (!session) throw refused();
    const { personId, ...begun } = session;
    return { ...begun, person: await this.people.byId(personId), rules: this.rules };
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
