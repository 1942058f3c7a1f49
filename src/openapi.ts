import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { sessionCookie } from './access/session.js';
import { requireDeclared } from './platform/declared-query.js';
import { sendProblem, toRefusal } from './platform/problem.filter.js';
import { refusalWith } from './platform/api-refusals.js';
import { SETTINGS, type Settings } from './settings.js';

/** The description of the API, from the controllers and their classes. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Blangko')
    .setDescription(
      'Keeps count of blank identity cards from the ministry to 38 provinces and 514 regencies. ' +
        'Counts are whole cards, dates the calendar of the office, instants UTC. Refusals are ' +
        'application/problem+json with a stable code.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', bearerFormat: 'opaque' })
    .addCookieAuth(sessionCookie(app.get<Settings>(SETTINGS).publicUrl))
    .build();
  const document = SwaggerModule.createDocument(app, head);
  const shared: SharedRefusals = {};
  for (const [address, path] of Object.entries(document.paths)) {
    const any = address.includes('{') ? { ...OF_ANY_CALL, ...OF_ANY_THING } : OF_ANY_CALL;
    if (path.get) addRefusals(path.get, any, shared);
    for (const write of [path.post, path.put, path.patch, path.delete])
      if (write) addRefusals(write, { ...any, ...OF_ANY_WRITE }, shared);
  }
  document.components = { ...document.components, responses: shared };
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Refusals = Record<number, string>;
type SharedRefusals = Record<string, ReturnType<typeof refusalWith>>;

/** What is refused before any handler, or whoever handles it. */
const OF_ANY_CALL: Refusals = {
  400: 'request.invalid',
  408: 'request.too_slow',
  414: 'request.too_large',
  431: 'request.too_large',
  500: 'server.failed',
  503: 'service.busy',
};

/** What stands in place of a parameter may make it another address. */
const OF_ANY_THING: Refusals = { 404: 'route.not_found' };

/** Whether the call needs a body or not: a client may send one all the same. */
const OF_ANY_WRITE: Refusals = {
  403: 'csrf.refused',
  413: 'request.too_large',
  415: 'request.unsupported_type',
};

/** Beside the codes that the handler itself refuses with; alone, they are described once for all routes. */
function addRefusals({ responses }: Operation, refusals: Refusals, shared: SharedRefusals): void {
  for (const [status, code] of Object.entries(refusals)) {
    const known = responses[status] as { description: string } | undefined;
    if (!known) {
      shared[code] ??= refusalWith([code]);
      responses[status] = { $ref: `#/components/responses/${code}` };
      continue;
    }
    const codes = new Set([...known.description.split(', '), code]);
    responses[status] = { ...known, description: [...codes].join(', ') };
  }
}

const DOCUMENT = 'api/openapi.json';

/** Serves it at /api/openapi.json, and to read at /api/docs. */
export function describeApi(app: NestFastifyApplication): void {
  // No controller stands behind it, so that what judges their parameters does not judge its.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      try {
        if (request.routeOptions.url === `/${DOCUMENT}`) requireDeclared(request.query, new Set());
        done();
      } catch (error) {
        sendProblem(reply, toRefusal(error));
      }
    });
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: DOCUMENT,
    raw: ['json'],
  });
}
