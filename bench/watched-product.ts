import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILT = join(import.meta.dirname, '..', 'dist', 'src', 'main.js');
const WATCH = join(import.meta.dirname, 'watch-event-loop.js');

export interface WatchedProduct {
  address: string;
  /** A token of the demo's person with that address. */
  signIn(email: string): Promise<string>;
  /** The longest that its event loop stood still since it was asked last, in milliseconds. */
  longestStand(): Promise<number>;
  stop(): Promise<void>;
}

/** The built product with its demo, as a process of its own that tells how its event loop fares. */
export async function watchedProduct(): Promise<WatchedProduct> {
  const folder = await mkdtemp(join(process.env['BENCH_DIR'] ?? tmpdir(), 'blangko-files-'));
  const { PATH } = process.env;
  const child = fork(BUILT, {
    env: { PATH, DATA_DIR: folder, PORT: '0' },
    execArgv: ['--import', WATCH],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listens on (http:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', () => reject(new Error(`It did not start:\n${said}`)));
  });
  return {
    address,
    async signIn(email) {
      const answer = await fetch(`${address}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'blangko-demo' }),
      });
      return ((await answer.json()) as { token: string }).token;
    },
    async longestStand() {
      child.send('longest stand');
      const [ms] = (await once(child, 'message')) as [number];
      return ms;
    },
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}
