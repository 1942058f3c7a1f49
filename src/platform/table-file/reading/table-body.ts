import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Refusal } from '../../refusal.js';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Ten times what a workbook of all the country's offices weighs. */
const LARGEST = 1024 * 1024;

declare module 'fastify' {
  interface FastifyContextConfig {
    takesTable?: boolean;
  }
}

/** A table that someone sent, as it came. */
export class TableBody {
  constructor(
    readonly type: 'csv' | 'xlsx',
    readonly bytes: Uint8Array,
  ) {}
}

const unsupported = () =>
  new Refusal(415, 'request.unsupported_type', `Send the file itself as ${CSV} or as ${XLSX}.`);

async function collect(payload: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of payload as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST)
      throw new Refusal(413, 'request.too_large', 'The file is larger than 1 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Lets routes that say `@TakesTable()` have a table as their body; of any other it is a 415, unread. */
export function takeTables(fastify: FastifyInstance): void {
  const take = (mime: string, type: TableBody['type']) =>
    fastify.addContentTypeParser(mime, async (request: FastifyRequest, payload: Readable) => {
      if (!request.routeOptions.config.takesTable) throw unsupported();
      return new TableBody(type, await collect(payload));
    });
  take(CSV, 'csv');
  take(XLSX, 'xlsx');
}

/** The route's body is a CSV or a workbook, as it is, at most 1 MB. */
export const TakesTable = () =>
  applyDecorators(
    RouteConfig({ takesTable: true }),
    ApiConsumes(CSV, XLSX),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/** That body; 415 where something else was sent. */
export const SentTable = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof TableBody)) throw unsupported();
  return body;
});
