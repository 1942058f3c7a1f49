import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { map, type Observable } from 'rxjs';
import { ListFile } from './table-file/also-as-file.js';

/** When an answer was made says nothing of what it says. */
const withoutMoment = (name: string, value: unknown): unknown =>
  name === 'asOf' ? undefined : value;

/** Weak, since an answer of another moment that says the same has the same tag. */
const weakTagOf = (answer: unknown): string =>
  `W/"${createHash('sha256').update(JSON.stringify(answer, withoutMoment)).digest('base64url').slice(0, 22)}"`;

/**
 * A large answer that says what the caller already has is not sent again: 304. It is worked out each
 * time, for this caller, and asked for each time; what the caller keeps is of the earlier moment it names.
 */
@Injectable()
export class UnchangedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        if (answer instanceof ListFile) return answer;
        const tag = weakTagOf(answer);
        void reply
          .header('etag', tag)
          .header('cache-control', 'private, no-cache')
          .header('vary', 'authorization, cookie');
        const known = request.headers['if-none-match']?.split(',').map((each) => each.trim());
        if (!known?.includes(tag)) return answer;
        void reply.code(304);
        return undefined;
      }),
    );
  }
}
