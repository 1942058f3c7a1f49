import { Failure } from './failure.js';

/** Something read from the server, with all the states a screen has to draw. See `States.svelte`. */
export class Resource<T> {
  data = $state.raw<T | undefined>(undefined);
  failure = $state.raw<Failure | null>(null);
  loading = $state(false);
  private turn = 0;

  constructor(private readonly read: () => Promise<T>) {}

  /** Reads again. What was shown stays until the new is there; of two at once the later one counts. */
  reload = async (): Promise<void> => {
    const turn = ++this.turn;
    this.loading = true;
    try {
      const data = await this.read();
      if (turn !== this.turn) return;
      this.data = data;
      this.failure = null;
    } catch (error) {
      if (turn === this.turn) this.failure = Failure.of(error);
    } finally {
      if (turn === this.turn) this.loading = false;
    }
  };

  forget(): void {
    this.data = undefined;
  }
}

/**
 * A resource for as long as the component lives. `read` runs again whenever something changes that it
 * looked at before its first `await` (`router.query`, a prop). Call it while the component is set up.
 */
export function resource<T>(read: () => Promise<T>): Resource<T> {
  const made = new Resource(read);
  $effect(() => {
    void made.reload();
  });
  return made;
}
