import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { ensureFirstAdmin } from './access/create-person.js';
import { createApp } from './app.js';
import { migrate } from './data-source.js';
import { openDemo } from './demo/demo.js';
import { Clock } from './platform/clock.js';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from './platform/embedded-database/embedded-database.js';
import { closeInTime } from './graceful-shutdown.js';
import { StartupRefusal } from './platform/startup-refusal.js';
import type { Settings } from './settings.js';

export interface Running {
  /** Where it listens, whatever PORT asked for. */
  address: string;
  demo: boolean;
  /** Answers what is in flight, then stops everything that was started, PostgreSQL last. */
  stop(): Promise<void>;
  /** For a process that ends at once: nothing of it goes on running, and the next start finds all that was committed. */
  leave: () => void;
}

/** Starts everything in its order; what was started is stopped again where a later step fails. */
export async function startAll(settings: Settings): Promise<Running> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    while (started.length > 0) await started.pop()!();
  };
  try {
    const database = settings.databaseUrl
      ? { url: settings.databaseUrl, leave: () => {} }
      : await embedded(settings, started);
    const databaseUrl = database.url;
    await migrate(databaseUrl);
    const app = await createApp({ settings, databaseUrl });
    started.push(() => closeInTime(app));
    const demo = await firstData(app, settings);
    return { address: await listen(app, settings), demo, stop, leave: database.leave };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function embedded(
  settings: Settings,
  started: (() => Promise<unknown>)[],
): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir: settings.dataDir });
  started.push(() => database.stop());
  return database;
}

/** Whether the demo is what is served. */
async function firstData(app: NestFastifyApplication, settings: Settings): Promise<boolean> {
  const { adminEmail, adminPassword } = settings;
  if (settings.demo) await openDemo(app);
  else if (adminEmail && adminPassword)
    await app
      .get(DataSource)
      .transaction((tx) => ensureFirstAdmin(tx, app.get(Clock).now(), adminEmail, adminPassword));
  return settings.demo;
}

/** Answers the address. Through the server itself: Nest would log a refusal besides, as an error of its own. */
async function listen(app: NestFastifyApplication, { port, host }: Settings): Promise<string> {
  try {
    return await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartupRefusal(
        `Port ${port} on ${host} is in use by another program: stop that one, or set another PORT.`,
      );
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupRefusal(
        `Cannot listen on ${host}:${port} (${code}): set another HOST or PORT.`,
      );
    throw error;
  }
}
