import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The driver's own pool, for statements that pay to be named and so planned only once a connection. */
export const poolOf = (dataSource: DataSource): Pool =>
  (dataSource.driver as unknown as { master: Pool }).master;
