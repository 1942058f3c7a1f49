import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { isCalendarDate } from './calendar-date.js';
import { isOnThisMachine, isVerified, namesSeveral } from './database-address.js';

/** Everything wrong with the environment, one plain sentence each. */
export class BadSettings extends Error {
  override readonly name = 'BadSettings';

  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

const EMAIL = /^[^\s<>@,;]+@[^\s<>@,;]+$/;
const SENDER = /^(?:[^\s<>@,;]+@[^\s<>@,;]+|[^<>\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>)$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads variables by kind and collects what is wrong with them until `finish` throws it all at
 * once. An empty variable counts as not set. Values that may carry a password are never repeated, and
 * those of `secrets` may stand in a file instead, whose path is in `<name>_FILE`.
 */
export class SettingsReader {
  readonly #problems: string[] = [];

  private readonly env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv, secrets: string[] = []) {
    this.env = { ...env };
    for (const name of secrets) this.#readFile(name);
  }

  text(name: string): string | undefined {
    return this.env[name] || undefined;
  }

  wholeNumber(name: string, range: { from: number; to: number; otherwise: number }): number {
    const text = this.text(name);
    if (text === undefined) return range.otherwise;
    const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (number >= range.from && number <= range.to) return number;
    this.refuse(`${name} must be a whole number from ${range.from} to ${range.to}, not "${text}".`);
    return range.otherwise;
  }

  yesOrNo(name: string): boolean | undefined {
    const text = this.#matching(name, /^(true|false)$/, 'true or false');
    return text === undefined ? undefined : text === 'true';
  }

  timeOfDay(name: string): string | undefined {
    return this.#matching(name, /^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day like 07:00');
  }

  oneOf<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = this.text(name);
    const word = words.find((one) => one === text);
    if (text !== undefined && !word)
      this.refuse(`${name} must be one of ${words.join(', ')}, not "${text}".`);
    return word;
  }

  email(name: string): string | undefined {
    return this.#matching(name, EMAIL, 'one mail address');
  }

  sender(name: string): string | undefined {
    return this.#matching(name, SENDER, 'like "Blangko <blangko@example.go.id>"');
  }

  instant(name: string): Date | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const day = INSTANT.exec(text)?.[1];
    const at = new Date(text);
    if (day && isCalendarDate(day) && !Number.isNaN(at.getTime())) return at;
    this.refuse(`${name} must be an instant like 2026-03-02T07:00:00+08:00, not "${text}".`);
    return undefined;
  }

  /** Scheme, host and port, without a slash at the end. A path, a query or a fragment is refused. */
  webOrigin(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
    const example = 'like https://blangko.example.go.id';
    if (!url || url.username || url.password)
      this.refuse(`${name} must be a web address ${example}.`);
    else if (/[?#]/.test(text) || !/^\/*$/.test(url.pathname))
      this.refuse(
        `${name} must be a web address without path, query or fragment, ${example}: ` +
          'Blangko is served at the root of its host.',
      );
    else return url.origin;
    return undefined;
  }

  url(name: string, schemes: string[]): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (schemes.some((scheme) => text.startsWith(`${scheme}://`)) && isUrl(text)) return text;
    this.refuse(`${name} must be a URL that begins with ${schemes.join(':// or ')}://.`);
    return undefined;
  }

  /** Of a PostgreSQL: one server, that can be written to. */
  database(name: string): string | undefined {
    const text = this.text(name);
    if (text !== undefined && namesSeveral(text)) {
      this.refuse(
        `${name} names several servers, or how to choose among them. Give the one address that always leads ` +
          'to the primary: a proxy such as HAProxy, or a virtual address (docs/operating.md, Two instances).',
      );
      return undefined;
    }
    return this.url(name, ['postgres', 'postgresql']);
  }

  /** Refuses a database on another machine whose certificate is not verified. */
  requireTls(name: string): void {
    const text = this.text(name);
    if (text === undefined || !isUrl(text) || isOnThisMachine(text) || isVerified(text)) return;
    this.refuse(
      `${name} leads to another machine without a verified TLS: add sslmode=verify-full to it (and ` +
        'sslrootcert=… for a certificate of your own), or set DATABASE_TLS=off where the way is safe.',
    );
  }

  /** `flaw` answers what is wrong with it, as what the sentence goes on with. */
  password(name: string, flaw: (password: string) => string | undefined): string | undefined {
    const text = this.text(name);
    const wrong = text && flaw(text);
    if (wrong) this.refuse(`${name} ${wrong}.`);
    return text;
  }

  /** So many random bytes, as base64. */
  key(name: string, bytes: number): Buffer | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const key = Buffer.from(text, 'base64');
    if (key.length === bytes && key.toString('base64') === text) return key;
    this.refuse(
      `${name} must be ${bytes} bytes as base64, as "openssl rand -base64 ${bytes}" makes them.`,
    );
    return undefined;
  }

  /** What a file holds, whose path this variable is. */
  file(name: string): string | undefined {
    const path = this.text(name);
    if (path === undefined) return undefined;
    try {
      const held = readFileSync(path, 'utf8');
      if (held.trim() !== '') return held;
      this.refuse(`${name} names ${path}, which is empty.`);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.refuse(`${name} names ${path}, which cannot be read (${code}).`);
    }
    return undefined;
  }

  /** Refuses a key and a certificate, both in PEM, that TLS could not begin with. */
  requirePair(keyName: string, certName: string, key: string, cert: string): void {
    try {
      createSecureContext({ key, cert });
    } catch {
      this.refuse(`${keyName} and ${certName} must be a private key and its certificate, in PEM.`);
    }
  }

  together(one: string, other: string): void {
    for (const [set, missing] of [
      [one, other],
      [other, one],
    ] as const) {
      if (this.text(set) && !this.text(missing)) {
        this.refuse(`${missing} must be set where ${set} is.`);
      }
    }
  }

  need(name: string, because: string): void {
    if (!this.text(name)) this.refuse(`${name} must be set: ${because}.`);
  }

  refuse(problem: string): void {
    this.#problems.push(problem);
  }

  finish(): void {
    if (this.#problems.length > 0) throw new BadSettings(this.#problems);
  }

  #readFile(name: string): void {
    if (this.text(`${name}_FILE`) === undefined) return;
    if (this.text(name)) this.refuse(`Set ${name} or ${name}_FILE, not both.`);
    const held = this.file(`${name}_FILE`);
    if (held !== undefined) this.env[name] = held.replace(/\r?\n$/, '');
  }

  #matching(name: string, pattern: RegExp, wanted: string): string | undefined {
    const text = this.text(name);
    if (text === undefined || pattern.test(text)) return text;
    this.refuse(`${name} must be ${wanted}, not "${text}".`);
    return undefined;
  }
}

/** A PostgreSQL URL may leave its host out (`postgres://user@/database?host=/socket`). */
function isUrl(text: string): boolean {
  return /^[^\s:]+:\/\/\S+$/.test(text) && URL.canParse(text.replace('@/', '@host/'));
}
