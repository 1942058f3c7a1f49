import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Logger } from 'pino';
import { takeLargerBodies } from './larger-body.js';
import { requirePlain } from './plain-json.js';
import { sendProblem, toRefusal } from './problem.filter.js';
import { takeTables } from './table-file/reading/table-body.js';
import { refuseUnreadable } from './unreadable.js';

const BODY_LIMIT = 64 * 1024;

interface HttpServerOptions {
  log: Logger;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustProxy: number;
}

const requestId = (raw: IncomingMessage): string => {
  const given = raw.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
};

/** Fastify as this product wants it: one log line a request, refusals as problems, nothing cached. */
export function httpServer({ log, trustProxy }: HttpServerOptions): FastifyAdapter {
  const options: FastifyServerOptions = {
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    trustProxy: (_address: string, hop: number) => hop < trustProxy,
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, toRefusal(error));
    },
  };
  const adapter = new FastifyAdapter<Server>(options);
  const fastify: FastifyInstance = adapter.getInstance();
  takeJsonOnly(fastify);
  takeTables(fastify);
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
  fastify.addHook('onResponse', (request, reply, done) => {
    request.log.info(lineOf(request, reply));
    done();
  });
  return adapter;
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

/** JSON and nothing else but where a route takes a table; a call that needs no body may say that it sends one and send none. */
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

/** The route's pattern, not the path: a path may hold a secret. */
const lineOf = (request: FastifyRequest, reply: FastifyReply) => ({
  msg: 'request',
  method: request.method,
  route: request.routeOptions.url ?? 'none',
  office: (request.params as { code?: string } | undefined)?.code,
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime * 10) / 10,
  person: request.act?.actor.personId,
});
