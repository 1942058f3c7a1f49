import { existsSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';

import { StartupRefusal } from '../startup-refusal.js';
import { findBinaries } from './binaries.js';
import { makeCluster, makePrivateFolder, OWNER } from './cluster.js';
import { lockFolder } from './folder-lock.js';
import { keepRunning } from './kept-running.js';
import { startServer, stopServer } from './server.js';
import { ensureReachable, letThrough, serverUser } from './server-user.js';
import { SOCKET_PORT, socketFolder } from './socket-folder.js';

export interface EmbeddedDatabase {
  /** For node-postgres, psql and pg_dump alike. */
  url: string;
  /** Ends open transactions and returns once everything is on disk. */
  stop: () => Promise<void>;
  /** Tells it to stop as `stop` does, and waits for nothing: whoever starts next does. */
  leave: () => void;
}

export interface EmbeddedDatabaseOptions {
  dataDir: string;
  log?: (line: string) => void;
  /** Called once where it ended and will not be started again; says why in one sentence. */
  lost?: (sentence: string) => void;
  /** False trades safety in a crash for speed. */
  durable?: boolean;
}

const DATABASE = 'blangko';

/**
 * A PostgreSQL of one's own inside `dataDir`, reached through a socket and by nobody else.
 *
 * One process at a time has it. A PostgreSQL that was killed is started again, up to three times in ten
 * minutes; whatever was killed, it or the app, the next start finds every committed row again. Throws
 * `StartupRefusal`.
 */
export async function startEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const { dataDir } = options;
  try {
    await mkdir(dataDir, { recursive: true });
    const home = await realpath(dataDir);
    const lock = await lockFolder(join(home, 'lock'));
    if ('heldBy' in lock) {
      throw new StartupRefusal(
        `The data folder ${dataDir} is in use by process ${lock.heldBy}: ` +
          'stop that process first, or set another DATA_DIR.',
      );
    }
    return await startLocked(home, lock, options);
  } catch (error) {
    if (error instanceof StartupRefusal || !(error as NodeJS.ErrnoException).path) throw error;
    throw new StartupRefusal(
      `The data folder ${dataDir} cannot be used: ${(error as Error).message}.`,
    );
  }
}

async function startLocked(
  home: string,
  lock: { release: () => Promise<void> },
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  try {
    const { stop, ...database } = await start(home, options);
    let stopped: Promise<void> | undefined;
    return { ...database, stop: () => (stopped ??= stop().then(lock.release)) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function start(
  home: string,
  { log = () => {}, lost = () => {}, durable = true }: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const { initdb, postgres } = await findBinaries();
  const user = await serverUser();
  await ensureReachable(postgres, user);
  await letThrough(home, user);
  await ensureReachable(home, user);

  const privately = join(home, 'postgres');
  const folder = join(privately, 'data');
  await makePrivateFolder(privately, user);
  if (await stopServer(folder)) log('Stopped the PostgreSQL that a killed process left running.');
  if (!existsSync(folder)) await makeCluster(initdb, folder, user, { sync: durable });

  const socket = await socketFolder(privately, user);
  const settings = serverSettings(socket.path, durable);
  const place = { postgres, user, folder, logFile: join(home, 'postgres.log'), settings };
  const end = async () => {
    await stopServer(folder);
    await socket.remove();
  };
  try {
    const server = await keepRunning(() => startServer(place), { log, lost });
    const stop = () => server.letEnd().then(end);
    await ensureDatabase(urlOf(socket.path, 'postgres')).catch(async (error: unknown) => {
      await server.letEnd();
      throw error;
    });
    return { url: urlOf(socket.path, DATABASE), stop, leave: server.leave };
  } catch (error) {
    await end();
    throw error;
  }
}

function serverSettings(socketFolder: string, durable: boolean): Record<string, string | number> {
  return {
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: SOCKET_PORT,
    max_connections: 100,
    // Nothing replicates from here; pg_dump is the backup.
    wal_level: 'minimal',
    max_wal_senders: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

/** Besides the server's first database, so that nothing ever blocks CREATE or DROP DATABASE. */
async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** The socket's folder is the `host` parameter; a host before the path keeps URL parsers content. */
function urlOf(socketFolder: string, database: string): string {
  const parameters = `host=${encodeURIComponent(socketFolder)}&sslmode=disable`;
  return `postgres://${OWNER}@localhost:${SOCKET_PORT}/${database}?${parameters}`;
}
