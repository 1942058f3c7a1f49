import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

declare global {
  var databaseServer: ChildProcess;
}

/** jest compiles this file alone, to CommonJS; all that needs the sources is in the process it starts. */
export default async function startDatabaseServer({ rootDir }: { rootDir: string }): Promise<void> {
  const server = spawn(
    process.execPath,
    ['--import', './test/support/typescript.js', './test/support/database-server.ts'],
    // A Ctrl-C reaches it as the end of its standard input, in time to put everything away.
    { cwd: rootDir, detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  globalThis.databaseServer = server;
  const failed = once(server, 'exit').then(() => {
    throw new Error('The test database did not start; its message is above.');
  });
  const [line] = await Promise.race([once(createInterface(server.stdout), 'line'), failed]);
  const { url, folder } = JSON.parse(line as string) as { url: string; folder: string };
  process.env['TEST_SERVER_URL'] = url;
  process.env['TEST_FOLDER'] = folder;
  // Browsers' profiles too, and whatever else a test puts away for a while.
  process.env['TMPDIR'] = folder;
}
