/** The nation of the pictures: all 514 regencies on a scarce Wednesday, in a data folder of their own. */
import { Client } from 'pg';
import { fillNation, NATION_TODAY } from '../bench/seed/full-nation.js';
import { hashPassword } from '../src/access/password.js';
import { migrate } from '../src/migrate.js';
import { startEmbeddedDatabase } from '../src/platform/embedded-database/embedded-database.js';

export { NATION_TODAY };

/** Who looks at it, by office; the seed's clerks are given their names. */
const OFFICERS = [
  { office: '00', name: 'Retno Widiastuti' },
  { office: '35', name: 'Bambang Sutrisno' },
];

export const nationOfficer = (office: string): string => `petugas.${office}@bench.test`;

export async function openNation(dataDir: string, password: string): Promise<void> {
  const database = await startEmbeddedDatabase({ dataDir, durable: false });
  try {
    await migrate(database.url);
    const db = new Client({ connectionString: database.url });
    await db.connect();
    await fillNation(db);
    for (const { office, name } of OFFICERS)
      await db.query(
        `UPDATE people SET name = $2, role = 'admin', password_hash = $3 WHERE email = $1`,
        [nationOfficer(office), name, await hashPassword(password)],
      );
    await db.end();
  } finally {
    await database.stop();
  }
}
