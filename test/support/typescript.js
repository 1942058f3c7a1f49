/**
 * `node --import ./test/support/typescript.js some.ts`: runs the sources as they stand, compiled
 * as jest compiles them, for the processes that tests start, stop and kill.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

import { transform } from '@swc/core';

import jestConfig from '../../jest.config.js';

const [, options] = jestConfig.transform['^.+\\.ts$'];

if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  if (/^(?:\.{1,2}\/|file:).*\.js$/.test(specifier) && context.parentURL) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const source = await readFile(filename, 'utf8');
  const { code } = await transform(source, { ...options, filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
