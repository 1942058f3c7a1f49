/** One entry, `person`; by a person's id; by Idempotency-Key. */
export type Shelf = 'person' | 'copies' | 'reports';
const SHELVES: Shelf[] = ['person', 'copies', 'reports'];

let opened: Promise<IDBDatabase> | undefined;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('blangko', 1);
    request.onupgradeneeded = () =>
      SHELVES.forEach((shelf) => request.result.createObjectStore(shelf));
    request.onerror = () => reject(request.error ?? new Error('IndexedDB does not open.'));
    request.onsuccess = () => {
      const database = request.result;
      // A newer version of the app waits for this one to let go.
      database.onversionchange = () => database.close();
      database.onclose = () => (opened = undefined);
      resolve(database);
    };
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** What one transaction may do; every call must follow the last without waiting for anything else. */
export interface Shelves {
  get: <T>(shelf: Shelf, key: string) => Promise<T | undefined>;
  all: <T>(shelf: Shelf) => Promise<T[]>;
  keys: (shelf: Shelf) => Promise<string[]>;
  put: (shelf: Shelf, key: string, value: unknown) => Promise<unknown>;
  remove: (shelf: Shelf, key: string) => Promise<unknown>;
}

/** Where the browser lets nothing be kept (some private windows): as long as the page is open. */
const memory = new Map<Shelf, Map<string, unknown>>(SHELVES.map((shelf) => [shelf, new Map()]));
export const keeps = { durably: true };

const inMemory: Shelves = {
  get: (shelf, key) => Promise.resolve(memory.get(shelf)!.get(key) as never),
  all: (shelf) => Promise.resolve([...memory.get(shelf)!.values()] as never),
  keys: (shelf) => Promise.resolve([...memory.get(shelf)!.keys()]),
  put: (shelf, key, value) => Promise.resolve(memory.get(shelf)!.set(key, value)),
  remove: (shelf, key) => Promise.resolve(memory.get(shelf)!.delete(key)),
};

/**
 * Reads and writes what this browser keeps, all or nothing, one transaction after another over all its
 * tabs. It is on the device when this resolves.
 */
export async function onDevice<T>(work: (shelves: Shelves) => Promise<T>): Promise<T> {
  const database = await open().catch(() => null);
  keeps.durably = database !== null;
  if (!database) return work(inMemory);
  const transaction = database.transaction(SHELVES, 'readwrite', { durability: 'strict' });
  const of = (shelf: Shelf) => transaction.objectStore(shelf);
  const committed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up.'));
  });
  committed.catch(() => undefined);
  const result = await work({
    get: (shelf, key) => done(of(shelf).get(key)),
    all: (shelf) => done(of(shelf).getAll()),
    keys: (shelf) => done(of(shelf).getAllKeys() as IDBRequest<string[]>),
    put: (shelf, key, value) => done(of(shelf).put(value, key)),
    remove: (shelf, key) => done(of(shelf).delete(key)),
  });
  await committed;
  return result;
}
