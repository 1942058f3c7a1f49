import {
  changed,
  EMPTY,
  SHELVES,
  worked,
  type Change,
  type Contents,
  type Shelves,
} from './contents.js';
import { keeps } from './keeps.svelte.js';

/** Milliseconds that the device has for one piece of work, and until it is tried again after it failed. */
const PATIENCE = 3_000;
const AGAIN = 15_000;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  const mine = (opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('blangko', 3);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const shelf of SHELVES)
        if (!result.objectStoreNames.contains(shelf)) result.createObjectStore(shelf);
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB does not open.'));
    request.onsuccess = () => {
      const database = request.result;
      const letGo = () => {
        database.close();
        if (opened === mine) opened = undefined;
      };
      // A newer version of the app waits for this one to let go.
      database.onversionchange = letGo;
      database.onclose = letGo;
      // One that answers after it was given up is not needed any more.
      if (opened === mine) resolve(database);
      else database.close();
    };
  }));
  return mine;
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });

async function contentsOf(transaction: IDBTransaction): Promise<Contents> {
  const shelves = SHELVES.map(async (shelf) => {
    const store = transaction.objectStore(shelf);
    const [keys, values] = await Promise.all([
      answer(store.getAllKeys() as IDBRequest<string[]>),
      answer(store.getAll()),
    ]);
    return [shelf, new Map(keys.map((key, place) => [key, values[place] as unknown]))];
  });
  return Object.fromEntries(await Promise.all(shelves)) as Contents;
}

/** What the device was last seen to hold, and what was written since and is not on it. */
let seen = EMPTY;
let pending: Change[] = [];

/** One transaction: what is pending, then the work; on the device when it resolves. */
async function once<T>(work: (shelves: Shelves) => T, late: AbortSignal): Promise<T> {
  const database = await open();
  late.throwIfAborted();
  const transaction = database.transaction(SHELVES, 'readwrite', { durability: 'strict' });
  const committed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up.'));
  });
  committed.catch(() => undefined);
  late.addEventListener('abort', () => giveUp(transaction));
  try {
    seen = await contentsOf(transaction);
    const { result, changes } = worked(changed(seen, pending), work);
    const all = [...pending, ...changes];
    for (const { shelf, key, value } of all) {
      const store = transaction.objectStore(shelf);
      if (value === undefined) store.delete(key);
      else store.put(value, key);
    }
    await committed;
    seen = changed(seen, all);
    pending = [];
    return result;
  } catch (error) {
    giveUp(transaction);
    throw error;
  }
}

function giveUp(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** A handle that died in a phone's background is opened anew once; an `open` may never answer at all. */
async function onDisk<T>(work: (shelves: Shelves) => T): Promise<T> {
  const late = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('IndexedDB does not answer.'));
      late.abort();
    }, PATIENCE);
  });
  const twice = once(work, late.signal).catch((error: unknown) => {
    if (late.signal.aborted) throw error;
    opened = undefined;
    return once(work, late.signal);
  });
  try {
    return await Promise.race([twice, patience]);
  } catch (error) {
    opened = undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

let rests = false;
let turn: Promise<unknown> = Promise.resolve();

/** Whether an entry is in this page alone. */
export const isOnlyHere = (key: string): boolean => pending.some((change) => change.key === key);

/** Told when the device keeps again what it did not keep for a while. */
export const onKept = new Set<() => void>();

/**
 * Reads and changes what this browser keeps, all or nothing, one after another over all its tabs. It is
 * on the device when this resolves, or, where the device fails (`keeps.durably` is false), in this page
 * on top of what the device was last seen to hold; from there it reaches the device as soon as that
 * works again. Never rejects but with what `work` throws; `work` may run more than once.
 */
export function onDevice<T>(work: (shelves: Shelves) => T): Promise<T> {
  const mine = turn.then(() => inTurn(work));
  turn = mine.catch(() => undefined);
  return mine;
}

async function inTurn<T>(work: (shelves: Shelves) => T): Promise<T> {
  if (!rests) {
    try {
      const result = await onDisk(work);
      if (!keeps.durably) for (const listener of onKept) listener();
      keeps.durably = true;
      return result;
    } catch {
      keeps.durably = false;
      rests = true;
      setTimeout(tryAgain, AGAIN);
    }
  }
  const { result, changes } = worked(changed(seen, pending), work);
  pending.push(...changes);
  return result;
}

function tryAgain(): void {
  if (!rests) return;
  rests = false;
  void onDevice(() => undefined);
}

/** A phone that comes back from its background may have got its storage back with it. */
if (typeof document !== 'undefined')
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') tryAgain();
  });
