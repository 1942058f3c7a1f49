import createClient from 'openapi-fetch';
import { Failure, type Problem } from './failure.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Told of every answer, null where none came; the session and the clock of the device listen. */
export const onAnswer = new Set<(response: Response | null) => void>();
const tell = (response: Response | null) => onAnswer.forEach((listener) => listener(response));

/** Milliseconds: longer than any answer takes on a line worth waiting for. */
const PATIENCE = 45_000;

async function patiently(request: Request): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  request.signal.addEventListener('abort', () => patience.abort());
  try {
    const response = await fetch(request, { signal: patience.signal });
    tell(response);
    return response;
  } catch (error) {
    // One that its caller gave up says nothing of the line.
    if (!request.signal.aborted) tell(null);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The backend, typed by its own OpenAPI document. Wrap every call in `answer`. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  fetch: patiently,
});

/** What openapi-fetch resolves to. */
interface Settled<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; throws a `Failure` in plain Indonesian for anything else. */
export async function answer<T>(call: Promise<Settled<T>>): Promise<T> {
  return (await answerWithHeaders(call)).data;
}

export async function answerWithHeaders<T>(
  call: Promise<Settled<T>>,
): Promise<{ data: T; response: Response }> {
  const settled = await call.catch((error: unknown) => {
    throw Failure.unreached(error);
  });
  const { data, error, response } = settled;
  if (response.ok) return { data: data as T, response };
  throw Failure.refused(response, error as Problem | undefined);
}
