import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeDataFolder } from '../support/data-folder.js';
import { Product } from '../support/product.js';

let folder: string;

beforeAll(async () => {
  folder = await makeDataFolder();
});
afterEach(() => Product.endAll());
afterAll(() => rm(folder, { recursive: true }));

/** The tour's commands as the README shows them, but for the address of the product. */
async function tourAt(address: string): Promise<string> {
  const readme = await readFile('README.md', 'utf8');
  const [, commands = ''] = /## A tour in five minutes\n[^]*?```sh\n([^]*?)```/.exec(readme) ?? [];
  expect(commands).toMatch(/^api=http:\/\/127\.0\.0\.1:3000\/api\n/);
  return commands.replace('http://127.0.0.1:3000', address);
}

/** One answer a line, as `call` prints them; what is no JSON (the list of mails) is left out. */
const answersIn = (printed: string): Record<string, unknown>[] =>
  printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("the README's tour does what it says, word for word", async () => {
  const product = await Product.start({ DATA_DIR: join(folder, '.data') });
  const commands = await tourAt(product.address);
  const { stdout } = await promisify(execFile)('bash', ['-euc', commands], { cwd: folder });
  const [report, asked, approved, sent, received, verified, publicly, shares] = answersIn(stdout);
  expect(report).toMatchObject({ printed: 8100, spoiled: 20 });
  expect(report!['onHand']).toBeLessThan(1000);
  expect(asked!['items']).toHaveLength(1);
  expect(stdout).toMatch(/\.eml$/m);
  expect(approved).toMatchObject({ state: 'approved', granted: 2000 });
  expect(sent).toMatchObject({ state: 'in_transit', quantity: 2000 });
  expect(received).toMatchObject({ state: 'received', shortage: 3 });
  expect(verified).toMatchObject({ ok: true, faults: [] });
  expect(publicly!['items']).toContainEqual(expect.objectContaining({ code: '65.71' }));
  expect(JSON.stringify(shares)).toContain('65.71');
  expect((await readFile(join(folder, 'bast.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await readFile(join(folder, 'kartu-stok.xlsx'))).subarray(0, 2).toString()).toBe('PK');
});
