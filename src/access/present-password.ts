import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../platform/refusal.js';
import { SignInQueue } from './admission-queue.js';
import type { LiveSession } from './live-sessions.js';
import { isPassword } from './password.js';
import { SignInThrottle } from './sign-in-throttle.js';

export const passwordRefused = () =>
  new Refusal(403, 'password.refused', 'This is not your present password. Nothing was changed.');

/** Where a call comes from that says a password again. */
export interface Prover {
  client: string;
}

/** Whether whoever has a session also knows its person's password: a session may be somebody else's. */
@Injectable()
export class PresentPassword {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: SignInQueue,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Answers the hash that the password is behind. Refuses with 403 `password.refused`, with 429
   * `session.throttled` after ten wrong ones of this session in a quarter of an hour and fifty a day, and
   * with 503 `service.busy` where too many come at once. Who guesses elsewhere takes no guess from here.
   */
  async prove(
    { id: session, actor: { personId } }: LiveSession,
    password: string,
    { client }: Prover,
  ): Promise<string> {
    const [{ email, kept }] = await this.dataSource.query<[{ email: string; kept: string | null }]>(
      `SELECT lower(email) AS email, password_hash AS kept FROM people WHERE id = $1`,
      [personId],
    );
    const right = await this.queue.admit({ key: `session\n${session}`, client, first: true }, () =>
      this.throttle.guess({ address: email, client, device: session }, async () =>
        (await isPassword(kept, password)) ? (kept ?? undefined) : undefined,
      ),
    );
    if (right !== undefined) return right;
    throw passwordRefused();
  }
}
