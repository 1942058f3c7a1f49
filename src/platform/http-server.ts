import { FastifyAdapter, RouteConfig } from '@nestjs/platform-fastify';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { problemOf, sendProblem, toRefusal } from './problem.filter.js';
import { takeForms } from './form-body.js';
import { badField, Refusal } from './refusal.js';
import {
  eventOf,
  notedIn,
  type Happened,
  type SecurityEvent,
  type Tell,
} from './security-events.js';
import { takeTables } from './table-file/reading/table-body.js';

const BODY_LIMIT = 64 * 1024;

interface HttpServerOptions {
  log: Logger;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustProxy: number;
  /** Who counts as one client, of what the believed proxies say and of the other end of the connection. */
  clientOf: (forwarded: string, peer?: string) => string;
}

const requestId = (raw: IncomingMessage): string => {
  const given = raw.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
};

/** Fastify as this product wants it: one log line a request, refusals as problems, nothing cached. */
export function httpServer({ log, trustProxy, clientOf }: HttpServerOptions): FastifyAdapter {
  const options: FastifyServerOptions = {
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    trustProxy: (_address: string, hop: number) => hop < trustProxy,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    clientErrorHandler: (error, socket) => {
      const status = refuseUnreadable(error, socket);
      const event: SecurityEvent = 'input.refused';
      const client = clientOf('', socket.remoteAddress);
      if (status) log.warn({ msg: 'no request', event, status, reason: error.code, client });
    },
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, toRefusal(error));
    },
  };
  const adapter = new FastifyAdapter<Server>(options);
  const fastify: FastifyInstance = adapter.getInstance();
  takeJsonOnly(fastify);
  takeTables(fastify);
  takeForms(fastify);
  takeLargerBodies(fastify);
  hangUpWhenClosing(fastify);
  if (trustProxy === 0) tellOfProxy(fastify, log);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done();
  });
  tellWhatHappened(fastify, ({ ip, socket }) => clientOf(ip, socket.remoteAddress));
  return adapter;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What it did that bears on security, in the order in which it did it. */
    happened?: Happened[];
    /** The id of whoever is signed in. */
    person?: string;
  }
}

/** Where what a request does is told. */
export const tellingOf = (request: FastifyRequest): Tell => notedIn((request.happened ??= []));

/**
 * A line for every request once it is answered, and before it one for each thing it did that bears on
 * security, with the status that says what became of it.
 */
function tellWhatHappened(
  fastify: FastifyInstance,
  clientOf: (request: FastifyRequest) => string,
): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { statusCode: status, refusal } = reply;
    const { person, happened = [] } = request;
    const event = refusal && eventOf(refusal, person !== undefined);
    const isPlain = !person && !event && happened.length === 0;
    // Of the public, which only reads, no address is kept.
    const client = isPlain ? undefined : clientOf(request);
    for (const { grave, ...what } of happened)
      request.log[grave ? 'error' : status < 400 ? 'info' : 'warn']({
        ...{ msg: 'security', person, client, status, code: refusal?.code },
        ...what,
      });
    const line = { ...lineOf(request, reply), code: refusal?.code, person, client, event };
    request.log[event ? 'warn' : 'info'](line);
    done();
  });
}

/** What is still answered while stopping says goodbye: a kept-alive connection would hold up the stop. */
function hangUpWhenClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done();
  });
}

/** Says once that a proxy stands in front of which nobody told: limits by client then mean everybody together. */
function tellOfProxy(fastify: FastifyInstance, log: Logger): void {
  let told = false;
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (!told && request.headers['x-forwarded-for'] !== undefined) {
      told = true;
      log.warn(
        'X-Forwarded-For came, but TRUST_PROXY is 0: everybody behind that proxy counts as one client. ' +
          'Set TRUST_PROXY to the number of proxies in front.',
      );
    }
    done();
  });
}

/** JSON and nothing else but where a route takes a table or a form; a call that needs no body may say that it sends one and send none. */
function takeJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, (error, value) => done(error ?? flawOf(value), value));
  });
  fastify.addContentTypeParser('*', takeNothing);
}

/** A body of no kind that is known here may only be empty; at its first byte it is a 415. */
function takeNothing(
  _request: FastifyRequest,
  payload: IncomingMessage,
  done: (error: Error | null, body?: undefined) => void,
): void {
  const settle = (error: Error | null) => {
    payload.off('data', refuse).off('end', accept);
    done(error);
  };
  const refuse = () => settle(toRefusal({ statusCode: 415 }));
  const accept = () => settle(null);
  payload.on('data', refuse).on('end', accept);
}

function flawOf(value: unknown): Error | null {
  try {
    requirePlain(value);
    return null;
  } catch (flaw) {
    return flaw as Error;
  }
}

/** Of things and offices, whose addresses hold nothing else; of a link's secret, say, nothing. */
const OPEN_PARAMETERS = { id: /^[\da-f-]{36}$/, code: /^\d\d(\.\d\d)?$/ };

function openParameter(request: FastifyRequest, name: keyof typeof OPEN_PARAMETERS) {
  const value = (request.params as Partial<Record<string, string>> | undefined)?.[name];
  return value !== undefined && OPEN_PARAMETERS[name].test(value) ? value : undefined;
}

/** The route's pattern, not the path: a path may hold a secret. */
const lineOf = (request: FastifyRequest, reply: FastifyReply) => ({
  msg: 'request',
  method: request.method,
  route: request.routeOptions.url ?? 'none',
  office: openParameter(request, 'code'),
  id: openParameter(request, 'id'),
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime * 10) / 10,
});

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

/** Deeper than any request is, and shallow enough for whatever walks through a body by recursion. */
const DEEPEST = 8;

/** Names that walks through a body skip without a word, so that an unknown field would pass unseen. */
const isInborn = (name: string) => name === 'prototype' || name in Object.prototype;

/** Refuses parsed JSON that is nested too deep or has fields named like what every object has of itself. */
export function requirePlain(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEEPEST)
    throw new Refusal(400, 'request.invalid', `The body is nested more than ${DEEPEST} deep.`);
  for (const [name, inner] of Object.entries(value)) {
    if (isInborn(name)) throw badField(name, 'is not a field of this request');
    requirePlain(inner, depth + 1);
  }
}

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Bytes that are no HTTP reach no route: their refusal is written to the socket, which then closes. Answers
 * its status, nothing where nobody was there to refuse.
 */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): number | undefined {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return undefined;
  }
  const statusCode = statuses[error.code ?? ''] ?? 400;
  const problem = problemOf(toRefusal({ statusCode }));
  socket.end(
    [
      `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(problem)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      problem,
    ].join('\r\n'),
  );
  return statusCode;
}
