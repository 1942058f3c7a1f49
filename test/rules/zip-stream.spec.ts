import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openGuardedZip } from '../../src/platform/table-file/reading/zip-bomb-guard.js';
import { zipStream } from '../../src/platform/zip-stream.js';

const AT = new Date('2026-03-04T01:00:00Z');
const CHUNK = 64 * 1024;

/** Bytes that nothing folds, as many chunks as are asked for and no more. */
function chunks(most: number) {
  const given = { chunks: 0 };
  const source = async function* () {
    for (; given.chunks < most; given.chunks++) {
      await Promise.resolve();
      yield randomBytes(CHUNK);
    }
  };
  return { given, content: () => Readable.from(source(), { objectMode: false }) };
}

test('files come out as they went in, in one archive', async () => {
  const parts = {
    'satu.txt': 'Satu, dua, tiga.\r\n'.repeat(10_000),

    'é.txt': 'é',
  };
  const files = Object.entries(parts).map(([name, text]) => ({
    name,
    content: () => Readable.from([text]),
  }));
  const archive = openGuardedZip(await buffer(zipStream(files, AT)));
  for (const [name, text] of Object.entries(parts)) expect(archive.text(name)).toBe(text);
});

test('no file is begun before the one before it has ended', async () => {
  const begun: string[] = [];
  const of = (name: string, most: number) => {
    const { content, given } = chunks(most);
    return {
      given,
      name,
      content: () => {
        begun.push(`${name} after ${first.given.chunks}`);
        return content();
      },
    };
  };
  const first = of('first', 40);
  await buffer(zipStream([first, of('second', 1)], AT));
  expect(begun).toEqual(['first after 0', 'second after 40']);
});

test('it reads no faster than it is read, and whoever goes away ends it', async () => {
  const { given, content } = chunks(10_000);
  let source: Readable | undefined;
  const zip = zipStream([{ name: 'long', content: () => (source = content()) }], AT);
  for await (const _ of zip) break;
  await new Promise<void>((resolve) => {
    if (source!.closed) resolve();
    else source!.once('close', () => resolve());
  });
  expect(given.chunks).toBeLessThan(100);
});

test('a file that fails breaks the whole', async () => {
  const failing = () =>
    Readable.from(
      (async function* () {
        yield await Promise.resolve('Satu');
        throw new Error('the database went away');
      })(),
    );
  await expect(buffer(zipStream([{ name: 'a', content: failing }], AT))).rejects.toThrow(
    'the database went away',
  );
});
