import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import pg from 'pg';

import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../src/platform/embedded-database/embedded-database.js';
import { StartupRefusal } from '../../src/platform/startup-refusal.js';
import { makeDataFolder } from '../support/data-folder.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

let dataDir: string;
const running: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await makeDataFolder();
  const first = await start();
  await query(first.url, 'CREATE TABLE cards (quantity integer)');
  await first.stop();
});

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(join(dataDir, 'elsewhere'), { recursive: true, force: true });
});

afterAll(() => rm(dataDir, { recursive: true }));

async function start(folder = dataDir, log?: (line: string) => void): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir: folder, durable: false, log });
  running.push(database);
  return database;
}

/** Another process that runs on `dataDir`; `kill` is a SIGKILL. */
async function startApp(): Promise<{ url: string; pid: number; kill(): Promise<void> }> {
  const args = ['--import', './test/support/typescript.js', './test/support/embedded-app.ts'];
  const app = spawn(process.execPath, [...args, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(app);
  const [url] = await once(createInterface(app.stdout), 'line');
  const kill = async () => {
    app.kill('SIGKILL');
    await once(app, 'exit');
  };
  return { url, pid: app.pid!, kill };
}

async function serverPid(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8'));
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function cards(url: string): Promise<unknown> {
  const [row] = await query(url, 'SELECT sum(quantity)::int AS sum FROM cards');
  return row?.['sum'];
}

async function setCards(url: string, quantity: number): Promise<void> {
  await query(url, `TRUNCATE cards; INSERT INTO cards VALUES (${quantity})`);
}

describe('what is in the embedded database', () => {
  it('is there again after a stop', async () => {
    const before = await start();
    await setCards(before.url, 1);
    await before.stop();

    expect(await cards((await start()).url)).toBe(1);
  });

  it('is there again after the app was killed, and its PostgreSQL is stopped first', async () => {
    const app = await startApp();
    await setCards(app.url, 2);
    const left = await serverPid();
    await app.kill();
    expect(() => process.kill(left, 0)).not.toThrow();

    const said: string[] = [];
    const { url } = await start(dataDir, (line) => said.push(line));

    expect(await cards(url)).toBe(2);
    expect(said).toEqual(['Stopped the PostgreSQL that a killed process left running.']);
    expect(await serverPid()).not.toBe(left);
  });

  it('is there again after the app and PostgreSQL were killed', async () => {
    const app = await startApp();
    await setCards(app.url, 3);
    process.kill(await serverPid(), 'SIGKILL');
    await app.kill();

    expect(await cards((await start()).url)).toBe(3);
  });

  it('is there again when the killed PostgreSQL’s pid is another process by now', async () => {
    const before = await start();
    await setCards(before.url, 4);
    await before.stop();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    children.push(other);
    const pidFile = join(dataDir, 'postgres/data/postmaster.pid');
    await writeFile(pidFile, `${other.pid}\n${dataDir}/postgres/data\n1\n5432\n\n\n1 1\nready\n`);

    expect(await cards((await start()).url)).toBe(4);
    expect(other.exitCode ?? other.signalCode).toBeNull();
  });

  it('is made anew where its making was cut short', async () => {
    const folder = join(dataDir, 'elsewhere');
    await mkdir(join(folder, 'postgres/data.unfinished/base'), { recursive: true });

    const { url } = await start(folder);

    expect(await query(url, 'SELECT current_user, current_database()')).toEqual([
      { current_user: 'blangko', current_database: 'blangko' },
    ]);
  });
});

describe('one data folder', () => {
  it('is refused to a second process, and the first goes on untouched', async () => {
    const app = await startApp();
    await setCards(app.url, 5);

    await expect(start()).rejects.toThrow(
      new StartupRefusal(
        `The data folder ${dataDir} is in use by process ${app.pid}: ` +
          'stop that process first, or set another DATA_DIR.',
      ),
    );

    expect(await cards(app.url)).toBe(5);
    await app.kill();
  });

  it('goes to exactly one of several that start at the same moment', async () => {
    const starts = await Promise.allSettled(Array.from({ length: 5 }, () => start()));

    const refused = starts.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(4);
    expect(running).toHaveLength(1);
    expect(await query(running[0]!.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is free when the pid of its killed holder is another process by now', async () => {
    const claims = (await readdir(join(dataDir, 'lock'))).map(Number);
    await symlink(
      `${process.pid}@long before`,
      join(dataDir, 'lock', String(Math.max(...claims) + 1)),
    );

    await expect(start()).resolves.toBeDefined();
  });
});

describe('the socket', () => {
  it('lies where only PostgreSQL’s user may go, and nothing listens on the network', async () => {
    const { url } = await start();

    const folder = new URL(url).searchParams.get('host')!;
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  it('lies elsewhere when the data folder’s path is too long for one, until the stop', async () => {
    const { url, stop } = await start(join(dataDir, 'elsewhere', 'x'.repeat(100)));

    const folder = new URL(url).searchParams.get('host')!;
    expect(folder).not.toContain('xxx');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await stop();
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});

describe('a data folder that cannot be used', () => {
  it('is refused where a file is in its way', async () => {
    await mkdir(join(dataDir, 'elsewhere'));
    const file = join(dataDir, 'elsewhere', 'file');
    await writeFile(file, '');

    await expect(start(join(file, 'data'))).rejects.toThrow(
      new StartupRefusal(
        `The data folder ${file}/data cannot be used: ` +
          `ENOTDIR: not a directory, mkdir '${file}/data'.`,
      ),
    );
  });

  asRoot(
    'is refused where PostgreSQL’s user cannot reach it, with the way to mend it',
    async () => {
      const closed = join(dataDir, 'elsewhere');
      await mkdir(closed);
      await chmod(closed, 0o700);

      await expect(start(join(closed, 'data'))).rejects.toThrow(
        `cannot reach ${closed}/data: run "chmod o+x ${closed}", start as another user,`,
      );

      await chmod(closed, 0o701);
      await expect(start(join(closed, 'data'))).resolves.toBeDefined();
    },
  );
});
