/**
 * Writes src/api/schema.d.ts, the types of the app's client, from the built backend's own OpenAPI
 * document; no database is needed. With --check it writes nothing and fails where the file is stale.
 */
import 'reflect-metadata';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import openapiTS, { astToString } from 'openapi-typescript';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';

const target = resolve(import.meta.dirname, 'src/api/schema.d.ts');
const server = resolve(process.env['SERVER'] ?? resolve(import.meta.dirname, '../dist/src'));
const load = (file) => import(resolve(server, file));

const [{ AppModule }, { apiDocument }, { readSettings }, { Clock }] = await Promise.all(
  ['app.module.js', 'openapi.js', 'settings.js', 'platform/clock.js'].map(load),
);
const settings = readSettings({ DATABASE_URL: 'postgres://nobody@localhost/none' });
const app = await NestFactory.create(
  AppModule.with(settings, settings.databaseUrl, new Clock()),
  new FastifyAdapter(),
  { preview: true, logger: ['error'], abortOnError: false },
);
const types = astToString(await openapiTS(apiDocument(app)));
const written = await format(
  `// Made by npm run generate:api from the backend's OpenAPI document. Do not edit.\n${types}`,
  { ...(await resolveConfig(target)), parser: 'typescript' },
);

if (!process.argv.includes('--check')) await writeFile(target, written);
else if ((await readFile(target, 'utf8').catch(() => '')) !== written) {
  console.error('web/src/api/schema.d.ts is not what the API says: npm run generate:api');
  process.exitCode = 1;
}
process.exit();
