import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchDatabase } from './database.js';

export interface Server {
  address: string;
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 60_000;
const BUILT = join(import.meta.dirname, '..', 'dist', 'src', 'main.js');

/** The product as it was built, as a process of its own. */
export async function startServer(
  { url, folder }: BenchDatabase,
  env: NodeJS.ProcessEnv,
): Promise<Server> {
  const logFile = join(folder, 'server.log');
  const log = await open(logFile, 'w');
  const server = spawn(process.execPath, [BUILT], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: url,
      DATA_DIR: folder,
      PORT: '0',
      DEMO: 'false',
      ...env,
    },
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  return { address: await addressIn(logFile, server), stop };
}

async function addressIn(logFile: string, server: ChildProcess): Promise<string> {
  for (const deadline = Date.now() + STARTS_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
    const said = await readFile(logFile, 'utf8');
    const address = /listens on (\S+)/.exec(said)?.[1];
    if (address) return address;
    if (server.exitCode !== null) throw new Error(`The server did not start: ${said}`);
  }
  server.kill();
  throw new Error(`The server is still not up; see ${logFile}.`);
}
