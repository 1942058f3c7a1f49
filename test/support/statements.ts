import pg from 'pg';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

const textOf = (query: unknown): string =>
  (typeof query === 'string' ? query : (query as { text: string }).text).trim();

/** Every statement that this process sends to PostgreSQL while `work` runs, in the order of sending. */
export async function statementsOf(work: () => PromiseLike<unknown>): Promise<string[]> {
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const { query } = prototype;
  const sent: string[] = [];
  prototype.query = function (...args) {
    sent.push(textOf(args[0]));
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
