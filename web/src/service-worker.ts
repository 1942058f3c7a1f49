/// <reference lib="webworker" />
/**
 * Keeps the app's own files on the device, so that it opens without a line. Answers of the API are
 * never kept here. A new version waits until it is asked to take over or no tab is left.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Written here by the build: the files of the shell, and a version made of them. */
const SHELL = '%SHELL%' as unknown as { version: string; files: string[] };
const CACHE = `blangko-${SHELL.version}`;
const PAGE = '/index.html';

/** Rendered by the server or none of ours. */
const SERVER = /^\/(api|publik|bast|health|metrics)(\/|$)/;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll([PAGE, '/icon.svg', ...SHELL.files])),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('blangko-') && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      // The very first visit, too, goes on when the line drops.
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

/** Named for their content: what is kept never grows old. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone());
  }
  return response;
}

const page = async (request: Request) => (await caches.match(PAGE)) ?? fetch(request);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || SERVER.test(pathname))
    return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg')
    event.respondWith(asset(request));
});
