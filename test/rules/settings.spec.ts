import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import tlsOptions from 'smtp-server/lib/tls-options.js';

import { adviceFor, BadSettings, readSettings } from '../../src/settings.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://blangko:secret@db/blangko?sslmode=verify-full',
  PUBLIC_URL: 'https://blangko.example.go.id',
  SMTP_URL: 'smtp://user:secret@mail.example.go.id:587',
  MAIL_FROM: 'Blangko <blangko@example.go.id>',
};

const KEY = Buffer.alloc(32);
KEY[31] = 1;

const SAFE = { ...PRODUCTION, SECOND_FACTOR_KEY: KEY.toString('base64') };

function problems(env: NodeJS.ProcessEnv): string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof BadSettings) return error.problems;
    throw error;
  }
}

describe('without any setting', () => {
  it('everything has its default', () => {
    expect(readSettings({})).toEqual({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      migrationDatabaseUrl: undefined,
      dataDir: resolve('.data'),
      smtpUrl: undefined,
      smtpTls: undefined,
      mailFrom: 'Blangko <blangko@localhost>',
      publicUrl: 'http://127.0.0.1:3000',
      demo: true,
      adminEmail: undefined,
      adminPassword: undefined,
      requireSecondFactor: 'none',
      secondFactorKey: undefined,
      digestAt: '07:00',
      reportLateDays: 7,
      coverTargetDays: 30,
      countEveryDays: 30,
      destroyWithinDays: 30,
      monthDueDay: 5,
      loanDueDays: 60,
      decideDays: 3,
      packSize: 500,
      refusalQuietDays: 7,
      clockStart: undefined,
      trustProxy: 0,
      metricsToken: undefined,
      letters: undefined,
      logLevel: 'info',
    });
  });

  it('an empty variable counts as not set', () => {
    const empty = { PORT: '', DATABASE_URL: '', DEMO: '', DIGEST_AT: '', ADMIN_EMAIL: '' };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  it('nobody can change what was read', () => {
    expect(Object.isFrozen(readSettings({}))).toBe(true);
  });
});

describe('a setting', () => {
  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '65535', 'port', 65535],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['DATABASE_URL', 'postgresql://db/blangko', 'databaseUrl', 'postgresql://db/blangko'],
    ['DATABASE_URL', 'postgres://me@/b?host=/run', 'databaseUrl', 'postgres://me@/b?host=/run'],
    ['DATA_DIR', '/srv/blangko', 'dataDir', '/srv/blangko'],
    ['DATA_DIR', 'here', 'dataDir', resolve('here')],
    ['SMTP_URL', 'smtps://mail.test:465', 'smtpUrl', 'smtps://mail.test:465'],
    ['MAIL_FROM', 'blangko@office.test', 'mailFrom', 'blangko@office.test'],
    ['MAIL_FROM', 'Stok <blangko@office.test>', 'mailFrom', 'Stok <blangko@office.test>'],
    ['PUBLIC_URL', 'https://blangko.test/', 'publicUrl', 'https://blangko.test'],
    ['PUBLIC_URL', 'https://office.test:8443//', 'publicUrl', 'https://office.test:8443'],
    ['DIGEST_AT', '00:00', 'digestAt', '00:00'],
    ['DIGEST_AT', '23:59', 'digestAt', '23:59'],
    ['REPORT_LATE_DAYS', '0', 'reportLateDays', 0],
    ['REPORT_LATE_DAYS', '60', 'reportLateDays', 60],
    ['COVER_TARGET_DAYS', '1', 'coverTargetDays', 1],
    ['COVER_TARGET_DAYS', '365', 'coverTargetDays', 365],
    ['PACK_SIZE', '1', 'packSize', 1],
    ['PACK_SIZE', '100000', 'packSize', 100_000],
    ['REFUSAL_QUIET_DAYS', '0', 'refusalQuietDays', 0],
    ['REFUSAL_QUIET_DAYS', '365', 'refusalQuietDays', 365],
    ['CLOCK_START', '2026-03-02T00:30:00Z', 'clockStart', new Date(Date.UTC(2026, 2, 2, 0, 30))],
    ['CLOCK_START', '2026-03-02T07:00+08:00', 'clockStart', new Date(Date.UTC(2026, 2, 1, 23))],
    ['TRUST_PROXY', '10', 'trustProxy', 10],
    ['SMTP_TLS', 'required', 'smtpTls', 'required'],
    ['SECOND_FACTOR_KEY', KEY.toString('base64'), 'secondFactorKey', KEY],
    ['METRICS_TOKEN', 'let-me-count', 'metricsToken', 'let-me-count'],
    ['LOG_LEVEL', 'debug', 'logLevel', 'debug'],
    ['DEMO', 'false', 'demo', false],
  ] as const)('%s=%s is taken', (name, value, setting, meaning) => {
    expect(readSettings({ [name]: value })[setting]).toEqual(meaning);
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535, not "abc".'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, not "65536".'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535, not "-1".'],
    ['PORT', '30e2', 'PORT must be a whole number from 0 to 65535, not "30e2".'],
    ['REPORT_LATE_DAYS', '61', 'REPORT_LATE_DAYS must be a whole number from 0 to 60, not "61".'],
    ['COVER_TARGET_DAYS', '0', 'COVER_TARGET_DAYS must be a whole number from 1 to 365, not "0".'],
    ['PACK_SIZE', '0', 'PACK_SIZE must be a whole number from 1 to 100000, not "0".'],
    ['PACK_SIZE', '1.5', 'PACK_SIZE must be a whole number from 1 to 100000, not "1.5".'],
    [
      'REFUSAL_QUIET_DAYS',
      '366',
      'REFUSAL_QUIET_DAYS must be a whole number from 0 to 365, not "366".',
    ],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY must be a whole number from 0 to 10, not "true".'],
    ['DEMO', 'yes', 'DEMO must be true or false, not "yes".'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of debug, info, warn, error, silent, not "loud".'],
    ['DIGEST_AT', '7:00', 'DIGEST_AT must be a time of day like 07:00, not "7:00".'],
    ['DIGEST_AT', '24:00', 'DIGEST_AT must be a time of day like 07:00, not "24:00".'],
    [
      'MAIL_FROM',
      'Blangko',
      'MAIL_FROM must be like "Blangko <blangko@example.go.id>", not "Blangko".',
    ],
  ])('%s=%s is refused', (name, value, sentence) => {
    expect(problems({ [name]: value })).toEqual([sentence]);
  });

  it.each(['2026-03-02', '2026-03-02T07:00:00', '2026-02-30T00:00:00Z', 'soon'])(
    'CLOCK_START=%s is refused: it is no instant',
    (value) => {
      expect(problems({ CLOCK_START: value })).toEqual([
        `CLOCK_START must be an instant like 2026-03-02T07:00:00+08:00, not "${value}".`,
      ]);
    },
  );

  it.each(['blangko.test', 'ftp://blangko.test', 'https://', 'https://me:secret@blangko.test'])(
    'PUBLIC_URL=%s is refused',
    (value) => {
      expect(problems({ PUBLIC_URL: value })).toEqual([
        'PUBLIC_URL must be a web address like https://blangko.example.go.id.',
      ]);
    },
  );

  it.each(['/app', '/app/', '/?a=1', '/#masuk', '?', '#'])(
    'PUBLIC_URL with %s behind its host is refused: nothing would be served there',
    (behind) => {
      expect(problems({ PUBLIC_URL: `https://blangko.test${behind}` })).toEqual([
        'PUBLIC_URL must be a web address without path, query or fragment, ' +
          'like https://blangko.example.go.id: Blangko is served at the root of its host.',
      ]);
    },
  );

  it.each(['secret', 'A'.repeat(43), `${'A'.repeat(42)}F=`, `${'-'.repeat(42)}E=`])(
    'SECOND_FACTOR_KEY=%s is refused and not repeated: it is not 32 bytes as base64',
    (value) => {
      expect(problems({ SECOND_FACTOR_KEY: value })).toEqual([
        'SECOND_FACTOR_KEY must be 32 bytes as base64, as "openssl rand -base64 32" makes them.',
      ]);
    },
  );

  it('a refused URL is not repeated, for it may hold a password', () => {
    expect(
      problems({ DATABASE_URL: 'mysql://me:secret@db/x', SMTP_URL: 'me:secret@mail.test' }),
    ).toEqual([
      'DATABASE_URL must be a URL that begins with postgres:// or postgresql://.',
      'SMTP_URL must be a URL that begins with smtp:// or smtps://.',
    ]);
  });
});

describe('the first admin', () => {
  const admin = { ADMIN_EMAIL: 'pusat@office.test', ADMIN_PASSWORD: 'twelve chars' };

  it('has an address and a password', () => {
    expect(readSettings(admin)).toMatchObject({
      adminEmail: 'pusat@office.test',
      adminPassword: 'twelve chars',
    });
  });

  it('is refused without either', () => {
    expect(problems({ ADMIN_EMAIL: admin.ADMIN_EMAIL })).toEqual([
      'ADMIN_PASSWORD must be set where ADMIN_EMAIL is.',
    ]);
    expect(problems({ ADMIN_PASSWORD: admin.ADMIN_PASSWORD })).toEqual([
      'ADMIN_EMAIL must be set where ADMIN_PASSWORD is.',
    ]);
  });

  it('is refused with no address or too short a password, which is not repeated', () => {
    expect(problems({ ADMIN_EMAIL: 'pusat', ADMIN_PASSWORD: 'eleven char' })).toEqual([
      'ADMIN_EMAIL must be one mail address, not "pusat".',
      'ADMIN_PASSWORD must have 12 to 200 characters; any characters will do.',
    ]);
  });
});

describe('the first admin’s password', () => {
  it.each([
    ['password1234', /^ADMIN_PASSWORD must not be a password that many people use/],
    ['aaaaaaaaaaaa', /^ADMIN_PASSWORD must not repeat/],
    ['disdukcapil2026', /^ADMIN_PASSWORD must not be made of your address/],
    ['susilawati99', /^ADMIN_PASSWORD must not be made of your address/],
  ])('%s is refused in one sentence, as any that a person chooses', (ADMIN_PASSWORD, sentence) => {
    const told = problems({ ADMIN_EMAIL: 'susilawati@office.test', ADMIN_PASSWORD });
    expect(told).toEqual([expect.stringMatching(sentence)]);
    expect(told[0]).not.toContain(ADMIN_PASSWORD);
  });
});

describe('the demo', () => {
  it('is on only where the database is embedded, unless asked for', () => {
    const DATABASE_URL = 'postgres://db/blangko';
    expect(readSettings({}).demo).toBe(true);
    expect(readSettings({ DATABASE_URL }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL, DEMO: 'true' }).demo).toBe(true);
  });
});

describe('production', () => {
  it('starts with a database, an address and a way for mails, and has no demo', () => {
    expect(readSettings(PRODUCTION)).toMatchObject({ production: true, demo: false });
  });

  it('names everything it lacks', () => {
    expect(problems({ NODE_ENV: 'production' })).toEqual([
      'DATABASE_URL must be set: production has no embedded database.',
      'PUBLIC_URL must be set: links in mails begin with it.',
      'SMTP_URL must be set: production sends its mails.',
      'MAIL_FROM must be set: its mails need a sender.',
    ]);
  });

  it('refuses the demo and another clock', () => {
    const trying = { DEMO: 'true', CLOCK_START: '2026-03-02T00:00:00Z' };
    expect(problems({ ...PRODUCTION, ...trying })).toEqual([
      'DEMO must not be true in production.',
      'CLOCK_START must not be set in production.',
    ]);
    expect(problems({ ...PRODUCTION, DEMO: 'false' })).toEqual([]);
  });

  const relay = 'smtp://mail.example.go.id';
  it.each([
    [
      'no key for the secrets of authenticators',
      { SECOND_FACTOR_KEY: '' },
      /^SECOND_FACTOR_KEY is/,
    ],
    ['mails that need not be encrypted', { SMTP_URL: relay }, /^Mails.* SMTP_TLS=required/],
    ['mails that are told to go as they can', { SMTP_TLS: 'off' }, /^Mails/],
    ['a log without who signed in', { LOG_LEVEL: 'warn' }, /^LOG_LEVEL=warn leaves out/],
  ])('is advised of %s, and starts', (_, env, sentence) => {
    const settings = readSettings({ ...SAFE, ...env });
    expect(adviceFor(settings)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each([
    {},
    { SMTP_URL: relay, SMTP_TLS: 'required' },
    { SMTP_URL: 'smtps://mail.example.go.id' },
    { SMTP_URL: 'smtp://127.0.0.1:25' },
    { SECOND_FACTOR_KEY: '', REQUIRE_SECOND_FACTOR: 'none' },
    { LOG_LEVEL: 'debug' },
  ])('is advised of nothing with %j', (env) => {
    expect(adviceFor(readSettings({ ...SAFE, ...env }))).toEqual([]);
  });
});

describe('several bad settings', () => {
  it('are all named at once, one sentence each', () => {
    const bad = { PORT: 'abc', PACK_SIZE: '0', DEMO: 'maybe', NODE_ENV: 'production' };
    expect(problems({ ...PRODUCTION, ...bad, SMTP_URL: '' })).toEqual([
      'PORT must be a whole number from 0 to 65535, not "abc".',
      'DEMO must be true or false, not "maybe".',
      'PACK_SIZE must be a whole number from 1 to 100000, not "0".',
      'SMTP_URL must be set: production sends its mails.',
    ]);
    expect(new BadSettings(['One.', 'Two.']).message).toBe('One.\nTwo.');
  });
});

describe('the address of the database', () => {
  const several = [
    'postgres://one,two,three/blangko?target_session_attrs=read-write',
    'postgres://blangko:secret@one:5432,two:5432/blangko',
    'postgres://one/blangko?target_session_attrs=primary',
    'postgres:///blangko?host=one,two',
  ];
  it.each(several)('is one: %s says what to do instead', (url) => {
    expect(problems({ DATABASE_URL: url })).toEqual([
      expect.stringMatching(/^DATABASE_URL names several servers.* one address .* primary/),
    ]);
  });

  it.each([
    'postgres://blangko:a,b@one/blangko',
    'postgres://one/blangko?application_name=a,b',
    'postgres://one/a,b',
  ])('may hold a comma elsewhere: %s', (url) => {
    expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each([
    'postgres://db/blangko',
    'postgres://db/blangko?sslmode=disable',
    'postgres://db/blangko?sslmode=require',
    'postgres://db/blangko?sslmode=no-verify',
    'postgres://db/blangko?sslmode=verify-full&sslmode=disable',
    'postgres://127.0.0.1/blangko?host=db',
    'postgres://127.0.0.1.example/blangko',
  ])('on another machine wants a verified TLS in production: not %s', (url) => {
    const said = problems({ ...PRODUCTION, DATABASE_URL: url });
    expect(said).toEqual([expect.stringMatching(/^DATABASE_URL leads to another machine/)]);
    expect(problems({ ...PRODUCTION, DATABASE_URL: url, DATABASE_TLS: 'off' })).toEqual([]);
    expect(problems({ DATABASE_URL: url })).toEqual([]);
  });

  it.each([
    'postgres://db/blangko?sslmode=verify-full&sslrootcert=/etc/ssl/ca.pem',
    'postgres://localhost/blangko',
    'postgres://127.0.0.1:6432/blangko',
    'postgres://[::1]/blangko',
    'postgres://blangko@/blangko?host=/run/postgresql',
    'postgres://blangko@%2Frun%2Fpostgresql/blangko',
    'postgres:///blangko',
  ])('%s does', (url) => {
    expect(problems({ ...PRODUCTION, DATABASE_URL: url, MIGRATION_DATABASE_URL: url })).toEqual([]);
  });
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blangko-secrets-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read as if it stood in the environment, without the end of its line', () => {
    const url = 'postgres://blangko:secret@127.0.0.1/blangko';
    const env = { DATABASE_URL_FILE: file('url', `${url}\n`) };
    expect(readSettings(env).databaseUrl).toBe(url);
    const both = problems({ ...env, DATABASE_URL: url });
    expect(both).toEqual(['Set DATABASE_URL or DATABASE_URL_FILE, not both.']);
  });

  it('that is not there, or empty, stops the start', () => {
    expect(
      problems({ SMTP_URL_FILE: join(folder, 'none'), METRICS_TOKEN_FILE: file('empty', '\n') }),
    ).toEqual([
      `SMTP_URL_FILE names ${join(folder, 'none')}, which cannot be read (ENOENT).`,
      `METRICS_TOKEN_FILE names ${join(folder, 'empty')}, which is empty.`,
    ]);
  });
});

describe('letters by e-mail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, held: string) => {
    const path = join(folder, name);
    writeFileSync(path, held);
    return path;
  };
  const ON = { LETTERS_SMTP_PORT: '2525', LETTERS_ADDRESS: 'Surat@Blangko.test' };

  test('are taken where a port and an address are set, at HOST unless told otherwise', () => {
    expect(readSettings(ON).letters).toEqual({
      port: 2525,
      host: '127.0.0.1',
      address: 'surat@blangko.test',
      tls: undefined,
    });
    expect(readSettings({ ...ON, HOST: '10.0.0.1' }).letters!.host).toBe('10.0.0.1');
    const env = { ...ON, HOST: '10.0.0.1', LETTERS_HOST: '10.0.0.2' };
    expect(readSettings(env).letters!.host).toBe('10.0.0.2');
  });

  test('are encrypted with a key and its certificate', () => {
    const { key, cert } = tlsOptions({}) as { key: string; cert: string };
    const env = {
      ...ON,
      LETTERS_TLS_KEY_FILE: file('key.pem', key),
      LETTERS_TLS_CERT_FILE: file('cert.pem', cert),
    };
    expect(readSettings(env).letters!.tls).toEqual({ key, cert });
    expect(problems({ ...env, LETTERS_TLS_CERT_FILE: file('other.pem', key) })).toEqual([
      'LETTERS_TLS_KEY_FILE and LETTERS_TLS_CERT_FILE must be a private key and its certificate, in PEM.',
    ]);
    expect(problems({ ...ON, LETTERS_TLS_KEY_FILE: file('key.pem', key) })).toEqual([
      'LETTERS_TLS_CERT_FILE must be set where LETTERS_TLS_KEY_FILE is.',
    ]);
    expect(problems({ ...env, LETTERS_TLS_KEY_FILE: join(folder, 'none') })).toEqual([
      `LETTERS_TLS_KEY_FILE names ${join(folder, 'none')}, which cannot be read (ENOENT).`,
    ]);
  });

  test.each([
    [{ LETTERS_SMTP_PORT: '2525' }, 'LETTERS_ADDRESS must be set where LETTERS_SMTP_PORT is.'],
    [
      { LETTERS_ADDRESS: 'surat@blangko.test' },
      'LETTERS_SMTP_PORT must be set where LETTERS_ADDRESS is.',
    ],
    [
      { LETTERS_HOST: '10.0.0.1' },
      'LETTERS_SMTP_PORT must be set: LETTERS_HOST is of the listener for letters, which it starts.',
    ],
    [
      { ...ON, LETTERS_SMTP_PORT: '70000' },
      'LETTERS_SMTP_PORT must be a whole number from 0 to 65535, not "70000".',
    ],
    [{ ...ON, LETTERS_ADDRESS: 'surat' }, 'LETTERS_ADDRESS must be one mail address, not "surat".'],
  ])('are refused by half: %j', (env, sentence) => {
    expect(problems(env)).toEqual([sentence]);
  });
});
