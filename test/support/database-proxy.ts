import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/**
 * Stands between a service and its PostgreSQL, as a network does that may fail: `swallow` is the host
 * behind it losing power while another takes its address.
 */
export class DatabaseProxy {
  private readonly pairs = new Set<[Socket, Socket]>();

  private constructor(
    private readonly server: Server,
    /** The same database, through here. */
    readonly url: string,
  ) {}

  static async before(databaseUrl: string, parameters = '', at = 0): Promise<DatabaseProxy> {
    const behind = new URL(databaseUrl);
    const server = createServer();
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `postgres://${behind.username}:${behind.password}@127.0.0.1:${port}${behind.pathname}?sslmode=disable${parameters}`;
    const proxy = new DatabaseProxy(server, url);
    server.on('connection', (near) => proxy.join(near, reach(behind)));
    return proxy;
  }

  /** Whatever stands stays open and carries nothing any more, either way; what comes anew gets through. */
  swallow(): number {
    const { size } = this.pairs;
    for (const [near, far] of this.pairs) {
      near.unpipe(far).resume();
      far.unpipe(near).resume();
    }
    this.pairs.clear();
    return size;
  }

  async close(): Promise<void> {
    for (const [near, far] of this.pairs) for (const end of [near, far]) end.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    near.pipe(far).pipe(near);
    for (const [end, other] of [pair, [far, near] as const])
      end
        .on('error', () => undefined)
        .on('close', () => {
          this.pairs.delete(pair);
          other.destroy();
        });
  }
}

/** A server of the tests listens on a socket only, one that TEST_DATABASE_URL names on a port. */
export function reach(behind: URL): Socket {
  const folder = behind.searchParams.get('host');
  const port = Number(behind.port || 5432);
  return folder ? connect(join(folder, `.s.PGSQL.${port}`)) : connect(port, behind.hostname);
}
