import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';
import type { Logger } from 'pino';
import { clientOf } from './access/client-address.js';
import { isSecure } from './access/session.js';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi.js';
import { Clock } from './platform/clock.js';
import { DeclaredQuery } from './platform/declared-query.js';
import { httpServer } from './platform/http-server.js';
import { makeLog, nestLogger } from './platform/logging.js';
import { guardAnswers } from './platform/response-headers.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { validationPipe } from './platform/validation.pipe.js';
import type { Settings } from './settings.js';
import { builtSite, type BuiltSite, serveSite, SITE_FOLDER } from './site/site.js';

/** Bytes. Compressed at once this takes half a millisecond at most; the thread pool it would wait for is the hashes' too. */
const COMPRESSED_IN_PLACE = 64 * 1024;

interface AppOptions {
  settings: Settings;
  databaseUrl: string;
  clock?: Clock;
  /** Where the staff's app was built to. */
  siteFolder?: string;
  log?: Logger;
}

/** The whole application, ready to listen; the database is migrated by then. */
export async function createApp({
  settings,
  databaseUrl,
  clock = new Clock(settings.clockStart),
  siteFolder = SITE_FOLDER,
  log = makeLog(settings.logLevel),
}: AppOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, databaseUrl, clock),
    httpServer({ log, trustProxy: settings.trustProxy, clientOf }),
    { logger: nestLogger(log), bodyParser: false, abortOnError: false },
  );
  await app.register(cookie);
  await app.register(compress, {
    threshold: 2048,
    syncThreshold: COMPRESSED_IN_PLACE,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  const site = builtSite(siteFolder);
  guardAnswers(app.getHttpAdapter().getInstance(), {
    secure: isSecure(settings.publicUrl),
    styles: stylesOf(site),
  });
  tellTime(app, clock);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new DeclaredQuery());
  app.useGlobalPipes(validationPipe());
  describeApi(app);
  if (site) await serveSite(app, site);
  await app.init();
  return app;
}

/** Every answer says what time it is by the clock that judges dates: a device's own may be wrong. */
function tellTime(app: NestFastifyApplication, clock: Clock): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      void reply.header('date', clock.now().toUTCString());
      done();
    });
}

/** The page that shows the API has styles within it; ours have none but what is named by its hash. */
function stylesOf(site: BuiltSite | undefined): (path: string) => string {
  const ours = ["'self'", ...(site?.styleHashes ?? [])].join(' ');
  return (path) => (path.startsWith('/api/docs') ? "'self' 'unsafe-inline'" : ours);
}
