import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { AT_MOST, SESSION_COOKIE } from './session.js';

/** Holds nothing but that there is a session to ask for: a script cannot see the other cookie. */
const THERE_IS_ONE = 'blangko_signed_in';

const attributes = (publicUrl: string) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  path: '/',
  secure: publicUrl.startsWith('https:'),
});

/** Kept as long as a session can last at most: only the server decides whether it still does. */
export function giveCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  const kept = { ...attributes(publicUrl), maxAge: AT_MOST / 1000 };
  void reply.setCookie(SESSION_COOKIE, token, kept);
  void reply.setCookie(THERE_IS_ONE, 'yes', { ...kept, httpOnly: false });
}

export function takeCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(publicUrl));
  void reply.clearCookie(THERE_IS_ONE, attributes(publicUrl));
}
