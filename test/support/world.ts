import { createHash, randomBytes } from 'node:crypto';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { Role } from '../../src/access/permissions.js';
import { startApp, type TestApp } from './app.js';
import { createFilledDatabase } from './database.js';

type Headers = Record<string, string>;
type Options = Parameters<typeof startApp>[0];

/** What many tests begin with; its clock begins on the Wednesday, and moves as `fill` says. */
export interface Fixture {
  name: string;
  fill(world: World): Promise<void>;
}

/** A table that is sent as it is. */
export class CsvFile {
  constructor(readonly text: string) {}
}

/** Someone signed in, calling the API over HTTP. */
export class Client {
  constructor(
    private readonly url: string,
    readonly token: string | null,
  ) {}

  get = (path: string, headers?: Headers) => this.send('get', path, undefined, headers);
  delete = (path: string, headers?: Headers) => this.send('delete', path, undefined, headers);
  post = (path: string, body?: object, headers?: Headers) => this.send('post', path, body, headers);
  put = (path: string, body?: object, headers?: Headers) => this.send('put', path, body, headers);
  patch = (path: string, body?: object, headers?: Headers) =>
    this.send('patch', path, body, headers);

  private send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body?: object,
    headers: Headers = {},
  ) {
    const call = request(this.url)[method](path).set(headers);
    if (this.token) call.set('authorization', `Bearer ${this.token}`);
    if (body instanceof CsvFile) return call.type('text/csv').send(body.text);
    return body === undefined ? call : call.send(body);
  }
}

/** The whole application with people at its offices; stock comes through the real routes. */
export class World {
  readonly dataSource: DataSource;
  readonly url: string;

  private constructor(
    readonly running: TestApp,
    url: string,
  ) {
    this.dataSource = running.app.get(DataSource);
    this.url = url;
  }

  /**
   * With a fixture, as that left it: filled once in a run, and a copy for each who opens it. Its name is
   * that of what `fill` does, and of nothing else.
   */
  static async open(options?: Options, fixture?: Fixture): Promise<World> {
    if (!fixture) return World.on(await startApp(options));
    const database = await createFilledDatabase(fixture.name, async (databaseUrl) => {
      const world = await World.on(await startApp({ databaseUrl }));
      await fixture.fill(world).finally(() => world.close());
    });
    return World.on(await startApp({ ...options, database }));
  }

  private static async on(running: TestApp): Promise<World> {
    return new World(running, await running.app.getUrl());
  }

  get clock() {
    return this.running.clock;
  }

  close(): Promise<void> {
    return this.running.close();
  }

  nobody(): Client {
    return new Client(this.url, null);
  }

  /** A person of this office and role, hired on first call, with a session of their own. */
  async as(office: string, role: Role = 'admin'): Promise<Client> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const email = `${role}.${office}@example.test`;
    await this.dataSource.query(
      `INSERT INTO people (email, name, role, office_id, password_hash, created_at)
       SELECT $1, $2, $3, id, 'unused', $5 FROM offices WHERE code = $4
       ON CONFLICT (lower(email)) DO NOTHING`,
      [email, `${role} ${office}`, role, office, now],
    );
    await this.dataSource.query(
      `INSERT INTO sessions (token_hash, person_id, started_at, last_used_at)
       SELECT $1, id, $2, $2 FROM people WHERE email = $3`,
      [createHash('sha256').update(token).digest(), now, email],
    );
    return new Client(this.url, token);
  }

  /** Cards at the ministry, 10 million of them. */
  async supply(quantity = 10_000_000): Promise<void> {
    const ministry = await this.as('00');
    await ministry.post('/api/offices/00/supplies', { quantity, reference: 'K/1' }).expect(201);
  }

  /** The opening stock of an office, by the ministry. */
  async begin(office: string, quantity: number, asOf?: string): Promise<void> {
    const ministry = await this.as('00');
    await ministry.post(`/api/offices/${office}/opening-stock`, { quantity, asOf }).expect(201);
  }

  /** What an office has on hand, from the ledger's balances. */
  async onHand(office: string): Promise<number> {
    return this.balance(office, 'on_hand');
  }

  async balance(office: string, kind: string): Promise<number> {
    const [row] = await this.dataSource.query<{ balance: number }[]>(
      `SELECT a.balance FROM stock_accounts a JOIN offices o ON o.id = a.office_id
       WHERE o.code = $1 AND a.kind = $2::account_kind`,
      [office, kind],
    );
    return row!.balance;
  }

  /**
   * How many rows every table holds and the sum of all balances: what a refusal must leave alone.
   * Mails are not counted: they are composed in the background, of what was done before.
   */
  async trace(): Promise<Record<string, number>> {
    const tables = [
      'movements',
      'entries',
      'print_report_revisions',
      'consignments',
      'restock_requests',
      'stock_counts',
      'count_differences',
      'count_explanations',
      'count_verdicts',
      'opening_stocks',
      'supplies',
      'destructions',
      'hand_outs',
      'hand_out_settlements',
      'hand_out_settlement_reversals',
      'receipt_corrections',
      'loans',
      'loan_settlements',
      'recoveries',
      'recovery_acceptances',
      'supply_reversals',
      'destruction_reversals',
      'opening_stock_reversals',
      'allocation_plans',
      'allocation_plan_rows',
      'audit_log',
      'idempotency_keys',
      'quiet_offices',
      'holidays',
      'unit_prices',
      'public_words',
      'broadcasts',
      'broadcast_offices',
      'broadcast_readings',
      'broadcast_confirmations',
      'broadcast_withdrawals',
      'people',
      'second_factors',
      'second_factor_setups',
      'recovery_codes',
      'signatories',
      'letterheads',
    ];
    const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
    const [row] = await this.dataSource.query<Record<string, number>[]>(
      `SELECT ${counts.join()},
         (SELECT count(*) FROM outbox WHERE kind <> 'mail') AS outbox,
         (SELECT sum(balance * (office_id + 1)) FROM stock_accounts) AS weighed`,
    );
    return row!;
  }
}
