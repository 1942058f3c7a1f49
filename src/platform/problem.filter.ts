import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { refusalOf } from './constraint-refusals.js';
import { logFailure } from './logging.js';
import { Refusal } from './refusal.js';

declare module 'fastify' {
  interface FastifyReply {
    /** What the request was refused with, for its line in the log. */
    refusal?: Refusal;
  }
}

/** The framework's own refusals, by status. */
const codes: Record<number, [code: string, detail: string]> = {
  400: [
    'request.invalid',
    'The request could not be read. Send well-formed JSON and a valid path.',
  ],
  404: ['route.not_found', 'There is nothing at this address.'],
  408: ['request.too_slow', 'The request did not arrive in time.'],
  413: ['request.too_large', 'The body is larger than this address takes.'],
  414: ['request.too_large', 'The address is too long.'],
  415: ['request.unsupported_type', 'Send the body as application/json.'],
  431: ['request.too_large', 'The headers are too large.'],
};

/** Any error as the refusal its caller sees. What nobody foresaw is a 500 that tells nothing. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const known = refusalOf(error);
  if (known) return known;
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
  if (status >= 400 && status < 500) {
    const [code, detail] = codes[status] ?? ['request.invalid', 'The request could not be read.'];
    return new Refusal(status, code, detail);
  }
  return new Refusal(500, 'server.failed', 'Something failed on our side. It has been logged.');
}

/** The problem document (RFC 9457) of a refusal. */
export function problemOf({ status, code, message, extras }: Refusal): string {
  return JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    code,
    detail: message,
    ...(extras.errors && { errors: extras.errors }),
    ...extras.members,
  });
}

export function sendProblem(reply: FastifyReply, refusal: Refusal): void {
  const { status, extras } = refusal;
  reply.refusal = refusal;
  // What began as a file that failed before its first byte left is no file, and not compressed.
  void reply.removeHeader('content-disposition').removeHeader('content-encoding');
  if (extras.retryAfter) void reply.header('retry-after', String(extras.retryAfter));
  void reply
    .code(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(problemOf(refusal));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = toRefusal(error);
    if (refusal.status >= 500) {
      const { id } = host.switchToHttp().getRequest<FastifyRequest>();
      logFailure(this.logger, { reqId: id }, error);
    }
    sendProblem(reply, refusal);
  }
}
