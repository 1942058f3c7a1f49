import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { keepSealed, unseal } from '../../src/access/sealed-secret.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const [key, another] = [randomBytes(32), randomBytes(32)];
const [siti, budi] = [randomUUID(), randomUUID()];
const secrets: Record<string, Buffer> = { [siti]: randomBytes(20), [budi]: randomBytes(20) };

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
  for (const [id, secret] of Object.entries(secrets)) {
    await dataSource.query(
      `INSERT INTO people (id, email, name, role, office_id, created_at)
       VALUES ($1::uuid, $1::text || '@x.id', 'Orang', 'staff', 1, now())`,
      [id],
    );
    await dataSource.query(
      `INSERT INTO second_factors (person_id, secret, last_step, recovery_salt, set_at)
       VALUES ($1, $2, 58500000, '1234567890123456', now())`,
      [id, secret],
    );
  }
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const kept = () =>
  dataSource.query<{ id: string; secret: Buffer; step: number }[]>(
    `SELECT person_id AS id, secret, last_step AS step FROM second_factors`,
  );

test('without a key what is kept stays as it is', async () => {
  await keepSealed(dataSource, undefined);
  for (const { id, secret } of await kept()) expect(secret).toEqual(secrets[id]);
});

test('a key that is set later seals what was kept before, and a code stays used', async () => {
  await keepSealed(dataSource, key);
  for (const { id, secret, step } of await kept()) {
    expect(secret.includes(secrets[id]!)).toBe(false);
    expect(unseal(key, id, secret)).toEqual(secrets[id]);
    expect(step).toBe(58_500_000);
  }
});

test('the same key is taken again, and seals nothing twice', async () => {
  const before = await kept();
  await keepSealed(dataSource, key);
  expect(await kept()).toEqual(before);
});

test.each([
  ['another key', another],
  ['no key', undefined],
])('%s is refused, and changes nothing', async (_, given) => {
  const before = await kept();
  await expect(keepSealed(dataSource, given)).rejects.toThrow(
    /^SECOND_FACTOR_KEY is not the key that authenticators were set up with/,
  );
  expect(await kept()).toEqual(before);
});
