import type { CalendarDate } from '../src/platform/calendar-date.js';
import { Caller } from './caller.js';
import type { Measuring } from './measuring.js';
import { callOf, firstReport } from './reports.js';

export interface AtOnce {
  answered: number;
  failures: string[];
  /** Until each was answered. */
  ms: number[];
}

/** Every regency reports the same day at the same moment, each over a connection of its own. */
export async function reportAtOnce(
  { address, regencies }: Measuring,
  date: CalendarDate,
): Promise<AtOnce> {
  const caller = new Caller(address, regencies.length);
  const failures: string[] = [];
  const ms: number[] = [];
  const start = performance.now();
  await Promise.all(
    regencies.map(async (regency) => {
      await caller.call(callOf(firstReport(regency, date))).then(
        () => ms.push(performance.now() - start),
        (error: unknown) => failures.push(String(error)),
      );
    }),
  );
  caller.close();
  return { answered: ms.length, failures, ms };
}
