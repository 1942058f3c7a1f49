import type { Client } from 'pg';
import { LiveSessions } from '../src/access/live-sessions.js';
import { InsightQueries } from '../src/insight/insight.queries.js';
import { StockCardQueries } from '../src/stock/stock-card.queries.js';
import type { Caller } from './caller.js';
import { statementOf } from './recorded-statements.js';
import type { Measuring } from './measuring.js';
import { tokenOf, type Regency } from './staff.js';
import { inTurns, time, warmUp, type Timing } from './timing.js';

/** A province's view takes a millisecond or two: so many more of it for one of the nation's. */
const SMALL_READS = 5;

export interface Read {
  http: Timing[];
  /** The view's one statement by a bare client. */
  bare: Timing[];
  /** All that the call sends: the session check's statement too. */
  both: Timing[];
}

/** The view of an office above over HTTP, and its statements by a bare client, in turns. */
export async function timeView(
  office: string,
  { db, settings, at, size: { turns, calls } }: Measuring,
  caller: Caller,
): Promise<Read> {
  const view = { path: `/api/offices/${office}/regencies`, token: tokenOf(office) };
  const headers = { 'accept-encoding': 'br' };
  const statement = await statementOf((dataSource) =>
    new InsightQueries(dataSource, settings).regencies({ at }, office),
  );
  const check = await statementOf((source) => new LiveSessions(source).find(view.token, at));
  const http = [() => caller.call({ ...view, headers })];
  const bare = [() => db.query(statement)];
  const both = [() => db.query(check).then(() => db.query(statement))];
  await warmUp([...http, ...both]);
  const each = calls * (office === '00' ? 1 : SMALL_READS);
  return inTurns(turns, {
    http: () => time(http, each),
    bare: () => time(bare, each),
    both: () => time(both, each),
  });
}

/** Bytes of the nation's view, by the encoding that a client accepts. */
export async function sizesOf(office: string, caller: Caller): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const encoding of ['br', 'gzip', 'identity']) {
    const { body } = await caller.call({
      path: `/api/offices/${office}/regencies`,
      token: tokenOf(office),
      headers: { 'accept-encoding': encoding },
    });
    sizes[encoding] = body.length;
  }
  return sizes;
}

/** How deep in a stock card a page is: 0 is the newest, 1 the oldest. */
export const DEPTHS = [0, 0.25, 0.5, 0.75, 1] as const;

export interface Cards {
  /** In the order of `DEPTHS`. */
  depths: Timing[][];
  bare: Timing[];
}

/** A page of 50 from each depth of many offices' cards; and the newest by a bare client. */
export async function timeCards(
  { db, regencies, size: { turns, calls } }: Measuring,
  caller: Caller,
): Promise<Cards> {
  const some = regencies.filter((_, n) => n % Math.ceil(regencies.length / calls) === 0);
  const pages = await Promise.all(some.map((regency) => pagesOf(db, caller, regency)));
  const lane = (calls: (() => Promise<unknown>)[], n = 0) => [() => calls[n++ % calls.length]!()];
  const bare = await Promise.all(
    some.map(async ({ code }) => {
      const newest = await statementOf((source) => new StockCardQueries(source).card(code, {}));
      return () => db.query(newest);
    }),
  );
  const parties = Object.fromEntries(
    DEPTHS.map((_, depth) => {
      const page = pages.map((paths) => () => caller.call(paths[depth]!));
      return [depth, () => time(lane(page), page.length)];
    }),
  );
  const timed = await inTurns(turns, { ...parties, bare: () => time(lane(bare), bare.length) });
  return { depths: DEPTHS.map((_, depth) => timed[depth as never]), bare: timed.bare };
}

async function pagesOf(db: Client, caller: Caller, { code, id }: Regency) {
  const path = `/api/offices/${code}/stock-card`;
  const token = tokenOf(code);
  const { nextCursor } = JSON.parse((await caller.call({ path, token })).body.toString()) as {
    nextCursor: string;
  };
  const { rows } = await db.query<{ entries: number }>(
    `SELECT entries FROM stock_accounts WHERE office_id = $1 AND kind = 'on_hand'`,
    [id],
  );
  return DEPTHS.map((depth) => {
    const before = Math.ceil(rows[0]!.entries * (1 - depth)) || 51;
    return { token, path: depth === 0 ? path : `${path}?cursor=${cursorAt(nextCursor, before)}` };
  });
}

/** The cursor of the same list that goes on before entry number `before`. */
function cursorAt(cursor: string, before: number): string {
  const [list] = Buffer.from(cursor, 'base64url').toString().split('~');
  return Buffer.from(`${list}~${before}`).toString('base64url');
}
