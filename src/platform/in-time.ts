import { setTimeout as pause } from 'node:timers/promises';

/** The answer, or undefined where it took longer than so many milliseconds or failed. */
export async function inTime<T>(asked: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const answered = new AbortController();
  const late = pause(milliseconds, undefined, { signal: answered.signal });
  try {
    return await Promise.race([asked.catch(() => undefined), late]);
  } finally {
    answered.abort();
  }
}
