import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

import { StartupRefusal } from '../startup-refusal.js';

const run = promisify(execFile);

const NAME = 'postgres';

/** Whom PostgreSQL runs as: oneself, but never root, which it refuses. */
export type ServerUser = { uid: number; gid: number } | undefined;

export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return undefined;
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<ServerUser> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<ServerUser> {
  try {
    // A group of that name may be there already; then only the user is missing.
    await run('groupadd', ['--system', NAME]).catch(() => undefined);
    await run('useradd', ['--system', '--no-create-home', '--gid', NAME, NAME]);
  } catch {
    throw new StartupRefusal(
      `PostgreSQL refuses to run as root, and no user "${NAME}" could be made for it: ` +
        'make one, start as another user, or set DATABASE_URL.',
    );
  }
  return lookUp();
}

/** Lets that user pass through the data folder, which is ours; what lies in it keeps its own modes. */
export async function letThrough(folder: string, user: ServerUser): Promise<void> {
  if (user) await chmod(folder, (await stat(folder)).mode | 0o001);
}

/** Refuses, naming every folder in the way, when that user cannot get to `path`. */
export async function ensureReachable(path: string, user: ServerUser): Promise<void> {
  if (!user || (await mayReach(path, user))) return;
  const closed: string[] = [];
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if (!mayEnter(await stat(at), user)) closed.unshift(at);
  }
  throw new StartupRefusal(
    `PostgreSQL refuses to run as root, and the user "${NAME}" it runs as instead cannot reach ` +
      `${path}: run "chmod o+x ${closed.join(' ')}", start as another user, or set DATABASE_URL.`,
  );
}

async function mayReach(path: string, user: NonNullable<ServerUser>): Promise<boolean> {
  return run('test', ['-x', path], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

function mayEnter(
  at: { uid: number; gid: number; mode: number },
  user: NonNullable<ServerUser>,
): boolean {
  const bit = at.uid === user.uid ? 0o100 : at.gid === user.gid ? 0o010 : 0o001;
  return (at.mode & bit) !== 0;
}
