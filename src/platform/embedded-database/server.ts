import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { StartupRefusal } from '../startup-refusal.js';
import { commandOf } from './folder-lock.js';
import type { ServerUser } from './server-user.js';

/** Nothing of the operator's environment bends PostgreSQL or the language of its log. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

const STARTS_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 60_000;
const LOOKS_EVERY_MS = 20;

export interface Server {
  postgres: string;
  user: ServerUser;
  /** PGDATA. */
  folder: string;
  logFile: string;
  settings: Record<string, string | number>;
}

/** Returns its process once it takes connections. */
export async function startServer(server: Server): Promise<ChildProcess> {
  for (const deadline = Date.now() + STARTS_WITHIN_MS; ; await sleep(500)) {
    const launched = await launch(server, deadline);
    if (typeof launched !== 'string') return launched;
    const failure = launched;
    // The last query of a server that was killed may outlive it a while, and is waited for.
    if (/shared memory block/.test(failure) && Date.now() < deadline) continue;
    throw new StartupRefusal(`PostgreSQL did not start: ${failure} (more in ${server.logFile}).`);
  }
}

/** The server's process, or why it did not come up. */
async function launch(place: Server, deadline: number): Promise<ChildProcess | string> {
  const { postgres, user, folder, logFile } = place;
  const settings = Object.entries(place.settings).map(([key, value]) => `--${key}=${value}`);
  const log = await open(logFile, 'a', 0o600);
  const { size: logged } = await log.stat();
  const server = spawn(postgres, ['-D', folder, ...settings], {
    ...user,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    // In a session of its own: a Ctrl-C in the terminal must not take the database from under the
    // requests still being answered.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', () => (ended ??= 'it ended at once'));
  server.unref();
  await log.close();

  for (; ended === undefined && Date.now() < deadline; await sleep(LOOKS_EVERY_MS)) {
    const seen = await readPidFile(folder);
    if (seen && seen.pid === server.pid && seen.status === 'ready') return server;
  }
  return (await lastFatal(logFile, logged)) ?? ended ?? 'it is still not ready';
}

/**
 * Ends the server of `folder`, also one that a killed process left running, as a fast shutdown
 * does: open transactions are rolled back, all else is kept. Says whether there was one.
 */
export async function stopServer(folder: string): Promise<boolean> {
  const pid = (await readPidFile(folder))?.pid;
  if (pid === undefined) return false;
  if (!(await serves(pid, folder))) {
    // By now that pid may be another's, which PostgreSQL would take for a server still running.
    await rm(pidFile(folder), { force: true });
    return false;
  }
  const deadline = Date.now() + STOPS_WITHIN_MS;
  signal(pid, 'SIGINT');
  while (await serves(pid, folder)) {
    await sleep(LOOKS_EVERY_MS);
    if (Date.now() > deadline) signal(pid, 'SIGQUIT');
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It may end by itself just then.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function serves(pid: number, folder: string): Promise<boolean> {
  return (await commandOf(pid))?.includes(` -D ${folder} `) ?? false;
}

async function readPidFile(folder: string): Promise<{ pid: number; status?: string } | undefined> {
  const lines = (await readFile(pidFile(folder), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, status: lines[7]?.trim() } : undefined;
}

function pidFile(folder: string): string {
  return join(folder, 'postmaster.pid');
}

async function lastFatal(logFile: string, from: number): Promise<string | undefined> {
  const log = (await readFile(logFile)).subarray(from).toString();
  return [...log.matchAll(/(?:FATAL|PANIC):(.+)/g)].at(-1)?.[1]?.trim();
}
