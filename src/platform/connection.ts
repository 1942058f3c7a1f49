import pg from 'pg';
import type { EntityManager } from 'typeorm';

/** Milliseconds without an answer to one statement, after which the connection is taken for dead. */
export const ANSWERED_WITHIN = 40_000;

/**
 * A connection of the pool that is broken off, so that the pool makes another, where it is of no use any
 * more and does not say so: one that leaves a statement without an answer (`ANSWERED_WITHIN`; the host
 * behind it lost power, or a firewall forgot it), one to a server that has become read-only, which after a
 * failover is no longer the one to write to, and one on which what was prepared is not there as it was:
 * behind a pooler it is another's by now. No commit on it is said to be done that was not.
 */
export class Connection extends pg.Client {
  /** As the driver's, whose ten signatures it stands for. */
  override query(...given: unknown[]): never {
    const sent: unknown = super.query(...(given as [string]));
    return this.watched(sent, given[0]) as never;
  }

  /** What is sent by callback is the pool's own, which hangs up itself. */
  private watched(sent: unknown, statement: unknown): unknown {
    if (!(sent instanceof Promise)) return sent;
    return sent.then(
      (result: pg.QueryResult) => {
        // Of a transaction in which a statement failed unheeded PostgreSQL answers so, and not by an error.
        if (statement === 'COMMIT' && result.command === 'ROLLBACK')
          throw new Error('A statement of this transaction had failed: it was rolled back.');
        return result;
      },
      (error: unknown) => {
        if (isUseless(error as Error)) this.breakOff();
        throw error;
      },
    );
  }

  /** The driver's own way to hang up, which waits for no answer. */
  private breakOff(): void {
    (this as unknown as { connection: pg.Connection }).connection.stream.destroy();
  }
}

const UNANSWERED = 'Query read timeout';

/** Whether the driver gave a statement up because no answer came. It may yet have been done. */
export const isUnanswered = (error: { message?: string }): boolean => error.message === UNANSWERED;

/** Whether a server refused to write, because it is a standby or was told to only read. */
export const isReadOnly = (error: { code?: string }): boolean => error.code === '25006';

/**
 * Whether what was prepared over a connection is not there as it was: unknown to the server (26000), there
 * already (42P05), or of a table that was altered since (0A000).
 */
export const isOutOfStep = ({ code, message }: { code?: string; message?: string }): boolean =>
  code === '26000' || code === '42P05' || (code === '0A000' && /cached plan/.test(message ?? ''));

const isUseless = (error: Error & { code?: string }) =>
  isUnanswered(error) || isReadOnly(error) || isOutOfStep(error);

/** Sends a statement that may take longer than others, within a transaction that allows it so much time. */
export async function sendPatiently<Row extends object>(
  tx: EntityManager,
  text: string,
  milliseconds: number,
): Promise<Row[]> {
  const connection = (await tx.queryRunner!.connect()) as pg.PoolClient;
  const { rows } = await connection.query<Row>({
    text,
    query_timeout: milliseconds,
  } as pg.QueryConfig);
  return rows;
}
