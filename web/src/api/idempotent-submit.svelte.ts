import { Failure } from './failure.js';
import { newKey } from './new-key.js';

/**
 * One thing a person wants done, however often they must press the button for it. The same body keeps
 * its Idempotency-Key until it has succeeded, so that a lost answer never does it twice.
 */
export class IdempotentSubmit {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  private key = '';
  private body = '';

  /** Calls `send` with the key; undefined where it failed (`failure` says why) or is already under way. */
  async make<T>(body: unknown, send: (key: string) => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    const written = JSON.stringify(body);
    if (!this.key || written !== this.body) this.key = newKey();
    this.body = written;
    this.busy = true;
    this.failure = null;
    try {
      const done = await send(this.key);
      this.key = '';
      return done;
    } catch (error) {
      this.failure = Failure.of(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Sentences by field, of the server's refusal. */
  get errors(): Record<string, string> {
    return this.failure?.fields ?? {};
  }

  forget(): void {
    this.failure = null;
  }
}
