import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { reach } from './database-proxy.js';

/** One message of the protocol, its length said in the four bytes after its type; the first has no type. */
function* messagesIn(bytes: Buffer, typed: boolean): Generator<Buffer> {
  const head = typed ? 1 : 0;
  for (let at = 0; bytes.length - at >= head + 4;) {
    const length = head + bytes.readInt32BE(at + head);
    if (bytes.length - at < length) return;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

/** A session of the server, which comes to whoever begins a transaction. */
class Session {
  private unread = Buffer.alloc(0);
  client: Socket | null = null;

  constructor(
    readonly far: Socket,
    private readonly idle: Session[],
  ) {
    far.on('data', (bytes: Buffer) => this.hear(bytes));
    far.on('error', () => undefined);
  }

  private hear(bytes: Buffer): void {
    this.client?.write(bytes);
    this.unread = Buffer.concat([this.unread, bytes]);
    let read = 0;
    for (const message of messagesIn(this.unread, true)) {
      read += message.length;
      const isReady = message[0] === 0x5a; // Z
      if (!isReady || message[5] !== 0x49) continue; // I: in no transaction
      this.client = null;
      this.idle.push(this);
    }
    this.unread = this.unread.subarray(read);
  }
}

/**
 * What a pooler in transaction pooling does: each transaction gets the session that was let go last. For
 * a server that asks for no password, and clients that wait for each answer.
 */
export class TransactionPooler {
  private readonly sessions: Socket[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(databaseUrl: string): Promise<TransactionPooler> {
    const behind = new URL(databaseUrl);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `postgres://${behind.username}@127.0.0.1:${port}${behind.pathname}?sslmode=disable`;
    const pooler = new TransactionPooler(server, url);
    const idle: Session[] = [];
    server.on('connection', (near) => pooler.serve(near, behind, idle));
    return pooler;
  }

  async close(): Promise<void> {
    for (const socket of this.sessions) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private serve(near: Socket, behind: URL, idle: Session[]): void {
    this.sessions.push(near);
    let mine: Session | null = null;
    near.on('error', () => undefined);
    near.on('data', (bytes: Buffer) => {
      if (!mine) {
        // Its first words: a session of its own answers them, and is everybody's from then on.
        const far = reach(behind);
        this.sessions.push(far);
        mine = new Session(far, idle);
        mine.client = near;
      } else if (mine.client !== near) {
        mine = idle.pop()!;
        mine.client = near;
      }
      // The end of one client is not the end of the session.
      if (bytes[0] !== 0x58) mine.far.write(bytes);
    });
  }
}
