import { Logger } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from './refusal.js';

/**
 * What the log says of security, by the name in a line's `event`; docs/operating.md tells each, and a test
 * that it does. What is kept on record of a person is one by the same name.
 */
export const SECURITY_EVENTS = [
  'sign_in',
  'session.ended',
  'access.refused',
  'csrf.refused',
  'proof.refused',
  'link.refused',
  'limit.reached',
  'input.refused',
  'server.failed',
  'delivery.failed',
  'ledger.verified',
  'service.started',
  'service.stopping',
  'service.stopped',
] as const;

export type SecurityEvent = (typeof SECURITY_EVENTS)[number] | `person.${string}`;

/** No secret and no address. Who did it, where it is not who is signed in. */
export interface Happened {
  event: SecurityEvent;
  person?: string | undefined;
  /** Somebody has to look at once. */
  grave?: boolean;
  [about: string]: unknown;
}

export type Tell = (what: Happened) => void;

/** Notes it in a list, once however often it is told. */
export const notedIn =
  (told: Happened[]): Tell =>
  (what) => {
    if (!told.some((other) => isDeepStrictEqual(other, what))) told.push(what);
  };

const listeners = new WeakMap<object, Tell>();

/** What happens by this actor, or in this transaction's connection, is told there from now on. */
export const listenTo = (source: object, tell: Tell): void => void listeners.set(source, tell);

/**
 * Tells of something that bears on security to whoever listens to one of its sources, the request it is part
 * of: its line then says where it came from and what became of it. Where nobody does it is logged at once.
 */
export function happened(sources: (object | null | undefined)[], what: Happened): void {
  const present = sources.filter((source) => source !== null && source !== undefined);
  const heard = present.map((source) => listeners.get(source)).find((tell) => tell);
  if (!heard) {
    const { grave: _, ...line } = what;
    new Logger('Security').warn({ msg: 'security', ...line });
    return;
  }
  // What comes of it in the same transaction is of the same request, whoever is said to do it.
  for (const source of present) listenTo(source, heard);
  heard(what);
}

const LINKS = /^(invitation|password_reset|address_change|letter_link)\.not_found$/;
const PROOFS = /^(password|code)\.refused$/;
/** Not there, or beyond reach, which nobody is told; a day without a report is asked for all day. */
const HIDDEN = /^(?!route\.|report\.)\w+\.not_found$/;
const UNREADABLE = [400, 408, 413, 414, 415, 422, 431];

/** What a refusal is for whoever watches over the service; most are nothing but work. */
export function eventOf(
  { status, code }: Pick<Refusal, 'status' | 'code'>,
  isSignedIn: boolean,
): SecurityEvent | undefined {
  if (code === 'csrf.refused') return code;
  if (status === 429) return 'limit.reached';
  if (LINKS.test(code)) return 'link.refused';
  if (PROOFS.test(code)) return 'proof.refused';
  if (code === 'session.required' || status === 403) return 'access.refused';
  if (status === 404 && isSignedIn && HIDDEN.test(code)) return 'access.refused';
  return UNREADABLE.includes(status) ? 'input.refused' : undefined;
}
