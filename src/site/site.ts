import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BuiltSite } from './built-site.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

/** The app's own addresses begin with these; it draws the rest of the path itself. */
const PAGES = [
  'masuk',
  'lupa-sandi',
  'undangan',
  'atur-sandi',
  'cetak',
  'stok',
  'daerah',
  'permintaan',
  'pengiriman',
  'pemberitahuan',
  'kantor',
];

/**
 * The staff's app at `/`, compressed when it was built. Files named for their content are kept for ever,
 * the page and the service worker asked for each time.
 */
export async function serveSite(app: NestFastifyApplication, { folder }: BuiltSite): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : ASK_FIRST);
    },
  });
  const page = (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile('index.html');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/', page);
  for (const name of PAGES) {
    fastify.get(`/${name}`, page);
    fastify.get(`/${name}/*`, page);
  }
}
