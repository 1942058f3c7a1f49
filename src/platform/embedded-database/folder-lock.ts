import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, readlink, symlink, unlink } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * When a process began: with its pid it names one process for good, as a pid alone is soon given
 * to another. None: there is no such process, or it only waits to be reaped.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  if (platform() !== 'linux') return ps(pid, 'lstart=');
  const stat = await read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The program's name, in parentheses, may itself hold spaces and parentheses.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  const boot = await read('/proc/sys/kernel/random/boot_id');
  return `${fields[18]} since boot ${boot?.trim()}`;
}

/** Its program and arguments, in one line. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (platform() !== 'linux') return ps(pid, 'command=');
  return (await read(`/proc/${pid}/cmdline`))?.replaceAll('\0', ' ');
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function ps(pid: number, column: string): Promise<string | undefined> {
  const args = ['-ww', '-o', column, '-p', String(pid)];
  const { stdout } = await promisify(execFile)('ps', args).catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}

export type FolderLock = { release: () => Promise<void> } | { heldBy: number };

const FREE = 'free';

/**
 * At most one living process holds the lock kept in `folder`; one that was killed holds it no more.
 *
 * A claim is a numbered link that says who made it; the highest number counts. A claim is never
 * taken back, only followed by the next number, and a name can be made only once: of any number
 * of processes that find the same dead claim, one makes the next.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const me = `${process.pid}@${await startOf(process.pid)}`;
  for (;;) {
    const latest = await latestClaim(folder);
    const holder = await livingHolder(folder, latest);
    if (holder !== undefined) return { heldBy: holder };
    if (await claim(folder, latest + 1, me)) {
      return {
        release: async () => {
          await claim(folder, latest + 2, FREE);
        },
      };
    }
  }
}

async function latestClaim(folder: string): Promise<number> {
  return Math.max(0, ...(await readdir(folder)).map(Number).filter(Number.isInteger));
}

async function livingHolder(folder: string, number: number): Promise<number | undefined> {
  const holder = await readlink(join(folder, String(number))).catch(() => FREE);
  const [pid = '', start] = holder.split('@');
  return start !== undefined && start === (await startOf(Number(pid))) ? Number(pid) : undefined;
}

async function claim(folder: string, number: number, holder: string): Promise<boolean> {
  const path = join(folder, String(number));
  try {
    await symlink(holder, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  // A listing taken while others come and go may have missed the highest number.
  if ((await latestClaim(folder)) > number) {
    await unlink(path);
    return false;
  }
  await unlink(join(folder, String(number - 2))).catch(() => undefined);
  return true;
}
