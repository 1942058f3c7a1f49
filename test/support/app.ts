import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rm } from 'node:fs/promises';
import type { Logger } from 'pino';
import { createApp } from '../../src/app.js';
import { BackgroundService } from '../../src/background/background.service.js';
import { readSettings } from '../../src/settings.js';
import { TestClock } from './clock.js';
import { makeDataFolder } from './data-folder.js';
import { createDatabase, type TestDatabase } from './database.js';

export interface TestApp {
  app: NestFastifyApplication;
  clock: TestClock;
  databaseUrl: string;
  close(): Promise<void>;
}

interface TestAppOptions {
  /** Where the clock stands. */
  at?: string;
  /** Settings as the environment would hold them. */
  env?: Record<string, string>;
  /** A database that another app of the same test already uses. */
  databaseUrl?: string;
  /** A database of one's own that has something in it; without one, nothing but the migrations. */
  database?: TestDatabase;
  /** Where its lines go; else nowhere. */
  log?: Logger;
  /** Whether mails leave and the schedule runs; else nothing is written but what a test asks for. */
  delivers?: boolean;
}

/** A Wednesday morning in Kalimantan Utara, 09:00 WITA. */
export const A_WEDNESDAY = '2026-03-04T01:00:00Z';

/** The whole application over HTTP on a database of its own. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.databaseUrl ? null : (options.database ?? (await createDatabase()));
  const databaseUrl = options.databaseUrl ?? database!.url;
  const clock = new TestClock(new Date(options.at ?? A_WEDNESDAY));
  const dataDir = await makeDataFolder();
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const { log } = options;
  const app = await createApp({ settings, databaseUrl, clock, ...(log && { log }) });
  if (!options.delivers) await app.get(BackgroundService).beforeApplicationShutdown();
  await app.listen(0, '127.0.0.1');
  return {
    app,
    clock,
    databaseUrl,
    close: async () => {
      await app.close();
      await database?.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}
