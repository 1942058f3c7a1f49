/**
 * What `failover.sh` runs inside its namespaces: starts the three machines of the database, HAProxy and two
 * built instances, lets clerks file reports and a province send cards, about eight writes a second, and
 * lets one thing after another fail. Prints the table of docs/measured.md; ends with 1 where an
 * acknowledged write is not in the database exactly once, or a mail was lost.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../src/demo/demo.js';
import { addDays, dateAt } from '../../src/platform/calendar-date.js';
import { TestMailServer, header } from '../../test/support/mail-server.js';
import { Product, until } from '../../test/support/product.js';
import { compare, Journal, spanOf } from './journal.js';
import { Balancer, DATABASES, Databases } from './machines.js';

const [, , folder, api] = argv as unknown as [string, string, string, 'etcd' | 'etcd3'];
const SITE = 'https://blangko.example';
const PASSWORD = 'rehearsed-and-gone';

const say = (line: string) => stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
const urlOf = (role: string) =>
  `postgres://${role}:${PASSWORD}@database:5432/blangko?sslmode=verify-full&sslrootcert=${folder}/ca.crt`;

const databases = new Databases(folder);
const balancer = new Balancer();
const mails = new TestMailServer();
const journal = new Journal(SITE);
const instances = new Map<string, Product>();

/** An instance as production runs it. */
async function startInstance(name: string, more: Record<string, string> = {}): Promise<void> {
  const product = await Product.start({
    NODE_ENV: 'production',
    HOST: name,
    PORT: '3000',
    DATA_DIR: join(folder, name),
    DATABASE_URL: urlOf('blangko'),
    MIGRATION_DATABASE_URL: urlOf('blangko_owner'),
    PUBLIC_URL: SITE,
    TRUST_PROXY: '1',
    SMTP_URL: mails.url,
    MAIL_FROM: 'Blangko <blangko@blangko.example>',
    REQUIRE_SECOND_FACTOR: 'none',
    ...more,
  });
  instances.set(name, product);
}

async function startAll(): Promise<void> {
  await mails.listen();
  for (const machine of DATABASES) databases.startEtcd(machine);
  for (const machine of DATABASES) databases.startPatroni(machine);
  await databases.whole();
  const primary = await databases.named('leader');
  const sql = [
    `CREATE ROLE blangko_owner LOGIN PASSWORD '${PASSWORD}'`,
    `CREATE ROLE blangko LOGIN PASSWORD '${PASSWORD}'`,
    'CREATE DATABASE blangko OWNER blangko_owner',
  ];
  for (const each of sql) databases.ask(primary, `psql --quiet --command="${each}"`);
  await balancer.start();
  await until(canConnect);
  // The demo's people and history; production has none of its own.
  await startInstance('app1', { NODE_ENV: 'development', DEMO: 'true' });
  await instances.get('app1')!.end('SIGTERM');
  await Promise.all(['app1', 'app2'].map((name) => startInstance(name)));
  await until(async () => (await fetch(`${SITE}/health/ready`)).ok);
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf('blangko'), query_timeout: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const canConnect = async () => {
  const client = await connect().catch(() => null);
  await client?.end();
  return client !== null;
};

/** Answers the session of somebody at the ministry. */
async function startCallers(): Promise<string> {
  const tokens = new Map<string, string>();
  for (const { email, office } of DEMO_PEOPLE)
    tokens.set(office, await journal.signIn(email, DEMO_PASSWORD));
  const regencies = [...tokens.keys()].filter((code) => code.includes('.'));
  const today = dateAt(new Date(), 'Asia/Makassar');
  for (const office of regencies)
    for (const days of [1, 2]) journal.file(tokens.get(office)!, office, addDays(today, -days));
  journal.dispatch(tokens.get('65')!, '65', regencies);
  return tokens.get('00')!;
}

interface Fault {
  name: string;
  /** Lets it fail, and mends it where nothing mends itself; each resolves when that is done. */
  happen: () => Promise<void>;
}

const primaryIs = async (act: (machine: (typeof DATABASES)[number]) => Promise<void> | void) =>
  act(await databases.named('leader'));

const partition = (name: string, of: 'leader' | 'sync_standby', seconds: number): Fault => ({
  name,
  happen: async () => {
    const machine = await databases.named(of);
    databases.unplug(machine);
    await pause(seconds * 1_000);
    databases.plug(machine);
  },
});

const separation: Fault = {
  name: 'the primary cut off from the other two, but not from HAProxy, for 60 s',
  happen: () =>
    primaryIs(async (machine) => {
      databases.separate(machine);
      await pause(60_000);
      databases.join(machine);
    }),
};

const killing: Fault = {
  name: 'the primary and its Patroni killed (kill -9), back after 60 s',
  happen: () =>
    primaryIs(async (machine) => {
      await databases.kill(machine);
      await pause(60_000);
      databases.startPatroni(machine);
    }),
};

const CUT = partition('the primary’s cable pulled for 60 s', 'leader', 60);

const FAULTS: Fault[] =
  api === 'etcd3'
    ? [CUT, separation, CUT, separation]
    : [
        {
          name: 'switchover',
          happen: () =>
            primaryIs((machine) => {
              const words = `patronictl -c /etc/patroni/config.yml switchover blangko --master ${machine} --force`;
              databases.ask(machine, words);
            }),
        },
        killing,
        killing,
        CUT,
        CUT,
        separation,
        separation,
        partition('the synchronous standby’s cable pulled for 60 s', 'sync_standby', 60),
        {
          name: 'one instance killed (kill -9), back after 10 s',
          happen: async () => {
            await instances.get('app1')!.end('SIGKILL');
            await pause(10_000);
            await startInstance('app1');
          },
        },
        {
          name: 'one instance restarted (SIGTERM)',
          happen: async () => {
            await instances.get('app2')!.end('SIGTERM');
            await startInstance('app2');
          },
        },
        {
          name: 'HAProxy restarted',
          happen: async () => {
            await balancer.stop();
            await balancer.start();
          },
        },
      ];

/** Long enough for whoever was told to come again to have done so. */
const AFTERWARDS = 15_000;

interface Row {
  name: string;
  cells: (string | number)[];
  sound: boolean;
}

async function rehearse({ name, happen }: Fault): Promise<Row> {
  say(name);
  const from = performance.now();
  await happen();
  await databases.whole();
  await pause(AFTERWARDS);
  const span = spanOf(journal, from, performance.now());
  const client = await connect();
  const { lost, doubled } = await compare(journal, client).finally(() => client.end());
  const told = Object.entries(span.answers).map(([answer, times]) => `${times} × ${answer}`);
  const seconds = (milliseconds: number) => (milliseconds / 1_000).toFixed(1);
  if (lost.length > 0) say(`LOST: ${lost.join(' ')}`);
  const cells = [
    seconds(span.silence),
    told.join(', ') || '–',
    seconds(span.slowest),
    span.acknowledged,
    lost.length,
    doubled.length,
  ];
  say(cells.join(' | '));
  return { name, cells, sound: lost.length + doubled.length === 0 };
}

/** What became of the mails, once none waits any more. */
async function mailsIn(database: pg.ClientBase) {
  const waiting = `SELECT FROM outbox WHERE state = 'waiting' LIMIT 1`;
  await until(async () => (await database.query(waiting)).rowCount === 0);
  const { rows } = await database.query<{ id: string; reference: string }>(
    `SELECT outbox.id FROM outbox WHERE kind = 'mail' AND state = 'delivered'`,
  );
  const came = new Map<string, number>();
  for (const { raw } of mails.received) {
    const id = /<([^@]+)@/.exec(header(raw, 'Message-ID')!)![1]!;
    came.set(id, (came.get(id) ?? 0) + 1);
  }
  const sent = journal.writes.filter(({ kind }) => kind === 'consignment');
  const told = mails.received.map(({ raw }) => raw.replace(/=\r\n/g, ''));
  return {
    delivered: rows.length,
    lost: rows.filter(({ id }) => !came.has(id)).length,
    twice: [...came.values()].filter((times) => times > 1).length,
    untold: sent.filter(({ mark }) => !told.some((raw) => raw.includes(mark))).length,
  };
}

await startAll();
const ministry = await startCallers();
say('All stands; callers write.');
await pause(AFTERWARDS);
const rows: Row[] = [];
for (const fault of FAULTS) rows.push(await rehearse(fault));
await journal.stop();
const client = await connect();
const { lost, doubled } = await compare(journal, client);
const mail = await mailsIn(client);
await client.end();
const { ok } = await journal.read<{ ok: boolean }>(ministry, '/api/ledger/verification');

stdout.write(
  '\n| what failed | s without an acknowledged write | answered meanwhile | slowest write, s | acknowledged | lost | twice |\n' +
    '| --- | --- | --- | --- | --- | --- | --- |\n',
);
for (const { name, cells } of rows) stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
stdout.write(
  `\n${journal.writes.length} writes acknowledged, ${lost.length} lost, ${doubled.length} twice; ` +
    `the ledger is ${ok ? 'ok' : 'NOT ok'}. ${mail.delivered} mails delivered, ${mail.lost} lost, ` +
    `${mail.twice} came twice under one Message-ID, of ${mail.untold} consignments none came. ` +
    `${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, Patroni over ${api}.\n`,
);
for (const each of journal.wrong) stdout.write(`Refused: ${each}\n`);
await Product.endAll();
await mails.stop();
const sound =
  rows.every((row) => row.sound) &&
  lost.length + doubled.length + mail.lost + mail.untold + journal.wrong.length === 0 &&
  ok;
exit(sound ? 0 : 1);
