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
const SERVER = /^\/(api|publik|bast|surat|health|metrics)(\/|$)/;

/** A way in for whom the kept app does not open: `?segar` asks the server and forgets what was kept. */
const AFRESH = 'segar';

/** What a login page of a network sends in place of a file is never kept. */
const isItself = (response: Response, page: boolean) =>
  response.ok &&
  !response.redirected &&
  /^text\/html/.test(response.headers.get('content-type') ?? '') === page;

async function keepShell(cache: RequestCache = 'default'): Promise<void> {
  const shelf = await caches.open(CACHE);
  const keep = async (file: string) => {
    const response = await fetch(file, { cache });
    if (!isItself(response, file === PAGE)) throw new Error(`The server does not have ${file}.`);
    await shelf.put(file, response);
  };
  await Promise.all([PAGE, '/icon.svg', ...SHELL.files].map(keep));
}

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));

/** Removes what was kept under such names. Never fails: a cache that cannot be read keeps nothing back. */
async function forget(those: (name: string) => boolean): Promise<void> {
  const names = await caches.keys().catch(() => []);
  const ours = names.filter((name) => name.startsWith('blangko-') && those(name));
  await Promise.all(ours.map((name) => caches.delete(name).catch(() => false)));
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    forget((name) => name !== CACHE)
      // The very first visit, too, goes on when the line drops.
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

/** What the device keeps, as far as it can be read at all. */
const kept = (request: RequestInfo) => caches.match(request).catch(() => undefined);

/** Named for their content: what is kept never grows old. */
async function asset(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const here = await kept(request);
  if (here) return here;
  const response = await fetch(request);
  if (isItself(response, false)) {
    const copy = response.clone();
    const keep = caches.open(CACHE).then((cache) => cache.put(request, copy));
    // A full disk is no reason to withhold what has just come.
    event.waitUntil(keep.catch(() => undefined));
  }
  return response;
}

/** A browser in need of room takes files singly: a page whose scripts are gone opens nothing. */
async function isWhole(): Promise<boolean> {
  const files = await Promise.all(SHELL.files.map(kept));
  return files.every((file) => file !== undefined);
}

async function page(event: FetchEvent, afresh: boolean): Promise<Response> {
  const { request } = event;
  const here = await kept(PAGE);
  if (here && !afresh && (await isWhole())) return here;
  try {
    const response = await fetch(request);
    if (afresh && isItself(response, true)) {
      await forget(() => true);
      event.waitUntil(keepShell('reload').catch(() => undefined));
    }
    return response;
  } catch (error) {
    if (here) return here;
    throw error;
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || SERVER.test(pathname))
    return;
  if (request.mode === 'navigate') event.respondWith(page(event, searchParams.has(AFRESH)));
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg')
    event.respondWith(asset(event));
});
