import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';

export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/**
 * A cookie's name. Over https a browser takes `__Host-` from this host alone, so that no neighbour under one
 * domain puts one of its own in its place; a plain one is not read there.
 */
export const cookieName = (plain: string, publicUrl: string): string =>
  isSecure(publicUrl) ? `__Host-${plain}` : plain;

const PLAIN = 'blangko_session';

/** The cookie that carries a session. */
export const sessionCookie = (publicUrl: string): string => cookieName(PLAIN, publicUrl);

const HOUR = 3_600_000;
const AFTER_LAST_USE = 12 * HOUR;
export const AT_MOST = 7 * 24 * HOUR;
/** How stale the noted last use may be; noting every use would make every read a write. */
const NOTED_EVERY = 60_000;

/** A session ends 12 hours after its last use, and 7 days after its start however much it is used. */
export const expiryOf = (startedAt: Date, lastUsedAt: Date): Date =>
  new Date(Math.min(lastUsedAt.getTime() + AFTER_LAST_USE, startedAt.getTime() + AT_MOST));

/** The instants that tell, at `at`, a live session from an expired one and a stale note from a fresh one. */
export const thresholds = (at: Date) => ({
  lastUsedAfter: new Date(at.getTime() - AFTER_LAST_USE),
  startedAfter: new Date(at.getTime() - AT_MOST),
  staleUpTo: new Date(at.getTime() - NOTED_EVERY),
});

/** 256 random bits in 43 characters that fit a header, a cookie and a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to know it again, too little to use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Holds nothing but that there is a session to ask for: a script cannot see the other cookie. */
const THERE_IS_ONE = 'blangko_signed_in';

const attributes = (publicUrl: string) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  path: '/',
  secure: isSecure(publicUrl),
});

/** Kept as long as a session can last at most: only the server decides whether it still does. */
export function giveCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  const kept = { ...attributes(publicUrl), maxAge: AT_MOST / 1000 };
  void reply.setCookie(sessionCookie(publicUrl), token, kept);
  void reply.setCookie(cookieName(THERE_IS_ONE, publicUrl), 'yes', { ...kept, httpOnly: false });
  // Versions before called it so everywhere.
  if (isSecure(publicUrl) && reply.request.cookies[PLAIN] !== undefined)
    void reply.clearCookie(PLAIN, attributes(publicUrl));
}

export function takeCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(sessionCookie(publicUrl), attributes(publicUrl));
  void reply.clearCookie(cookieName(THERE_IS_ONE, publicUrl), attributes(publicUrl));
}
