import { gzipSync } from 'node:zlib';
import { expectRefused, send, sendBytes, short, type Attack } from '../support/attack.js';
import { TARAKAN } from '../support/kaltara.js';
import { World, type Client } from '../support/world.js';

let world: World;
let ministry: Client;

beforeAll(async () => {
  world = await World.open();
  await world.supply();
  await world.begin(TARAKAN, 5_000, '2026-03-03');
  ministry = await world.as('00');
});
afterAll(() => world.close());

test('bytes that are no HTTP, addresses that are none and methods nobody has are refused', async () => {
  const attack = (bytes: string, ...statuses: number[]): Attack => ({
    what: short(bytes),
    answer: () => sendBytes(world.url, bytes),
    statuses,
  });
  const head = (first: string, ...more: string[]) =>
    `${[first, 'Host: localhost', 'Connection: close', ...more].join('\r\n')}\r\n\r\n`;
  const json = ['Content-Type: application/json', `Authorization: Bearer ${ministry.token}`];
  const supplies = 'POST /api/offices/00/supplies HTTP/1.1';
  await expectRefused(world, [
    ...['GARBAGE\r\n\r\n', 'GET\r\n\r\n', 'BREW / HTTP/1.1\r\n\r\n', '\0\x01\x02\xff\r\n\r\n'].map(
      (bytes) => attack(bytes, 400),
    ),
    attack(head('GET / HTTP/9.9'), 400),
    attack(head('GET / HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`), 431),
    attack(head(`GET /${'x'.repeat(20_000)} HTTP/1.1`), 431),
    attack(head('GET / HTTP/1.1', ...Array<string>(3_000).fill('Cookie: a=b')), 431),
    attack(head('GET / HTTP/1.1', 'Broken header'), 400),
    attack(
      head(supplies, ...json, 'Content-Length: 5', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
      400,
    ),
    attack(head(supplies, ...json, 'Content-Length: 1', 'Content-Length: 2') + 'ab', 400),
    attack(head(supplies, ...json, 'Content-Length: -1'), 400),
    attack(head(supplies, ...json, 'Content-Length: 999999999') + '{', 413),
    attack(head(supplies, ...json, 'Transfer-Encoding: chunked') + 'ZZ\r\n', 400),
    attack(
      head(supplies, ...json, 'Transfer-Encoding: chunked') +
        `11000\r\n${'1'.repeat(0x11000)}\r\n0\r\n\r\n`,
      413,
    ),
    ...['PROPFIND', 'TRACE', 'OPTIONS', 'LINK', 'DELETE', 'PUT'].map((method) =>
      attack(head(`${method} /api/offices HTTP/1.1`), 404),
    ),
    attack(head('OPTIONS * HTTP/1.1'), 404),
    attack(head('GET http://elsewhere.test/api/offices HTTP/1.1'), 401),
    ...[
      '/api',
      '/api/',
      '/api/nothing',
      '/API/offices',
      '//api/offices',
      '/api//offices',
      '/api/offices/',
    ].map((path) => attack(head(`GET ${path} HTTP/1.1`), 404)),
    ...[
      '/../../etc/passwd',
      '/api/docs/../../package.json',
      '/api/docs/..%2f..%2fpackage.json',
    ].map((path) => attack(head(`GET ${path} HTTP/1.1`), 400, 403, 404)),
    ...['/%', '/api/%zz', '/api/offices/%ff'].map((path) =>
      attack(head(`GET ${path} HTTP/1.1`), 400),
    ),
  ]);
});

test('who never finishes what they send is told so, and hung up on', async () => {
  const server = world.running.app.getHttpServer();
  // Node itself says so a minute later.
  server.once('connection', (socket) =>
    socket.once('data', () =>
      server.emit('clientError', { code: 'ERR_HTTP_REQUEST_TIMEOUT' }, socket),
    ),
  );
  const answer = await sendBytes(world.url, 'GET / HTTP/1.1\r\nHost: loc');
  expect(JSON.parse(answer.text)).toMatchObject({ status: 408, code: 'request.too_slow' });
  expect(answer.status).toBe(408);
});

describe('headers', () => {
  const path = '/api/offices/00/supplies';
  const body = '{"quantity":0}';

  test('of a session that are none are a 401', async () => {
    const values = [
      'Bearer',
      'Bearer ',
      `Bearer ${'x'.repeat(8_000)}`,
      'Bearer \xff\xfe',
      'Basic eDp5',
      'x',
    ];
    const cookies = ['%zz', '', '";', 'x'.repeat(8_000), '\xff', 'a; blangko_session=b'];
    const by = (headers: Record<string, string>): Attack => ({
      what: JSON.stringify(headers).slice(0, 80),
      answer: () => send(world, world.nobody(), 'POST', path, body, headers),
      statuses: [401],
    });
    await expectRefused(world, [
      ...values.map((authorization) => by({ authorization })),
      ...cookies.map((cookie) => by({ cookie: `blangko_session=${cookie}` })),
    ]);
  });

  test('of the body that do not hold are refused', async () => {
    const by = (
      what: string,
      bytes: string | Uint8Array,
      encoding: string,
      status: number,
    ): Attack => ({
      what,
      answer: () => send(world, ministry, 'POST', path, bytes, { 'content-encoding': encoding }),
      statuses: [status],
    });
    const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
    await expectRefused(world, [
      by('no gzip', body, 'gzip', 400),
      by('an encoding nobody knows', body, 'zstd-7', 415),
      by('ten megabytes in ten kilobytes', new Uint8Array(bomb), 'gzip', 413),
      by('half a gzip', new Uint8Array(gzipSync(body).subarray(0, 15)), 'gzip', 400),
    ]);
  });

  test('that ask for what nobody gives do no harm', async () => {
    const headers: Record<string, string>[] = [
      { 'accept-encoding': 'identity;q=0, *;q=0' },
      { 'accept-encoding': ';;;,,,q=x' },
      { accept: 'text/csv;q=NaN' },
      { range: 'bytes=9-1' },
      { 'if-none-match': '"' },
      { 'if-modified-since': 'yesterday' },
      { 'x-request-id': '\xff'.repeat(100) },
      { 'x-forwarded-for': `${'1,'.repeat(3_000)}x` },
      { 'x-forwarded-host': '[' },
      { origin: 'http://[' },
    ];
    for (const header of headers) {
      const answer = await send(world, ministry, 'GET', '/api/offices', undefined, header);
      expect([JSON.stringify(header), answer.status]).toEqual([JSON.stringify(header), 200]);
    }
  });

  test('of an If-Match that names no revision are a 412', async () => {
    const report = `/api/offices/${TARAKAN}/print-reports/2026-03-03`;
    const tarakan = await world.as(TARAKAN);
    await tarakan.put(report, { printed: 2, spoiled: 0 }).expect(201);
    const body = JSON.stringify({ printed: 1, spoiled: 1, note: 'x' });
    const tags = [
      '""',
      '"x"',
      '"0"',
      'W/"2"',
      'w/"1"',
      'W/ "1"',
      'W/1',
      '"1',
      '1',
      '"1e0"',
      '"-1"',
      'x'.repeat(4_000),
      '**',
      '',
    ];
    await expectRefused(
      world,
      tags.map((tag) => ({
        what: `If-Match: ${short(tag)}`,
        answer: () => send(world, tarakan, 'PUT', report, body, { 'if-match': tag }),
        statuses: [412],
      })),
    );
  });

  test('of another site on an open route are a 403', async () => {
    const origins = [
      'null',
      'http://[',
      'https://elsewhere.test',
      'x',
      'http://localhost.elsewhere.test',
    ];
    await expectRefused(
      world,
      origins.map((origin) => ({
        what: `Origin: ${origin}`,
        answer: () => send(world, world.nobody(), 'POST', '/api/sessions', '{}', { origin }),
        statuses: [403],
      })),
    );
  });
});
