import pg from 'pg';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const textOf = (query: unknown): string =>
  (typeof query === 'string' ? query : (query as { text: string }).text).trim();

const OF_A_NEW_CONNECTION = /^SET lock_timeout/;

/**
 * Every statement that this process sends to PostgreSQL while `work` runs, in the order of sending; a
 * connection may come new while it does, and the limits that it is set are none of the work.
 */
export async function statementsOf(work: () => PromiseLike<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const sent: string[] = [];
  prototype.query = function (...args) {
    const text = textOf(args[0]);
    if (!OF_A_NEW_CONNECTION.test(text)) sent.push(text);
    return query.apply(this, args);
  };
  try {
    await work();
    return sent;
  } finally {
    prototype.query = query;
  }
}

const ABOUT_THE_TRANSACTION = /^(START TRANSACTION|BEGIN|SET TRANSACTION|COMMIT)/;

/** Without those that only say where a transaction begins and ends. */
export const working = (statements: string[]): string[] =>
  statements.filter((statement) => !ABOUT_THE_TRANSACTION.test(statement));
