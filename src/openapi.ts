import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from './access/session.js';
import { refusalWith } from './platform/refuses.js';

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
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const document = SwaggerModule.createDocument(app, head);
  for (const path of Object.values(document.paths))
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete])
      if (operation) addWhatAnyRouteRefuses(operation);
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What is refused before any handler, or whoever handles it. */
function addWhatAnyRouteRefuses({ responses, requestBody }: Operation): void {
  responses['503'] = refusalWith(['service.busy']);
  if (!requestBody) return;
  responses['413'] = refusalWith(['request.too_large']);
  responses['415'] = refusalWith(['request.unsupported_type']);
}

/** Serves it at /api/openapi.json, and to read at /api/docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
