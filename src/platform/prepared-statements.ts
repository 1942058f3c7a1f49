import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** The driver's own pool, for statements that pay to be named and so planned only once a connection. */
export const poolOf = (dataSource: DataSource): Pool =>
  (dataSource.driver as unknown as { master: Pool }).master;

/** A statement with a name. PostgreSQL keeps its plan under it, a connection long. */
export interface Prepared {
  name: string;
  text: string;
}

/** Sends such a statement within a transaction: TypeORM's own `query` would have it planned each time. */
export async function prepared<Row extends object>(
  tx: EntityManager,
  statement: Prepared,
  values: unknown[],
): Promise<Row[]> {
  const connection = (await tx.queryRunner!.connect()) as PoolClient;
  return (await connection.query<Row & QueryResultRow>({ ...statement, values })).rows;
}

/** The same in a transaction where there is one, and else over whatever connection is free. */
export async function preparedIn<Row extends object>(
  within: EntityManager | undefined,
  dataSource: DataSource,
  statement: Prepared,
  values: unknown[],
): Promise<Row[]> {
  if (within) return prepared<Row>(within, statement, values);
  return (await poolOf(dataSource).query<Row & QueryResultRow>({ ...statement, values })).rows;
}
