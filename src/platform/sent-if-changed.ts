import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { map, type Observable } from 'rxjs';

/** When an answer was made says nothing of what it says. */
const withoutMoment = (name: string, value: unknown): unknown =>
  name === 'asOf' ? undefined : value;

/** Weak, since an answer of another moment that says the same has the same tag. */
const weakTagOf = (answer: unknown): string =>
  `W/"${createHash('sha256').update(JSON.stringify(answer, withoutMoment)).digest('base64url').slice(0, 22)}"`;

class SendIfChanged implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const tag = weakTagOf(answer);
        void reply.header('etag', tag);
        const known = request.headers['if-none-match']?.split(',').map((each) => each.trim());
        if (!known?.includes(tag)) return answer;
        void reply.code(304);
        return undefined;
      }),
    );
  }
}

/**
 * A large answer that says what the caller already has is not sent again: 304. It is worked out each
 * time, for this caller; what the caller keeps is of the earlier moment it names. As every answer it is
 * to lie in no cache: whoever wants it again keeps it, and its tag, in memory. Stands above `AlsoAsFile`:
 * a file is not meant.
 */
export const SentIfChanged = () =>
  applyDecorators(
    UseInterceptors(SendIfChanged),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer, to be spared the same again.',
    }),
    ApiResponse({
      status: 304,
      description: 'Nothing has changed since the answer with that tag.',
    }),
  );
