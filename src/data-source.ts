import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { Office } from './offices/office.entity.js';
import { ANSWERED_WITHIN, Connection } from './platform/connection.js';

// Balances are bigint and far below 2^53; dates stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * What binds each session, in PostgreSQL's words. Said once it is connected, by statements: what is asked
 * for while connecting a pooler on the way may refuse, or forget.
 */
export const SESSION_LIMITS = {
  lock_timeout: '2s',
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '2min',
  // Compiling one of our statements takes longer than running it.
  jit: 'off',
};

const LIMITED = Object.entries(SESSION_LIMITS)
  .map(([name, value]) => `SET ${name} = '${value}'`)
  .join('; ');

/**
 * A connection may be cut in the very message that handed it to whoever asked for it, before they listen.
 * Nobody hears of it then but their next statement, which is refused; without a listener the process ends.
 */
export const heard = (connection: pg.PoolClient): void => {
  connection.on('error', () => undefined);
};

const onConnect = async (connection: pg.PoolClient): Promise<void> => {
  heard(connection);
  await connection.query(LIMITED);
};

/** Asks a silent host whether it is still there, so that the system notices one that is gone. */
export const KEPT_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** A pool is kept small: that is what keeps the tail short when many want the same balance. */
export const dataSourceOptions = (url: string) =>
  ({
    type: 'postgres',
    url,
    entities: [Office],
    synchronize: false,
    poolSize: 10,
    applicationName: 'blangko',
    connectTimeoutMS: 10_000,
    extra: {
      ...KEPT_ALIVE,
      Client: Connection,
      onConnect,
      // Above the server's own limit: that ends what runs too long, this what has no server any more.
      query_timeout: ANSWERED_WITHIN,
    },
  }) satisfies DataSourceOptions;
