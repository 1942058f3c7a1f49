import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/migrate.js';
import { startEmbeddedDatabase } from '../src/platform/embedded-database/embedded-database.js';

export interface BenchDatabase {
  url: string;
  /** Where the server under test may write its mails and its log. */
  folder: string;
  /** A bare client, which is closed with the database at the latest. */
  connect(): Promise<pg.Client>;
  /** Stops it and leaves nothing behind. */
  remove(): Promise<void>;
}

/** An empty PostgreSQL of the bench's own, as durable as in production, migrated. */
export async function makeDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'blangko-bench-'));
  // PostgreSQL never runs as root, and its user must get in there too.
  await chmod(folder, 0o755);
  const { url, stop } = await startEmbeddedDatabase({ dataDir: folder });
  await migrate(url);
  const clients: pg.Client[] = [];
  return {
    url,
    folder,
    async connect() {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      clients.push(client);
      return client;
    },
    async remove() {
      await Promise.all(clients.map((client) => client.end()));
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
