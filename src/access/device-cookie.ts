import '@fastify/cookie';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KNOWN_FOR } from './known-devices.js';

const DEVICE_COOKIE = 'blangko_device';

/** The secret of the device that a call comes from, if it ever signed in; nothing that is no secret. */
export const Device = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { cookies } = context.switchToHttp().getRequest<FastifyRequest>();
  const secret = cookies[DEVICE_COOKIE];
  return secret && /^[\w-]{43}$/.test(secret) ? secret : undefined;
});

/** Only signing in ever reads it, and signing out leaves it. */
export function giveDeviceCookie(reply: FastifyReply, secret: string, publicUrl: string): void {
  void reply.setCookie(DEVICE_COOKIE, secret, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/api/sessions',
    secure: publicUrl.startsWith('https:'),
    maxAge: KNOWN_FOR / 1000,
  });
}
