import { answer, type Settled } from './client.js';

interface Sent<T> {
  tag: string | null;
  data: T;
}

/**
 * Reads what is large and seldom changes: the server is asked each time, and sends it only where it has
 * changed. What it sent is held in this page's memory and nowhere else.
 */
export function sentIfChanged<Of, T>(
  call: (of: Of, header: { 'If-None-Match'?: string }) => Promise<Settled<T>>,
): (of: Of) => Promise<T> {
  const held = new Map<Of, Sent<T>>();
  return async (of) => {
    const had = held.get(of);
    const asked = call(of, had?.tag ? { 'If-None-Match': had.tag } : {});
    const unchanged = had && (await asked.catch(() => null))?.response.status === 304;
    if (unchanged) return had.data;
    const data = await answer(asked);
    held.set(of, { tag: (await asked).response.headers.get('etag'), data });
    return data;
  };
}
