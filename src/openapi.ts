import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from './access/session.js';

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
    .addBearerAuth()
    .addCookieAuth(SESSION_COOKIE)
    .build();
  return SwaggerModule.createDocument(app, head);
}

/** Serves it at /api/openapi.json, and to read at /api/docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
