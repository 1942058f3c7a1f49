import '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { AT_MOST, SESSION_COOKIE } from './session.js';

const attributes = (publicUrl: string) => ({
  httpOnly: true,
  sameSite: 'strict' as const,
  path: '/',
  secure: publicUrl.startsWith('https:'),
});

/** Kept as long as a session can last at most: only the server decides whether it still does. */
export function giveCookie(reply: FastifyReply, token: string, publicUrl: string): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    ...attributes(publicUrl),
    maxAge: AT_MOST / 1000,
  });
}

export function takeCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(SESSION_COOKIE, attributes(publicUrl));
}
