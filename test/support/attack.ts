import { sendRaw } from './raw-http.js';
import type { Client, World } from './world.js';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

export interface Attack {
  what: string;
  answer: () => Promise<Answer>;
  statuses?: number[];
}

/** By an ordinary HTTP client. */
export async function send(
  { url }: World,
  by: Client,
  method: string,
  path: string,
  body?: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: {
      ...(by.token && { authorization: `Bearer ${by.token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** As it stands, through no client that would mend it first. */
export async function sendAsIs(
  { url }: World,
  method: string,
  target: string,
  by: Client,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const text = body ? JSON.stringify(body) : '';
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(by.token ? [`Authorization: Bearer ${by.token}`] : []),
    ...(body
      ? ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`]
      : []),
  ];
  return sendBytes(url, `${lines.join('\r\n')}\r\n\r\n${text}`);
}

export async function sendBytes(url: string, bytes: string): Promise<Answer> {
  const { headers, ...answer } = await sendRaw(url, bytes);
  return { ...answer, headers: new Headers(headers) };
}

/** What is wrong with an answer as a refusal with one of these statuses; null when nothing is. */
function flawOf({ status, headers, text }: Answer, statuses: number[]): string | null {
  if (!statuses.includes(status)) return `${status} ${text.slice(0, 200)}`;
  const type = headers.get('content-type') ?? 'nothing';
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  const problem = JSON.parse(text) as Record<string, unknown>;
  const whole =
    ['type', 'title', 'code', 'detail'].every(
      (member) => typeof problem[member] === 'string' && problem[member] !== '',
    ) && problem['status'] === status;
  return whole ? null : `${status} with a broken problem: ${text}`;
}

/** Every attack is refused, and all of them together leave the database as it was. */
export async function expectRefused(world: World, attacks: Attack[]): Promise<void> {
  expect(attacks).not.toEqual([]);
  const before = await world.trace();
  const flaws: string[] = [];
  for (const { what, answer, statuses = [400] } of attacks) {
    const flaw = flawOf(await answer(), statuses);
    if (flaw) flaws.push(`${what} → ${flaw}`);
  }
  expect(flaws).toEqual([]);
  expect(await world.trace()).toEqual(before);
}

export const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
