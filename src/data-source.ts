import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { Office } from './offices/office.entity.js';
import { ANSWERED_WITHIN, Connection } from './platform/connection.js';

// Balances are bigint and far below 2^53; dates stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * A connection may be cut in the very message that handed it to whoever asked for it, before they listen.
 * Nobody hears of it then but their next statement, which is refused; without a listener the process ends.
 */
const onConnect = (connection: pg.PoolClient): void => {
  connection.on('error', () => undefined);
};

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
      // Asks a silent host whether it is still there, so that the system notices one that is gone.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      Client: Connection,
      onConnect,
      // Above the server's own: it ends what runs too long, this what has no server any more.
      query_timeout: ANSWERED_WITHIN,
      // Compiling one of our statements takes longer than running it.
      options: '-c jit=off',
      lock_timeout: 2_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 120_000,
    },
  }) satisfies DataSourceOptions;
