import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { World, type Client } from '../support/world.js';

let world: World;
let ministry: Client;

beforeAll(async () => {
  world = await World.open();
  ministry = await world.as('00');
});
afterAll(() => world.close());

/** Under 2 kB, under 64 kB, and above. */
const TINY = '/api/sessions/current';
const SMALL = '/api/offices?limit=100';
const LARGE = '/api/offices/00/regencies';

interface Wire {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const asked = (
  path: string,
  accepted: string | undefined,
  method = 'GET',
  token = ministry.token,
) =>
  new Promise<Wire>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(accepted !== undefined && { 'accept-encoding': accepted }),
    };
    request(world.url + path, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const { statusCode, headers } = answer;
          resolve({ status: statusCode!, headers, body: Buffer.concat(chunks) });
        });
    })
      .on('error', reject)
      .end();
  });

const plain = ({ headers, body }: Wire): string => {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
};

const encodingOf = ({ headers }: Wire) => headers['content-encoding'];

test.each([
  [SMALL, 2_048, 64 * 1024],
  [LARGE, 64 * 1024, 1_000_000],
])('%s says the same whatever encoding is asked for', async (path, least, most) => {
  const identity = plain(await asked(path, 'identity'));
  expect(Buffer.byteLength(identity)).toBeGreaterThan(least);
  expect(Buffer.byteLength(identity)).toBeLessThan(most);
  for (const [accepted, encoding] of [
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['deflate', undefined],
    [undefined, undefined],
  ]) {
    const answer = await asked(path, accepted);
    expect([accepted, encodingOf(answer)]).toEqual([accepted, encoding]);
    expect(plain(answer)).toBe(identity);
    if (encoding) expect(answer.headers.vary).toMatch(/accept-encoding/);
  }
});

test('up to 64 kB is compressed at once and says its length, more streams through the pool', async () => {
  for (const accepted of ['br', 'gzip']) {
    const small = await asked(SMALL, accepted);
    expect(small.headers['content-length']).toBe(String(small.body.length));
    const large = await asked(LARGE, accepted);
    expect(large.headers['transfer-encoding']).toBe('chunked');
  }
});

test('a short answer, a refusal and an empty one stay as they are', async () => {
  expect(encodingOf(await asked(TINY, 'br'))).toBeUndefined();
  const refused = await asked('/api/offices?limit=0', 'br');
  expect([refused.status, encodingOf(refused)]).toEqual([400, undefined]);
  const { token } = await world.as('65');
  const empty = await asked(TINY, 'br', 'DELETE', token);
  expect([empty.status, encodingOf(empty), empty.body.length]).toEqual([204, undefined, 0]);
});

test('HEAD sends nothing, and tells of the answer as it is without an encoding', async () => {
  const { body } = await asked(SMALL, 'identity');
  const head = await asked(SMALL, 'br', 'HEAD');
  expect([head.status, head.body.length, encodingOf(head)]).toEqual([200, 0, undefined]);
  expect(head.headers['content-length']).toBe(String(body.length));
});
