import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ServerUser } from './server-user.js';

/** PostgreSQL names its sockets by port, also where nothing listens on one. */
export const SOCKET_PORT = 5432;

/** What the kernels allow, less a little: 108 bytes on Linux, 104 on macOS. */
const LONGEST_SOCKET_PATH = 100;

export interface SocketFolder {
  path: string;
  remove(): Promise<void>;
}

/** Only PostgreSQL's user may enter it: whoever gets to the socket is let in without a password. */
export async function socketFolder(inside: string, user: ServerUser): Promise<SocketFolder> {
  const socket = join(inside, `.s.PGSQL.${SOCKET_PORT}`);
  if (Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH) {
    // A killed server's lock on it holds for as long as any process has that server's pid.
    await rm(`${socket}.lock`, { force: true });
    return { path: inside, remove: async () => {} };
  }
  const path = await mkdtemp(join(tmpdir(), 'blangko-'));
  if (user) await chown(path, user.uid, user.gid);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
