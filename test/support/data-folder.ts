import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A fresh DATA_DIR, which PostgreSQL may enter also when the tests run as root and it does not. In
 * the folder of this run, which goes with it, however it ends.
 */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(process.env['TEST_FOLDER'] ?? tmpdir(), 'blangko-test-'));
  await chmod(folder, 0o755);
  return folder;
}
