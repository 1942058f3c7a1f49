import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './access/session.js';

/** The description of the API, from the controllers and their classes: /api/openapi.json, /api/docs. */
export function describeApi(app: NestFastifyApplication): void {
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
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, head), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
