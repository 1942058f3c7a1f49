// On paper nobody looks before the app is here: the screen need not wait for it.
import '../design/print.css';
import { partsCome, serviceWorkers } from '../session/session.svelte.js';
import { updates } from './updates.svelte.js';

const HOUR = 3_600_000;
/** Milliseconds until the next try where keeping the app failed. */
const NEXT_TRY = 20_000;

async function register(workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
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

async function keepOnDevice(workers: ServiceWorkerContainer): Promise<void> {
  if (navigator.onLine) registered = await register(workers).catch(() => undefined);
  if (!registered) setTimeout(() => void keepOnDevice(workers), NEXT_TRY);
}

const scriptOf = (page: Document) =>
  page.querySelector('script[type=module]')?.getAttribute('src') ?? null;

/** Whether the server answers, and with another version than this one. */
async function isOutdated(): Promise<boolean> {
  const response = await fetch('/index.html', { cache: 'no-store' });
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const script = scriptOf(page);
  return script !== null && script !== scriptOf(document);
}

/** A part did not come: there is no line, or it is of an older build that the server no longer has. */
async function missed(): Promise<void> {
  if (!partsCome()) return;
  if (registered) await registered.update();
  else if (await isOutdated()) updates.offer(null);
}

/** Keeps the app on the device, where the browser allows it: not over plain http. */
export function keepApp(): void {
  addEventListener('vite:preloadError', () => void missed().catch(() => undefined));
  const workers = serviceWorkers();
  if (import.meta.env.PROD && workers) void keepOnDevice(workers);
}
