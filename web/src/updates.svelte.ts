import { partsCome } from './session/session.svelte.js';

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
/** Milliseconds: first the screen, then what keeps it on the device; and the next try where that failed. */
const AFTER_THE_SCREEN = 1500;
const NEXT_TRY = 20_000;

async function register(): Promise<ServiceWorkerRegistration> {
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
  return registration;
}

let registered: ServiceWorkerRegistration | undefined;

async function keepOnDevice(): Promise<void> {
  if (navigator.onLine) registered = await register().catch(() => undefined);
  if (!registered) setTimeout(() => void keepOnDevice(), NEXT_TRY);
}

/** A file of an older build that the server no longer has: time for the new one. */
function missed(): void {
  if (!partsCome()) return;
  if (registered) void registered.update().catch(() => undefined);
  else updates.offer(null);
}

/** Keeps the app on the device, where the browser allows it: not over plain http. */
export function startUpdates(): void {
  addEventListener('vite:preloadError', missed);
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    setTimeout(() => void keepOnDevice(), AFTER_THE_SCREEN);
}
