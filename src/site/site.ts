import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The staff's app as `vite build web` left it. */
export interface BuiltSite {
  folder: string;
  /** What a Content-Security-Policy names the page's own <style> by. */
  styleHashes: string[];
}

/** Beside the built backend; seen from the sources it is the last build. */
export const SITE_FOLDER = resolve(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? '../../dist/web' : '../../web',
);

/** Undefined where the app was not built: the API then runs alone. */
export function builtSite(folder: string): BuiltSite | undefined {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return undefined;
  const html = readFileSync(page, 'utf8');
  const styleHashes = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, style]) => `'sha256-${createHash('sha256').update(style!).digest('base64')}'`,
  );
  return { folder, styleHashes };
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

/** The app's own addresses begin with these; it draws the rest of the path itself. */
const PAGES = [
  'masuk',
  'lupa-sandi',
  'undangan',
  'atur-sandi',
  'ganti-email',
  'surat-masuk',
  'pinjaman',
  'akun',
  'cetak',
  'stok',
  'daerah',
  'selisih',
  'permintaan',
  'pengiriman',
  'rencana',
  'pemberitahuan',
  'edaran',
  'kantor',
  'bantuan',
];

/** `app-1a2b.js` */
const FILE_NAME = /^[\w-]{1,100}(\.[\w-]{1,20}){1,3}$/;

/** Whom a page that does not exist is nothing to: programs, and what others serve. */
const ELSEWHERE = /^\/(api|publik|bast|surat|health|metrics|assets)(\/|$)/;

/**
 * The staff's app at `/`, compressed when it was built. Files named for their content are kept for ever,
 * the page and the service worker asked for each time. An address that nobody has is told by the app.
 */
export async function serveSite(app: NestFastifyApplication, { folder }: BuiltSite): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    // Hundreds, which one route serves: each of its own, they would take a fifth of what starting takes.
    globIgnore: ['assets/**'],
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? FOR_EVER : ASK_FIRST);
    },
  });
  const page = (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile('index.html');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get<{ Params: { file: string } }>('/assets/:file', ({ params: { file } }, reply) =>
    FILE_NAME.test(file) ? reply.sendFile(`assets/${file}`) : reply.callNotFound(),
  );
  fastify.get('/', page);
  for (const name of PAGES) {
    fastify.get(`/${name}`, page);
    fastify.get(`/${name}/*`, page);
  }
  const html = await readFile(join(folder, 'index.html'));
  fastify.get('/*', (request, reply) => {
    const isForPeople = request.headers.accept?.includes('text/html') ?? false;
    if (!isForPeople || ELSEWHERE.test(request.url)) return reply.callNotFound();
    return reply.code(404).type('text/html').header('cache-control', ASK_FIRST).send(html);
  });
}
