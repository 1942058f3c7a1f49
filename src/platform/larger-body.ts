import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    largestBody?: number;
  }
}

/** The route takes a body of up to so many bytes, which is more than others do. */
export const LargerBody = (bytes: number) => RouteConfig({ largestBody: bytes });

/** Lets routes that say `@LargerBody(…)` have one. */
export function takeLargerBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const largest = route.config?.largestBody;
    if (largest) route.bodyLimit = largest;
  });
}
