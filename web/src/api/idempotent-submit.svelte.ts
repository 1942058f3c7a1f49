import { Failure } from './failure.js';
import { newKey } from './new-key.js';

/**
 * One thing a person wants done, however often they must press the button for it. The same body keeps
 * its Idempotency-Key until it has succeeded, so that a lost answer never does it twice. `Form.svelte`
 * shows what it knows.
 */
export class IdempotentSubmit {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  private wrong = $state.raw<Record<string, string>>({});
  /** Sentences by field, of the form's own check and of the server's refusal. */
  readonly errors: Record<string, string> = $derived({ ...this.wrong, ...this.failure?.fields });
  private key = '';
  private body = '';

  /** Whether nothing is wrong; else it stands at its fields until the next try. */
  passes(wrong: Record<string, string>): boolean {
    this.failure = null;
    this.wrong = wrong;
    return Object.keys(wrong).length === 0;
  }

  forget(): void {
    this.passes({});
  }

  /**
   * Calls `send` with the header that bears the key; undefined where it failed (`failure` says why) or is
   * already under way.
   */
  async make<T>(
    body: unknown,
    send: (header: { 'Idempotency-Key': string }) => Promise<T>,
  ): Promise<T | undefined> {
    if (this.busy) return undefined;
    const written = JSON.stringify(body);
    if (!this.key || written !== this.body) this.key = newKey();
    this.body = written;
    this.busy = true;
    this.failure = null;
    try {
      const done = await send({ 'Idempotency-Key': this.key });
      this.key = '';
      return done;
    } catch (error) {
      this.failure = Failure.of(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }
}
