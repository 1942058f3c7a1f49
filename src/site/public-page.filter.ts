import {
  Catch,
  Inject,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
  type Type,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logFailure } from '../platform/logging.js';
import { toRefusal } from '../platform/problem.filter.js';
import { SETTINGS, type Settings } from '../settings.js';
import { POLICY } from './public-page.style.js';

interface Apologies {
  missing: (publicUrl: string) => string;
  failed: (publicUrl: string) => string;
}

/** A refusal as a page that a citizen can read, where the API would send a problem. */
export function apologisingWith({ missing, failed }: Apologies): Type<ExceptionFilter> {
  @Catch()
  class PublicPageFilter implements ExceptionFilter {
    private readonly logger = new Logger('PublicPage');

    constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

    catch(error: unknown, host: ArgumentsHost): void {
      const reply = host.switchToHttp().getResponse<FastifyReply>();
      const refusal = toRefusal(error);
      const { status, extras } = refusal;
      reply.refusal = refusal;
      if (status >= 500) {
        const { id } = host.switchToHttp().getRequest<FastifyRequest>();
        logFailure(this.logger, { reqId: id }, error);
      }
      const page = status < 500 ? missing : failed;
      if (extras.retryAfter) void reply.header('retry-after', String(extras.retryAfter));
      void reply
        .code(status)
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLICY)
        .header('cache-control', 'no-store')
        .send(page(this.settings.publicUrl));
    }
  }
  return PublicPageFilter;
}
