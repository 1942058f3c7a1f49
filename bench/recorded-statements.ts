import type { DataSource, EntityManager } from 'typeorm';

/** A statement as the product sends it. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

/**
 * A database that only listens: it notes every statement and gives the answers it was given, in turn.
 * What it heard a bare client can send, so that the bench never has a statement of its own.
 */
export class Listener {
  readonly heard: Statement[] = [];

  constructor(private readonly answers: unknown[][] = []) {}

  /** Within a transaction; its BEGIN and COMMIT are not noted. */
  get manager(): EntityManager {
    const query = (text: string, values: unknown[] = []) => this.note({ text, values });
    const manager = {
      query,
      queryRunner: { connect: () => Promise.resolve(this.connection) },
      transaction: (work: (tx: unknown) => unknown) => work(manager),
    };
    return manager as unknown as EntityManager;
  }

  get dataSource(): DataSource {
    return { manager: this.manager, driver: { master: this.connection } } as unknown as DataSource;
  }

  private get connection() {
    return { query: (statement: Statement) => this.note(statement).then((rows) => ({ rows })) };
  }

  private note(statement: Statement): Promise<unknown[]> {
    this.heard.push(statement);
    return Promise.resolve(this.answers[this.heard.length - 1] ?? []);
  }
}

/** The one statement behind a read; what the product makes of an empty answer is of no interest. */
export async function statementOf(
  read: (dataSource: DataSource) => Promise<unknown>,
): Promise<Statement> {
  const listener = new Listener();
  await read(listener.dataSource).catch(() => undefined);
  return listener.heard[0]!;
}
