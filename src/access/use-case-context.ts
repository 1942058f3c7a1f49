import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { tellingOf } from '../platform/http-server.js';
import type { Tell } from '../platform/security-events.js';
import type { IdempotencyKey } from './idempotency.js';
import type { Actor } from './permissions.js';

/** Who does something, at which instant, in which attempt; the first argument of every use case. */
export interface UseCaseContext {
  actor: Actor;
  at: Date;
  idempotencyKey?: IdempotencyKey;
  /** Another use case's transaction, which this one is part of. */
  within?: EntityManager;
}

/** When, and in which snapshot if in one: a reading settles no access. */
export type Reading = Pick<UseCaseContext, 'at' | 'within'>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard, on every route that is not open to all. */
    act?: UseCaseContext;
  }
}

/** The signed-in person's act, as the guard made it. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<FastifyRequest>().act,
);

/** Where a link, whose person is not known before it is opened, has told what it did. */
export const Telling = createParamDecorator((_: unknown, context: ExecutionContext): Tell =>
  tellingOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
