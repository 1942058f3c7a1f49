import { mkdir, readdir, readlink, symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';

import { startOf } from './process-table.js';

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
