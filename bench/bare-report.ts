import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { UseCaseContext } from '../src/access/use-case-context.js';
import { Transactions } from '../src/platform/transactions.js';
import { PrintingService } from '../src/printing/printing.service.js';
import { Review } from '../src/restocking/review.js';
import type { Settings } from '../src/settings.js';
import { Listener, type Statement } from './recorded-statements.js';
import type { Report } from './reports.js';

const ON_HAND = 100_000;

/** What the product would find once it has locked the office's stock. */
const lockedDay = ({ regency, corrects }: Report) => ({
  officeId: regency.id,
  officeName: regency.code,
  timezone: 'Asia/Jakarta',
  closedAt: null,
  widenedTo: null,
  widenedUntil: null,
  openingOn: null,
  countedThrough: null,
  totalsBefore: [],
  onHand: ON_HAND,
  spoiledOnHand: ON_HAND,
  ...(corrects
    ? { recorded: null, waiting: null, service: 'open', note: null, ...corrects.body }
    : {}),
  revision: corrects?.revision ?? null,
  attemptRevision: null,
});

const actOf = ({ id, code, clerk }: Report['regency'], at: Date): UseCaseContext => ({
  at,
  actor: {
    personId: clerk,
    name: code,
    role: 'staff',
    office: { id, code, name: code, level: 'regency', timezone: 'Asia/Jakarta' },
  },
});

/** The statements that the product sends between BEGIN and COMMIT to post a report at `at`. */
export async function statementsOf(
  report: Report,
  at: Date,
  settings: Settings,
): Promise<Statement[]> {
  const { regency, date, body, corrects } = report;
  const balances = [{ office: regency.id, kind: 'on_hand', balance: ON_HAND }];
  const listener = new Listener([[lockedDay(report)], [], balances]);
  const transactions = new Transactions({ manager: listener.manager } as DataSource);
  const printing = new PrintingService(transactions, new Review(settings), settings);
  const ifMatch = corrects ? '*' : undefined;
  await printing.file(actOf(regency, at), regency.code, date, body, ifMatch);
  return listener.heard;
}

/** The bare limit: those statements in their transaction, one after the other, and nothing else. */
export async function postBare(db: Client, statements: Statement[]): Promise<void> {
  await db.query('BEGIN');
  for (const statement of statements) await db.query(statement);
  await db.query('COMMIT');
}

/** Makes functions of the statements, so that a report is one call, and none of it is planned anew. */
export async function makeOneCall(db: Client, statements: Statement[]): Promise<string> {
  const calls: string[] = [];
  let given = 0;
  for (const [n, { text }] of statements.entries()) {
    const types = await parameterTypes(db, text);
    const body = text.includes('SELECT') ? `FOR found_row IN ${text} LOOP END LOOP` : text;
    await db.query(`
      CREATE OR REPLACE FUNCTION bench_step_${n}(${types.join()}) RETURNS void LANGUAGE plpgsql AS $body$
        #variable_conflict use_column
        DECLARE found_row record;
        BEGIN ${body}; END
      $body$`);
    calls.push(`bench_step_${n}(${types.map(() => `$${++given}`).join()})`);
  }
  return `SELECT ${calls.join()}`;
}

async function parameterTypes(db: Client, text: string): Promise<string[]> {
  await db.query(`PREPARE bench_step AS ${text}`);
  const { rows } = await db.query<{ types: string[] }>(
    `SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'bench_step'`,
  );
  await db.query('DEALLOCATE bench_step');
  return rows[0]!.types;
}

export const postInOneCall = (db: Client, text: string, statements: Statement[]) =>
  db.query({ name: 'bench.report', text, values: statements.flatMap(({ values }) => values) });
