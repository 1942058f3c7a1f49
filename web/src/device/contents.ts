import type { Schemas } from '../api/client.js';
import type { OfficeCopy } from './office-copy.js';
import type { QueuedHandOut } from './queued-hand-out.js';
import type { QueuedReceipt } from './queued-receipt.js';
import type { QueuedReport } from './queued-report.js';

/** One entry, `person`; by a person's id; by Idempotency-Key the last three. */
export interface Kept {
  person: Schemas['PersonDto'];
  copies: OfficeCopy;
  reports: QueuedReport;
  receipts: QueuedReceipt;
  handOuts: QueuedHandOut;
}
export type Shelf = keyof Kept;
export const SHELVES: Shelf[] = ['person', 'copies', 'reports', 'receipts', 'handOuts'];

/** Where things wait that are on their way to the server. */
export const QUEUES = ['reports', 'receipts', 'handOuts'] as const;

/** All that is kept, by shelf and key. */
export type Contents = Record<Shelf, ReadonlyMap<string, unknown>>;

export const EMPTY: Contents = {
  person: new Map(),
  copies: new Map(),
  reports: new Map(),
  receipts: new Map(),
  handOuts: new Map(),
};

/** One entry written, or taken away where `value` is undefined. */
export interface Change {
  shelf: Shelf;
  key: string;
  value: unknown;
}

/** What a piece of work may do with what is kept. */
export interface Shelves {
  get: <S extends Shelf>(shelf: S, key: string) => Kept[S] | undefined;
  all: <S extends Shelf>(shelf: S) => Kept[S][];
  keys: (shelf: Shelf) => string[];
  put: <S extends Shelf>(shelf: S, key: string, value: Kept[S]) => void;
  remove: (shelf: Shelf, key: string) => void;
}

/** `contents` after `changes`, in their order. */
export function changed(contents: Contents, changes: readonly Change[]): Contents {
  const after = Object.fromEntries(
    SHELVES.map((shelf) => [shelf, new Map(contents[shelf])]),
  ) as Record<Shelf, Map<string, unknown>>;
  for (const { shelf, key, value } of changes) {
    if (value === undefined) after[shelf].delete(key);
    else after[shelf].set(key, value);
  }
  return after;
}

/** Does the work on `contents`; answers its result, and what it changed. */
export function worked<T>(
  contents: Contents,
  work: (shelves: Shelves) => T,
): { result: T; changes: Change[] } {
  const changes: Change[] = [];
  const now = () => changed(contents, changes);
  const result = work({
    get: (shelf, key) => now()[shelf].get(key) as never,
    all: (shelf) => [...now()[shelf].values()] as never,
    keys: (shelf) => [...now()[shelf].keys()],
    put: (shelf, key, value) => void changes.push({ shelf, key, value }),
    remove: (shelf, key) => void changes.push({ shelf, key, value: undefined }),
  });
  return { result, changes };
}
