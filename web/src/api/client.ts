import type { Client } from 'openapi-fetch';
import { Failure, type Problem } from './failure.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Told of every answer, null where none came; the session and the server's clock listen. */
export const onAnswer = new Set<(response: Response | null, method: string) => void>();
function tell(response: Response | null, method: string): void {
  for (const listener of onAnswer) {
    // An answer is an answer, whatever becomes of it here.
    try {
      listener(response, method);
    } catch (error) {
      console.error(error);
    }
  }
}

/** Milliseconds: longer than any answer takes on a line worth waiting for. */
const PATIENCE = 45_000;

interface Init {
  params?: {
    path?: Record<string, unknown>;
    query?: Record<string, unknown>;
    header?: Record<string, string | undefined>;
  };
  body?: unknown;
  /** In place of our own patience, for what may rightly take minutes. */
  signal?: AbortSignal;
}

function addressOf(path: string, { path: parts = {}, query = {} }: NonNullable<Init['params']>) {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parts[name])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const written = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${address}?${written}` : address;
}

async function patiently(
  address: string,
  init: RequestInit & { method: string },
): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(address, { ...init, signal: init.signal ?? patience.signal });
    tell(response, init.method);
    return response;
  } catch (error) {
    // One that its caller gave up says nothing of the line.
    if (!init.signal?.aborted) tell(null, init.method);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const call =
  (method: string) =>
  async (path: string, { params = {}, body, signal }: Init = {}) => {
    const headers = Object.entries(params.header ?? {}).filter(([, value]) => value !== undefined);
    const file = body instanceof Blob;
    // A file is sent as it is, called what it is.
    if (body !== undefined) headers.push(['content-type', file ? body.type : 'application/json']);
    const response = await patiently(addressOf(path, params), {
      method,
      headers: headers as [string, string][],
      body: file || body === undefined ? body : JSON.stringify(body),
      cache: 'no-store',
      signal,
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const content: unknown = text && isJson ? JSON.parse(text) : undefined;
    return response.ok ? { data: content, response } : { error: content, response };
  };

/**
 * The backend, typed by its own OpenAPI document with the types of openapi-fetch; its code, four times
 * as large as what we need of it, stays at home. Wrap every call in `answer`.
 */
export const api = {
  GET: call('GET'),
  POST: call('POST'),
  PUT: call('PUT'),
  PATCH: call('PATCH'),
  DELETE: call('DELETE'),
} as unknown as Pick<Client<paths>, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>;

export interface Settled<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; throws a `Failure` in plain Indonesian for anything else. */
export async function answer<T>(call: Promise<Settled<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw Failure.unreached(cause);
  });
  if (!response.ok) throw await Failure.refused(response, error as Problem | undefined);
  return data as T;
}
