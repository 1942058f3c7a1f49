import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { ensureFirstAdmin } from './access/create-person.js';
import { MINISTRY } from './access/reach.js';
import { createApp } from './app.js';
import { openDemo } from './demo/demo.js';
import { Clock } from './platform/clock.js';
import {
  startEmbeddedDatabase,
  type EmbeddedDatabase,
} from './platform/embedded-database/embedded-database.js';
import { LetterListener } from './incoming-letters/letter-listener.js';
import { closeInTime } from './graceful-shutdown.js';
import { migrate } from './migrate.js';
import { requireSoundDatabase } from './sound-database.js';
import type { Starting } from './platform/await-database.js';
import { makeLog } from './platform/logging.js';
import { StartupRefusal } from './platform/startup-refusal.js';
import type { SecurityEvent } from './platform/security-events.js';
import { adviceFor, settingsInForce, type Settings } from './settings.js';

export interface Running {
  /** Where it listens, whatever PORT asked for. */
  address: string;
  /** Where letters are taken by SMTP; null where they are not. */
  lettersPort: number | null;
  demo: boolean;
  /** Resolves, with why in one sentence, where it cannot go on by itself. */
  lost: Promise<string>;
  /** Answers what is in flight, then stops everything that was started, PostgreSQL last. */
  stop(): Promise<void>;
  /** For a process that ends at once: nothing of it goes on running, and the next start finds all that was committed. */
  leave: () => void;
}

/**
 * Starts everything in its order; what was started is stopped again where a later step fails, or the
 * signal says that it is no longer wanted.
 */
export async function startAll(settings: Settings, starting: Starting): Promise<Running> {
  const log = makeLog(settings.logLevel);
  const tell = (event: SecurityEvent, about: object = {}) =>
    log.info({ msg: 'security', event, ...about });
  const started: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    while (started.length > 0) await started.pop()!();
  };
  let isLost: (sentence: string) => void = () => {};
  const lost = new Promise<string>((resolve) => (isLost = resolve));
  const unwanted = new Promise<never>((_, reject) => {
    starting.signal.addEventListener('abort', () => reject(starting.signal.reason as Error));
  });
  const start = async (): Promise<Running> => {
    const { url: databaseUrl, leave } = settings.databaseUrl
      ? { url: settings.databaseUrl, leave: () => {} }
      : await embedded(settings, log, started, isLost);
    starting.signal.throwIfAborted();
    await migrate(settings.migrationDatabaseUrl ?? databaseUrl, databaseUrl, starting);
    await requireSoundDatabase(databaseUrl, settings);
    if (settings.production) adviceFor(settings).forEach((sentence) => log.warn(sentence));
    const app = await createApp({ settings, databaseUrl, log });
    started.push(() => closeInTime(app));
    starting.signal.throwIfAborted();
    const demo = await firstData(app, settings, tell);
    starting.signal.throwIfAborted();
    const address = await listen(app, settings);
    const lettersPort = await app.get(LetterListener).listen();
    const { version: node, pid } = process;
    tell('service.started', { address, node, pid, settings: settingsInForce(settings) });
    const stopAll = async () => {
      tell('service.stopping', { pid });
      await stop();
      tell('service.stopped', { pid });
    };
    return { address, lettersPort, demo, lost, stop: stopAll, leave };
  };
  try {
    return await Promise.race([start(), unwanted]);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Also a PostgreSQL that is only just starting is stopped again. */
function embedded(
  { dataDir }: Settings,
  told: Logger,
  started: (() => Promise<unknown>)[],
  lost: (sentence: string) => void,
): Promise<EmbeddedDatabase> {
  const log = (line: string) => told.warn(line);
  const database = startEmbeddedDatabase({ dataDir, log, lost });
  started.push(async () => (await database.catch(() => undefined))?.stop());
  return database;
}

/** Whether the demo is what is served. */
async function firstData(
  app: NestFastifyApplication,
  settings: Settings,
  tell: (event: SecurityEvent, about: object) => void,
): Promise<boolean> {
  const { adminEmail, adminPassword } = settings;
  if (settings.demo) await openDemo(app);
  else if (adminEmail && adminPassword) await firstAdmin(app, adminEmail, adminPassword, tell);
  return settings.demo;
}

async function firstAdmin(
  app: NestFastifyApplication,
  email: string,
  password: string,
  tell: (event: SecurityEvent, about: object) => void,
): Promise<void> {
  const at = app.get(Clock).now();
  const made = await app
    .get(DataSource)
    .transaction((tx) => ensureFirstAdmin(tx, at, email, password));
  if (made) tell('person.created', { after: { role: 'admin', office: MINISTRY } });
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
