import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = /\.(html|js|css|svg|json|webmanifest)$/;

export const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** Leaves a .br and a .gz beside every file that gets smaller, so that the server never compresses. */
export const precompress = (): Plugin => {
  let folder = '';
  return {
    name: 'blangko-precompress',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = join(root, build.outDir)),
    writeBundle: {
      sequential: true,
      order: 'post',
      handler(options) {
        folder = options.dir ?? folder;
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!WORTH_IT.test(file)) continue;
          const path = join(folder, file);
          const bytes = readFileSync(path);
          writeFileSync(`${path}.br`, brotli(bytes));
          writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        }
      },
    },
  };
};
