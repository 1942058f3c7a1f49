import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Guarded {
  /** Browsers are to come by https alone from now on. */
  secure: boolean;
  /** What a page at this address may load styles from, as its policy names them. */
  styles: (path: string) => string;
}

const YEAR = 365 * 24 * 3_600;

/** Nothing of this is asked for by any page of ours, so that nothing that slips into one gets it. */
const UNUSED = [
  ...['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'serial', 'usb'],
];

const policyOfPage = (styles: string) =>
  `default-src 'self'; base-uri 'none'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; ` +
  `img-src 'self' data:; object-src 'none'; script-src 'self'; script-src-attr 'none'; style-src ${styles}`;

/** A worker asks for what its own answer lets it. */
const POLICY_OF_SCRIPT = `default-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'`;

/** Opened by itself a file does nothing and is shown in nobody's frame. */
const POLICY_OF_FILE = `default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox`;

/** A browser's own viewer has styles within it and shows nothing in a sandbox. */
const POLICY_OF_PDF = `default-src 'none'; base-uri 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'`;

function policyFor(type: string, path: string, styles: Guarded['styles']): string {
  if (type.startsWith('text/html')) return policyOfPage(styles(path));
  if (type.startsWith('application/pdf')) return POLICY_OF_PDF;
  return /javascript/.test(type) ? POLICY_OF_SCRIPT : POLICY_OF_FILE;
}

/**
 * Says of every answer, by what it is, what a browser may do with it; a handler that has said so itself is
 * left alone. A part of the app, which no browser opens by itself, weighs no more than it must: on a slow
 * line the rest is as much as a small script.
 */
export function guardAnswers(fastify: FastifyInstance, { secure, styles }: Guarded): void {
  fastify.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, _payload, done) => {
    const path = request.url.split('?', 1)[0]!;
    const type = String(reply.getHeader('content-type') ?? '');
    const say = (name: string, value: string) => {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    };
    if (type.startsWith('text/') && !type.includes('charset'))
      void reply.header('content-type', `${type}; charset=utf-8`);
    say('x-content-type-options', 'nosniff');
    say('cross-origin-resource-policy', 'same-origin');
    if (secure) say('strict-transport-security', `max-age=${YEAR}; includeSubDomains`);
    if (!path.startsWith('/assets/')) {
      say('content-security-policy', policyFor(type, path, styles));
      say('referrer-policy', 'same-origin');
    }
    if (type.startsWith('text/html')) {
      say('cross-origin-opener-policy', 'same-origin');
      say('permissions-policy', UNUSED.map((feature) => `${feature}=()`).join(', '));
    }
    done();
  });
}
