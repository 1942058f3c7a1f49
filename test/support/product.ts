import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expectFreshBuild } from './fresh-build.js';
import { until } from './waiting.js';

export { until } from './waiting.js';

const PROGRAM = resolve('dist/src/main.js');

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const started = new Set<Product>();

/** The built product as its operator starts it: a process with settings, and nothing else in common. */
export class Product {
  /** Everything it said, on both outputs. */
  said = '';
  complained = '';
  readonly exited: Promise<Exit>;
  private readonly child: ChildProcess;
  private listening = '';

  private constructor(env: Record<string, string>) {
    const { PATH } = process.env;
    this.child = spawn(process.execPath, [PROGRAM], { env: { PATH, PORT: '0', ...env } });
    this.child.stdout!.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.child.stderr!.on('data', (chunk: Buffer) => (this.complained += chunk.toString()));
    this.exited = once(this.child, 'close').then(([code, signal]) => ({ code, signal }));
    started.add(this);
  }

  /** Does not wait for anything. */
  static launch(env: Record<string, string>): Product {
    expectFreshBuild();
    return new Product(env);
  }

  /** Started, listening and done with whatever it says about that. */
  static async start(env: Record<string, string>): Promise<Product> {
    const product = Product.launch(env);
    await product.up();
    return product;
  }

  async up(): Promise<void> {
    const early = this.exited.then(() => {
      throw new Error(`It did not start:\n${this.complained}${this.said}`);
    });
    const welcomed = until(() => /Stop with Ctrl-C\./.test(this.said));
    await Promise.race([welcomed, early]);
    this.listening = /listens on (http:\S+)/.exec(this.said)![1]!;
  }

  get address(): string {
    return this.listening;
  }

  get pid(): number {
    return this.child.pid!;
  }

  send(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  end(signal: NodeJS.Signals): Promise<Exit> {
    this.send(signal);
    return this.exited;
  }

  /** Ends whatever a failed test left running. */
  static async endAll(): Promise<void> {
    const left = [...started];
    started.clear();
    await Promise.all(left.map((product) => product.end('SIGTERM')));
  }
}

/** The API of a running product, by someone who signed in over it. */
export class Caller {
  private constructor(
    readonly address: string,
    readonly token: string,
  ) {}

  static async signIn({ address }: Product, email: string, password: string): Promise<Caller> {
    const answer = await fetch(`${address}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const { token } = (await answer.json()) as { token: string };
    if (answer.status !== 201) throw new Error(`${email} could not sign in: ${answer.status}`);
    return new Caller(address, token);
  }

  async call(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const answer = await fetch(this.address + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  }

  /** What a GET answers; anything but a 200 is an error. */
  async read<T>(path: string): Promise<T> {
    const { status, body } = await this.call('GET', path);
    if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T;
  }
}
