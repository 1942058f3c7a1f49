import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.js';

const FORM = 'application/x-www-form-urlencoded';

declare module 'fastify' {
  interface FastifyContextConfig {
    takesForm?: boolean;
  }
}

/** The route is where a page's own form is sent to, by a browser without a script. */
export const TakesForm = () => RouteConfig({ takesForm: true });

/** Lets routes that say `@TakesForm()` have a form's fields as their body; of any other it is a 415. */
export function takeForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    FORM,
    { parseAs: 'string' },
    (request: FastifyRequest, body, done) => {
      if (body === '') done(null, undefined);
      else if (request.routeOptions.config.takesForm)
        done(null, Object.fromEntries(new URLSearchParams(body as string)));
      else done(new Refusal(415, 'request.unsupported_type', 'No form is sent to this address.'));
    },
  );
}
