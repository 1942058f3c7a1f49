import { createHash } from 'node:crypto';
import { badField } from './refusal.js';

/** One page of a list, newest first; `nextCursor` is null on the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface PageQuery {
  cursor?: string;
  limit?: number;
}

const fingerprint = (list: unknown[]) =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12);

/**
 * Keyset pages: a cursor holds the key of the last row shown and a fingerprint of the list (its route
 * and filters) that it belongs to. Refuses a cursor of another list with a 400.
 */
export class Pages {
  private readonly list: string;
  readonly limit: number;

  constructor(
    route: string,
    filters: unknown,
    private readonly query: PageQuery,
  ) {
    this.list = fingerprint([route, filters]);
    this.limit = query.limit ?? 50;
  }

  /** The key after which this page starts, or null on the first. `valid` is the shape a key has. */
  after(valid: RegExp): string | null {
    const { cursor } = this.query;
    if (cursor === undefined) return null;
    const [list, key] = Buffer.from(cursor, 'base64url').toString('utf8').split('~');
    if (list !== this.list || key === undefined || !valid.test(key))
      throw badField('cursor', 'does not belong to this list; start again without it.');
    return key;
  }

  /** `rows` are up to `limit + 1` rows of the query; the extra one tells that there is a next page. */
  page<R, T>(rows: R[], keyOf: (row: R) => string | number, show: (row: R) => T): Page<T> {
    const shown = rows.slice(0, this.limit);
    const last = shown.at(-1);
    const nextCursor =
      rows.length > this.limit && last !== undefined
        ? Buffer.from(`${this.list}~${String(keyOf(last))}`).toString('base64url')
        : null;
    return { items: shown.map(show), nextCursor };
  }
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const NUMBER = /^\d{1,15}$/;
