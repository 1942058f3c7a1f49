import { resolve } from 'node:path';

import { flawOf } from './access/password-flaw.js';
import { KEY_LENGTH } from './access/sealed-secret.js';
import { SECOND_FACTOR_RULES, type SecondFactorRule } from './access/second-factor.js';
import { insistsOnTls } from './notices/smtp-tls.js';
import { isOnThisMachine, placeOf } from './platform/database-address.js';
import { LOG_LEVELS, type LogLevel } from './platform/logging.js';
import { SettingsReader } from './platform/settings-reader.js';

export { BadSettings } from './platform/settings-reader.js';

/** Injects the settings: `@Inject(SETTINGS) settings: Settings`. */
export const SETTINGS = Symbol('settings');

/** How letters by e-mail come in. */
export interface LettersSettings {
  readonly port: number;
  readonly host: string;
  /** The one recipient, in lower case. */
  readonly address: string;
  /** For STARTTLS, in PEM; none: it is not offered. */
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
}

/** How this process is to run. The rules' numbers are cards or calendar days. */
export interface Settings {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** None: PostgreSQL runs embedded, inside `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** As the role that owns the tables and migrates them. None: the service's own role does. */
  readonly migrationDatabaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** None: mails become files in `dataDir`. */
  readonly smtpUrl: string | undefined;
  /** Whether mails go encrypted and to a server whose certificate is good, or not at all; none: where a password goes along. */
  readonly smtpTls: 'required' | 'off' | undefined;
  readonly mailFrom: string;
  /** What links in mails begin with: scheme, host and port, never a path or a slash at the end. */
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly adminEmail: string | undefined;
  readonly adminPassword: string | undefined;
  /** Who does nothing without a second factor: admins above the regencies, all, none. */
  readonly requireSecondFactor: SecondFactorRule;
  /** What the secrets of authenticators are sealed with. None: they are kept as they are. */
  readonly secondFactorKey: Buffer | undefined;
  /** `HH:MM`, in each province's own time. */
  readonly digestAt: string;
  readonly reportLateDays: number;
  readonly coverTargetDays: number;
  /** Days that a province may take to decide on a consignment before it must leave. */
  readonly decideDays: number;
  readonly packSize: number;
  readonly refusalQuietDays: number;
  /** Days after a stock count on which the next one is due. */
  readonly countEveryDays: number;
  /** Days that an office may keep a spoiled card before it is destroyed. */
  readonly destroyWithinDays: number;
  /** The day of the next month on which an office's monthly report falls due. */
  readonly monthDueDay: number;
  /** Days after its receipt on which a loan falls due, where nothing else was agreed. */
  readonly loanDueDays: number;
  readonly clockStart: Date | undefined;
  /** How many proxies in front are believed. */
  readonly trustProxy: number;
  readonly metricsToken: string | undefined;
  /** Where letters by e-mail are taken; none: nowhere. */
  readonly letters: LettersSettings | undefined;
  readonly logLevel: LogLevel;
}

/** What may stand in a file that `<name>_FILE` names, so that it is in no environment. */
const SECRETS = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'SMTP_URL',
  'ADMIN_PASSWORD',
  'SECOND_FACTOR_KEY',
  'METRICS_TOKEN',
];

/** Reads the environment, the only place that does; throws `BadSettings` with every fault in it. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const read = new SettingsReader(env, SECRETS);
  const production = env['NODE_ENV'] === 'production';
  const port = read.wholeNumber('PORT', { from: 0, to: 65535, otherwise: 3000 });
  const databaseUrl = read.database('DATABASE_URL');
  const migrationDatabaseUrl = read.database('MIGRATION_DATABASE_URL');

  const settings: Settings = {
    production,
    port,
    host: read.text('HOST') ?? '127.0.0.1',
    databaseUrl,
    migrationDatabaseUrl,
    dataDir: resolve(read.text('DATA_DIR') ?? '.data'),
    smtpUrl: read.url('SMTP_URL', ['smtp', 'smtps']),
    smtpTls: read.oneOf('SMTP_TLS', ['required', 'off']),
    mailFrom: read.sender('MAIL_FROM') ?? 'Blangko <blangko@localhost>',
    publicUrl: read.webOrigin('PUBLIC_URL') ?? `http://127.0.0.1:${port}`,
    demo: read.yesOrNo('DEMO') ?? (databaseUrl === undefined && !production),
    adminEmail: read.email('ADMIN_EMAIL'),
    adminPassword: read.password('ADMIN_PASSWORD', (password) =>
      flawOf(password, [read.text('ADMIN_EMAIL') ?? '']),
    ),
    requireSecondFactor:
      read.oneOf('REQUIRE_SECOND_FACTOR', SECOND_FACTOR_RULES) ?? (production ? 'admins' : 'none'),
    secondFactorKey: read.key('SECOND_FACTOR_KEY', KEY_LENGTH),
    digestAt: read.timeOfDay('DIGEST_AT') ?? '07:00',
    reportLateDays: read.wholeNumber('REPORT_LATE_DAYS', { from: 0, to: 60, otherwise: 7 }),
    coverTargetDays: read.wholeNumber('COVER_TARGET_DAYS', { from: 1, to: 365, otherwise: 30 }),
    decideDays: read.wholeNumber('DECIDE_DAYS', { from: 0, to: 60, otherwise: 3 }),
    packSize: read.wholeNumber('PACK_SIZE', { from: 1, to: 100_000, otherwise: 500 }),
    refusalQuietDays: read.wholeNumber('REFUSAL_QUIET_DAYS', { from: 0, to: 365, otherwise: 7 }),
    countEveryDays: read.wholeNumber('COUNT_EVERY_DAYS', { from: 1, to: 366, otherwise: 30 }),
    destroyWithinDays: read.wholeNumber('DESTROY_WITHIN_DAYS', {
      ...{ from: 1, to: 366, otherwise: 30 },
    }),
    monthDueDay: read.wholeNumber('MONTH_DUE_DAY', { from: 1, to: 28, otherwise: 5 }),
    loanDueDays: read.wholeNumber('LOAN_DUE_DAYS', { from: 1, to: 366, otherwise: 60 }),
    clockStart: read.instant('CLOCK_START'),
    trustProxy: read.wholeNumber('TRUST_PROXY', { from: 0, to: 10, otherwise: 0 }),
    metricsToken: read.text('METRICS_TOKEN'),
    letters: lettersOf(read),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS) ?? 'info',
  };

  read.together('ADMIN_EMAIL', 'ADMIN_PASSWORD');
  if (migrationDatabaseUrl)
    read.need('DATABASE_URL', 'MIGRATION_DATABASE_URL is the same database as another role');
  if (production) refuseTryingOut(read, settings);
  if (production && read.oneOf('DATABASE_TLS', ['required', 'off']) !== 'off')
    for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL']) read.requireTls(name);
  read.finish();
  return Object.freeze(settings);
}

/** Refuses half of it: nobody would notice that letters do not come in, or that they come unencrypted. */
function lettersOf(read: SettingsReader): LettersSettings | undefined {
  read.together('LETTERS_SMTP_PORT', 'LETTERS_ADDRESS');
  read.together('LETTERS_TLS_KEY_FILE', 'LETTERS_TLS_CERT_FILE');
  const port = read.wholeNumber('LETTERS_SMTP_PORT', { from: 0, to: 65535, otherwise: -1 });
  const address = read.email('LETTERS_ADDRESS')?.toLowerCase();
  const key = read.file('LETTERS_TLS_KEY_FILE');
  const cert = read.file('LETTERS_TLS_CERT_FILE');
  if (key && cert) read.requirePair('LETTERS_TLS_KEY_FILE', 'LETTERS_TLS_CERT_FILE', key, cert);
  for (const name of ['LETTERS_TLS_KEY_FILE', 'LETTERS_HOST'])
    if (read.text(name))
      read.need('LETTERS_SMTP_PORT', `${name} is of the listener for letters, which it starts`);
  if (port < 0 || !address) return undefined;
  const host = read.text('LETTERS_HOST') ?? read.text('HOST') ?? '127.0.0.1';
  return { port, host, address, tls: key && cert ? { key, cert } : undefined };
}

function refuseTryingOut(read: SettingsReader, { demo, clockStart }: Settings): void {
  read.need('DATABASE_URL', 'production has no embedded database');
  read.need('PUBLIC_URL', 'links in mails begin with it');
  read.need('SMTP_URL', 'production sends its mails');
  read.need('MAIL_FROM', 'its mails need a sender');
  if (demo) read.refuse('DEMO must not be true in production.');
  if (clockStart) read.refuse('CLOCK_START must not be set in production.');
}

/** What this production could do more safely, a sentence each, for the log. */
export function adviceFor({
  smtpUrl,
  smtpTls,
  secondFactorKey,
  requireSecondFactor,
  logLevel,
}: Settings): string[] {
  const advice: string[] = [];
  if (!secondFactorKey && requireSecondFactor !== 'none')
    advice.push(
      'SECOND_FACTOR_KEY is not set: whoever reads the database or a backup has the secrets of ' +
        'authenticators. Set it to what "openssl rand -base64 32" gives; what is kept is sealed with it.',
    );
  if (smtpUrl?.startsWith('smtp:') && !isOnThisMachine(smtpUrl) && !insistsOnTls(smtpUrl, smtpTls))
    advice.push(
      'Mails, some with links that set a password, leave this machine encrypted only where the mail server ' +
        'offers it: set SMTP_TLS=required, or an SMTP_URL that begins with smtps://.',
    );
  if (logLevel !== 'info' && logLevel !== 'debug')
    advice.push(
      `LOG_LEVEL=${logLevel} leaves out who signed in and what they changed: set it to info or debug.`,
    );
  return advice;
}

/** What tells nothing to whoever reads the log. */
const OPEN = [
  'host',
  'dataDir',
  'publicUrl',
  'smtpTls',
  'requireSecondFactor',
  'digestAt',
  'logLevel',
];

const placeOfLetters = ({ host, port, tls }: LettersSettings) => ({
  host,
  port,
  tls: Boolean(tls),
});

/**
 * The settings as the log may hold them: of a connection its place, of anything else that is no number and not
 * known to be open only that it is set, so that a secret setting that is new one day is none in the log.
 */
export const settingsInForce = (settings: Settings): object =>
  Object.fromEntries(
    Object.entries(settings).map(([name, value]: [string, unknown]) => {
      const isPlain = /^(number|boolean|undefined)$/.test(typeof value) || value instanceof Date;
      if (isPlain || OPEN.includes(name)) return [name, value];
      if (name === 'letters') return [name, placeOfLetters(value as LettersSettings)];
      return [name, name.endsWith('Url') ? placeOf(String(value)) : 'set'];
    }),
  );
