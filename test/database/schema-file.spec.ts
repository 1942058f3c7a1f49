import { readFileSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { createDatabase } from '../support/database.js';
import { schemaText } from '../support/schema-text.js';

const FILE = 'migrations/schema.sql';

test('migrations/schema.sql is the schema that the migrations make', async () => {
  const database = await createDatabase();
  const dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  const text = await schemaText(dataSource);
  await dataSource.destroy();
  await database.drop();
  if (process.env['WRITE_SCHEMA']) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
