/**
 * `node --import ./test/support/typescript.js ops/rehearsal/pgbouncer.ts` after `npm run build`: the built
 * product behind PgBouncer (Debian's package `pgbouncer`; run as root, which becomes `postgres` for it), in
 * session and in transaction pooling, and through a restart of the pooler. 600 supplies of 100 cards by
 * eight at once, each sent again with its Idempotency-Key until it is answered; then what was acknowledged
 * is compared with the ledger. Everything is on loopback and put away at the end.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedDatabase } from '../../src/platform/embedded-database/embedded-database.js';
import { Caller, Product } from '../../test/support/product.js';

const WRITES = 600;
const AT_ONCE = 8;
const PORT = 4122;
const ADMIN = { ADMIN_EMAIL: 'pusat@example.test', ADMIN_PASSWORD: 'kata sandi yang panjang' };

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
const user = { uid: idOf('-u'), gid: idOf('-g') };
const folder = mkdtempSync(join(tmpdir(), 'blangko-pgbouncer-'));
chownSync(folder, user.uid, user.gid);

interface Row {
  pooling: string;
  outcome: string;
}

/** Runs PgBouncer in front of the server whose socket is in `socketFolder`. */
async function pgbouncer(
  pooling: string,
  socketFolder: string,
  port: string,
): Promise<ChildProcess> {
  const users = join(folder, 'users');
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(users, '"blangko" ""\n', { mode: 0o644 });
  const settings = [
    '[databases]',
    `* = host=${socketFolder} port=${port}`,
    '[pgbouncer]',
    `listen_addr = 127.0.0.1\nlisten_port = ${PORT}\nunix_socket_dir =\nauth_type = trust`,
    `auth_file = ${users}\npool_mode = ${pooling}\nmax_client_conn = 100\ndefault_pool_size = 20`,
  ];
  writeFileSync(file, settings.join('\n'), { mode: 0o644 });
  const child = spawn('/usr/sbin/pgbouncer', ['-q', file], { ...user, stdio: 'ignore' });
  await pause(500);
  return child;
}

const end = async (child: ChildProcess) => {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
};

/** How many calls were not answered at once, and which answers those were. */
async function supply(admin: Caller, midway: () => Promise<void>): Promise<Record<string, number>> {
  const again: Record<string, number> = {};
  let next = 0;
  const one = async (): Promise<void> => {
    for (let number = (next += 1); number <= WRITES; number = next += 1) {
      if (number === WRITES / 2) await midway();
      for (let tries = 0; ; tries += 1) {
        const body = { quantity: 100, reference: `R/${number}` };
        const sent = admin.call('POST', '/api/offices/00/supplies', body, {
          'idempotency-key': `rehearsal-${number}`,
        });
        const status = await sent.then(
          (answer) => String(answer.status),
          () => 'cut',
        );
        if (status === '201') break;
        again[status] = (again[status] ?? 0) + 1;
        if (tries > 200) throw new Error(`Write ${number} was never taken: ${status}`);
        await pause(100);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return again;
}

const rows: Row[] = [];
const database = await startEmbeddedDatabase({ dataDir: join(folder, 'data') });
const { pathname, searchParams, port } = new URL(database.url);
const env = {
  DATA_DIR: folder,
  DATABASE_URL: `postgres://blangko@127.0.0.1:${PORT}${pathname}`,
  DEMO: 'false',
  ...ADMIN,
};
let pooler = await pgbouncer('session', searchParams.get('host')!, port);
try {
  const product = await Product.start(env);
  const admin = await Caller.signIn(product, ADMIN.ADMIN_EMAIL, ADMIN.ADMIN_PASSWORD);
  const again = await supply(admin, async () => {
    await end(pooler);
    await pause(3_000);
    pooler = await pgbouncer('session', searchParams.get('host')!, port);
  });
  const { onHand } = await admin.read<{ onHand: number }>('/api/offices/00/stock');
  const { ok } = await admin.read<{ ok: boolean }>('/api/ledger/verification');
  const counted = onHand === WRITES * 100 ? 'each once' : `${onHand / 100} instead`;
  rows.push({
    pooling: 'session, the pooler gone for 3 s midway',
    outcome: `${WRITES} of ${WRITES} acknowledged, ${counted} in the ledger, which is ${ok ? 'ok' : 'NOT ok'}; asked to come again: ${JSON.stringify(again)}`,
  });
  await product.end('SIGTERM');
  await end(pooler);
  pooler = await pgbouncer('transaction', searchParams.get('host')!, port);
  const refused = Product.launch(env);
  const { code } = await refused.exited;
  rows.push({
    pooling: 'transaction',
    outcome: `start ended with ${code}: ${refused.complained.trim()}`,
  });
} finally {
  await Product.endAll();
  await end(pooler);
  await database.stop();
  rmSync(folder, { recursive: true });
}
stdout.write('| pooling | what became of it |\n| --- | --- |\n');
for (const { pooling, outcome } of rows) stdout.write(`| ${pooling} | ${outcome} |\n`);
