import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLog } from '../../src/platform/logging.js';
import { eventOf, SECURITY_EVENTS } from '../../src/platform/security-events.js';
import { readSettings, settingsInForce } from '../../src/settings.js';

test('docs/operating.md tells each event in its inventory, and no other', () => {
  const [, behind] = readFileSync('docs/operating.md', 'utf8').split('\n## The log\n');
  const [section] = behind!.split('\n## ');
  const told = [...section!.matchAll(/^\| ([^|]*)\|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([a-z_]+[._][a-z_*]+)`/g)].map(([, name]) => name!),
  );
  expect(told.sort()).toEqual([...SECURITY_EVENTS, 'person.*'].sort());
});

describe('a refusal', () => {
  /** A sign-in has a line of its own, whatever became of it. */
  const OF_SIGN_IN = /^session\.(refused|code_wanted|code_refused)$/;
  const thrown = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join('src', file), 'utf8').matchAll(
        /new Refusal\(\s*(401|403|429),\s*'([a-z_]+\.[a-z_]+)'/g,
      ),
    ])
    .map(([, status, code]) => ({ status: Number(status), code: code! }));

  test('of whoever may not is an event, whatever its code', () => {
    expect(thrown.length).toBeGreaterThan(4);
    const untold = thrown.filter(
      (refusal) => !OF_SIGN_IN.test(refusal.code) && !eventOf(refusal, false),
    );
    expect(untold).toEqual([]);
  });

  test.each([
    [403, 'csrf.refused', false, 'csrf.refused'],
    [401, 'session.required', false, 'access.refused'],
    [403, 'access.forbidden', true, 'access.refused'],
    [404, 'consignment.not_found', true, 'access.refused'],
    [429, 'consignment.throttled', true, 'limit.reached'],
    [404, 'password_reset.not_found', false, 'link.refused'],
    [403, 'password.refused', true, 'proof.refused'],
    [422, 'idempotency.mismatch', true, 'input.refused'],
    [431, 'request.too_large', false, 'input.refused'],
    // Work, and what is often asked for where there is nothing.
    [409, 'stock.insufficient', true, undefined],
    [404, 'report.not_found', true, undefined],
    [404, 'route.not_found', true, undefined],
    [404, 'office.not_found', false, undefined],
    [503, 'service.busy', true, undefined],
  ])('%i %s, signed in %s, is %s', (status, code, isSignedIn, event) => {
    expect(eventOf({ status, code }, isSignedIn)).toBe(event);
  });
});

describe('a line of the log', () => {
  function written(...told: [object, string?]): string {
    let line = '';
    makeLog('info', { write: (text) => void (line += text) }).info(...told);
    return line;
  }
  const TOKEN = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE';

  test.each([
    [
      '550 5.1.1 <siti.aminah@tarakan.go.id>: no such mailbox',
      '550 5.1.1 <si…@tarakan.go.id>: no such mailbox',
    ],
    ['Key (email)=(siti@x.id) already exists.', 'Key (email)=(si…@x.id) already exists.'],
    ['NIK 6571010101900001 tidak sah', 'NIK … tidak sah'],
    [`no session ${TOKEN}.`, 'no session ….'],
    ['\u0001siti@x.id\n{"event":"sign_in"}', '\u0001s…@x.id\n{"event":"sign_in"}'],
  ])('takes from %j what is personal', (reason, left) => {
    for (const told of [{ reason }, { deep: [{ reason }] }]) {
      const line = written(told, reason);
      expect(line).toMatch(/^\{.*\}\n$/);
      const { msg, ...rest } = JSON.parse(line) as Record<string, unknown>;
      expect(msg).toBe(left);
      expect(JSON.stringify(rest)).toContain(JSON.stringify(left));
    }
  });

  test('keeps a place in a file, an id, an instant and a hash', () => {
    const stack =
      'Error: no\n    at f (file:///app/node_modules/@nestjs/core/router/router.js:46:17)';
    const id = '019ac0de-0000-7000-8000-0123456789ab';
    expect(JSON.parse(written({ stack, id, who: '0a1b2c3d4e5f' }))).toMatchObject({
      ...{ stack, id, who: '0a1b2c3d4e5f', time: expect.stringMatching(/Z$/) },
    });
  });
});

describe('the settings in force', () => {
  const told = settingsInForce(
    readSettings({
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://blangko:geheim@db.example:5432/blangko?sslmode=verify-full',
      SMTP_URL: 'smtps://post:geheim@mail.example',
      MAIL_FROM: 'Blangko <blangko@x.id>',
      PUBLIC_URL: 'https://blangko.x.id',
      ADMIN_EMAIL: 'pusat@x.id',
      ADMIN_PASSWORD: 'empat belas ekor kambing',
      METRICS_TOKEN: 'geheim',
      LETTERS_SMTP_PORT: '2525',
      LETTERS_ADDRESS: 'surat-pusat@x.id',
    }),
  );

  test('are told with the place of each connection and without a secret', () => {
    expect(told).toMatchObject({
      ...{ production: true, publicUrl: 'https://blangko.x.id', reportLateDays: 7 },
      ...{ databaseUrl: 'db.example:5432/blangko', smtpUrl: 'mail.example' },
      ...{ adminPassword: 'set', metricsToken: 'set', mailFrom: 'set', logLevel: 'info' },
      letters: { host: '127.0.0.1', port: 2525, tls: false },
    });
    expect(JSON.stringify(told)).not.toMatch(/geheim|kambing|pusat/);
  });

  test('a text that nobody called open is told to be set, and no more', () => {
    const withNew = { ...readSettings({}), newKey: 'geheim' };
    expect(settingsInForce(withNew)).toMatchObject({ newKey: 'set' });
  });
});
