import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh DATA_DIR, which PostgreSQL may enter also when the tests run as root and it does not. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'blangko-test-'));
  await chmod(folder, 0o755);
  return folder;
}
