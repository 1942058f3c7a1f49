import type { Client } from 'pg';
import type { CalendarDate } from '../src/platform/calendar-date.js';
import { readSettings, type Settings } from '../src/settings.js';
import { makeDatabase, type BenchDatabase } from './database.js';
import { seed } from './seed/seed.js';
import { startServer } from './server.js';
import { regenciesIn, signInEverybody, type Regency } from './staff.js';

export interface Size {
  /** Of history. */
  weeks: number;
  /** Turns of each party, and calls of one connection in a turn. */
  turns: number;
  calls: number;
}

/** A server that runs, and the database beneath it. */
export interface Measuring {
  database: BenchDatabase;
  address: string;
  /** A bare client. */
  db: Client;
  regencies: Regency[];
  settings: Settings;
  /** When the server's clock started. */
  at: Date;
  size: Size;
  say: (line: string) => void;
}

/** A database with the country's history up to yesterday; removed when `work` is done. */
export async function withHistory<T>(
  today: CalendarDate,
  size: Size,
  say: (line: string) => void,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const database = await makeDatabase();
  try {
    const db = await database.connect();
    say(`Seeding ${size.weeks} weeks of 514 regencies …`);
    await seed(db, { today, weeks: size.weeks, say });
    await db.end();
    return await work(database);
  } finally {
    await database.remove();
  }
}

/**
 * Runs the server on these settings, its clock at noon of a date, when no digest is due, and everybody
 * signed in.
 */
export async function atNoon<T>(
  given: Pick<Measuring, 'database' | 'size' | 'say'>,
  date: CalendarDate,
  env: NodeJS.ProcessEnv,
  work: (measuring: Measuring) => Promise<T>,
): Promise<T> {
  const at = new Date(`${date}T06:00:00Z`);
  const db = await given.database.connect();
  await signInEverybody(db, at);
  const server = await startServer(given.database, { ...env, CLOCK_START: at.toISOString() });
  try {
    const regencies = await regenciesIn(db);
    const settings = readSettings(env);
    return await work({ ...given, address: server.address, db, regencies, settings, at });
  } finally {
    await server.stop();
    await db.end();
  }
}
