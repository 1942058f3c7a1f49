import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi.js';
import { Clock } from './platform/clock.js';
import { httpServer } from './platform/http-server.js';
import { makeLog, nestLogger } from './platform/logging.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { validationPipe } from './platform/validation.pipe.js';
import type { Settings } from './settings.js';

interface AppOptions {
  settings: Settings;
  databaseUrl: string;
  clock?: Clock;
  logLevel?: string;
}

/** The whole application, ready to listen; the database is migrated by then. */
export async function createApp({
  settings,
  databaseUrl,
  clock = new Clock(settings.clockStart),
  logLevel = 'info',
}: AppOptions): Promise<NestFastifyApplication> {
  const log = makeLog(logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, databaseUrl, clock),
    httpServer({ log, trustProxy: settings.trustProxy }),
    { logger: nestLogger(log), bodyParser: false, abortOnError: false },
  );
  await app.register(cookie);
  await app.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(helmet, securityHeaders(settings));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  describeApi(app);
  await app.init();
  return app;
}

const securityHeaders = ({ publicUrl }: Settings) => ({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  hsts: publicUrl.startsWith('https:'),
  referrerPolicy: { policy: 'same-origin' as const },
});
