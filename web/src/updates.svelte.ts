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

const HOUR = 3_600_000;
/** Milliseconds: first the screen, then what keeps it on the device. */
const AFTER_THE_SCREEN = 1500;

async function register(): Promise<void> {
  const workers = navigator.serviceWorker;
  const registration = await workers.register('/service-worker.js');
  const offer = () => {
    // Without a controller this is the first one, and nothing is new.
    if (registration.waiting && workers.controller) updates.offer(registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offer),
  );
  workers.addEventListener('controllerchange', () => updates.takenOver());
  setInterval(() => void registration.update().catch(() => undefined), HOUR);
}

/** Keeps the app on the device, where the browser allows it: not over plain http. */
export function startUpdates(): void {
  // A chunk of an older build that the server no longer has.
  addEventListener('vite:preloadError', () => updates.offer(null));
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    setTimeout(
      () => void register().catch((error: unknown) => console.info('No service worker:', error)),
      AFTER_THE_SCREEN,
    );
}
