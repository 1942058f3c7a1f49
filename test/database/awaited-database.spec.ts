import { awaitDatabase, UNWATCHED } from '../../src/platform/await-database.js';
import { createDatabase } from '../support/database.js';
import { databaseUrl } from '../support/database-url.js';

const NOBODY = 'postgres://a:geheim@127.0.0.1:1/b';

test('a database that never comes is waited for so long, told of, and refused without its password', async () => {
  const told: string[] = [];
  const waiting = awaitDatabase(NOBODY, { ...UNWATCHED, say: (line) => told.push(line) }, 700);
  await expect(waiting).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1\/b cannot be used: connect ECONNREFUSED 127\.0\.0\.1:1\. Check DATABASE_URL/,
  );
  expect(told).toEqual([
    'The database at 127.0.0.1:1/b is not there yet (connect ECONNREFUSED 127.0.0.1:1); waiting for it.',
  ]);
});

test('who is no longer wanted waits no more', async () => {
  const signal = AbortSignal.timeout(100);
  await expect(awaitDatabase(NOBODY, { ...UNWATCHED, signal })).rejects.toThrow(/abort/);
});

test('what will never be is not waited for', async () => {
  const database = await createDatabase();
  const missing = databaseUrl(database.url, 'nothing_here');
  await expect(awaitDatabase(missing, UNWATCHED)).rejects.toThrow(/"nothing_here" does not exist/);
  const uncertain = 'postgres://a@127.0.0.1:1/b?sslmode=verify-full&sslrootcert=/nothing/here.pem';
  await expect(awaitDatabase(uncertain, UNWATCHED, 0)).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1\/b cannot be used: ENOENT.+here\.pem/,
  );
  await database.drop();
});
