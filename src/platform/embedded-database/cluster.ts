import { execFile } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

import { StartupRefusal } from '../startup-refusal.js';
import { SERVER_ENVIRONMENT } from './server.js';
import type { ServerUser } from './server-user.js';

const run = promisify(execFile);

export const OWNER = 'blangko';

/** A folder only PostgreSQL's user may enter, also where another user ran it before. */
export async function makePrivateFolder(folder: string, user: ServerUser): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user && (await stat(folder)).uid !== user.uid) {
    await run('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  }
}

/** Whole or not at all: what a start killed half-way left behind is made anew. */
export async function makeCluster(
  initdb: string,
  folder: string,
  user: ServerUser,
  { sync }: { sync: boolean },
): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  // The C.UTF-8 that is built into PostgreSQL sorts the same on every machine.
  const args = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin'];
  args.push('--builtin-locale=C.UTF-8', `--username=${OWNER}`, '--auth=trust', '--no-instructions');
  if (!sync) args.push('--no-sync');
  try {
    await run(initdb, [...args, '-D', unfinished], { ...user, cwd: '/', env: SERVER_ENVIRONMENT });
  } catch (error) {
    const said = /(?<=error: ).+/.exec((error as { stderr?: string }).stderr ?? '')?.[0];
    throw new StartupRefusal(
      `The database could not be made in ${dirname(folder)}: ${said ?? (error as Error).message}.`,
    );
  }
  await rename(unfinished, folder);
}
