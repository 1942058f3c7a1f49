import { DataSource } from 'typeorm';
import { keepSealed } from './access/sealed-secret.js';
import { dataSourceOptions, SESSION_LIMITS } from './data-source.js';
import { requireKeptSessions } from './platform/kept-sessions.js';
import { makeLog } from './platform/logging.js';
import { StartupRefusal } from './platform/startup-refusal.js';
import type { Settings } from './settings.js';

// A superuser has every role.
const OWNS_THE_LEDGER = `
  SELECT pg_has_role(current_user, relowner, 'USAGE') AS owns FROM pg_class
  WHERE oid = 'movements'::regclass`;

/**
 * Looks at the migrated database as the service will use it, before it does. Throws `StartupRefusal` where its
 * connections are not sessions of their own, it is another than what was migrated, or the key is not the one of
 * its secrets; in production warns where the service could take the rules off the ledger that it keeps.
 */
export async function requireSoundDatabase(url: string, settings: Settings): Promise<void> {
  const dataSource = new DataSource({ ...dataSourceOptions(url), poolSize: 2 });
  await dataSource.initialize();
  try {
    await requireKeptSessions(dataSource, url, SESSION_LIMITS);
    const [ledger] = await dataSource
      .query<[{ owns: boolean }]>(OWNS_THE_LEDGER)
      .catch((error: unknown) => {
        if ((error as { code?: string }).code !== '42P01') throw error;
        throw new StartupRefusal(
          'DATABASE_URL and MIGRATION_DATABASE_URL lead to two databases: they are one, as two roles.',
        );
      });
    if (ledger.owns && settings.production)
      makeLog(settings.logLevel).warn(
        'The role of DATABASE_URL owns the tables and could take their rules off: give the service a role ' +
          'of its own, and the owner’s to MIGRATION_DATABASE_URL (docs/operating.md, Two roles).',
      );
    await keepSealed(dataSource, settings.secondFactorKey);
  } finally {
    await dataSource.destroy();
  }
}
