/** Every test database is a copy of this one, migrated once a run. */
export const TEMPLATE = 'blangko_template';

/** Copies of it that have something in them begin with this; each is filled once a run. */
export const FIXTURES = 'blangko_fixture_';

/** Another database of the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
