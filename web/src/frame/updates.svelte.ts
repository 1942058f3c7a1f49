/** A new version of the app, offered and never forced. */
class Updates {
  ready = $state(false);
  private waiting: ServiceWorker | null = null;
  private asked = false;

  /** Reloads this tab with the new version; other tabs go on with what they have. */
  take = (): void => {
    this.asked = true;
    if (this.waiting) this.waiting.postMessage('take over');
    else location.reload();
  };

  offer(worker: ServiceWorker | null): void {
    this.waiting = worker;
    this.ready = true;
  }

  takenOver(): void {
    if (this.asked) location.reload();
  }
}

export const updates = new Updates();
