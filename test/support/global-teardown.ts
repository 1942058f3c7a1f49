import { once } from 'node:events';

export default async function stopDatabaseServer(): Promise<void> {
  const { databaseServer } = globalThis;
  databaseServer.stdin?.end();
  await once(databaseServer, 'exit');
}
