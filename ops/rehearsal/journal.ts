import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Milliseconds: a caller gives up on an answer, tries again, and writes the next. */
const PATIENCE = 20_000;
const TRIES_AGAIN_AFTER = 1_000;
const PACE = 1_250;

/** What was answered, or that nothing was: the connection broke, or the caller gave it up. */
type Answer = number | 'cut' | 'late';

/** One write, sent under one key until it was acknowledged. */
interface Write {
  kind: 'report' | 'consignment';
  /** Stands in the row that it makes, and in no other. */
  mark: string;
  sentAt: number;
  acknowledgedAt: number;
}

interface Heard {
  at: number;
  answer: Answer;
}

const isPassing = (answer: Answer) =>
  answer === 502 || answer === 503 || answer === 504 || typeof answer === 'string';

/** All that callers sent and heard. */
export class Journal {
  readonly writes: Write[] = [];
  readonly heard: Heard[] = [];
  /** Answers that no caller can live with. */
  readonly wrong: string[] = [];
  private stopped = false;
  private readonly callers: Promise<void>[] = [];

  constructor(private readonly address: string) {}

  async signIn(email: string, password: string): Promise<string> {
    const { body } = await this.send('POST', '/api/sessions', undefined, { email, password });
    return (body as { token: string }).token;
  }

  async read<T>(token: string, path: string): Promise<T> {
    const { answer, body } = await this.send('GET', path, token);
    if (answer !== 200) throw new Error(`GET ${path}: ${answer} ${JSON.stringify(body)}`);
    return body as T;
  }

  /** Corrects one day's report again and again, about once in `PACE`. */
  file(token: string, office: string, date: string): void {
    const path = `/api/offices/${office}/print-reports/${date}`;
    this.go(async () => {
      const { body } = await this.send('GET', path, token);
      let { revision = 0 } = body as { revision?: number };
      return async (mark) => {
        const report = { printed: (revision % 50) + 1, spoiled: 0, note: mark };
        const ifMatch: Record<string, string> = revision > 0 ? { 'if-match': `"${revision}"` } : {};
        await this.write('report', mark, 'PUT', path, token, report, ifMatch);
        revision += 1;
      };
    });
  }

  /** Sends one card to each of these offices in turn, each of which is told by mail. */
  dispatch(token: string, from: string, offices: string[]): void {
    let nth = 0;
    const send = async (mark: string) => {
      const to = offices[(nth += 1) % offices.length]!;
      const consignment = { from, to, quantity: 1, reference: mark };
      await this.write('consignment', mark, 'POST', '/api/consignments', token, consignment);
      await pause(2 * PACE);
    };
    this.go(() => Promise.resolve(send));
  }

  /** No caller begins another write; returns once each has its last one acknowledged. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.callers);
  }

  private go(begin: () => Promise<(mark: string) => Promise<void>>): void {
    const caller = this.callers.length + 1;
    const all = async () => {
      const next = await begin();
      for (let nth = 1; !this.stopped; nth += 1) {
        await next(`rehearsal-${caller}/${nth}`);
        await pause(PACE);
      }
    };
    this.callers.push(all().catch((error: unknown) => void this.wrong.push(String(error))));
  }

  private async write(
    kind: Write['kind'],
    mark: string,
    method: string,
    path: string,
    token: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const sentAt = performance.now();
    for (;;) {
      const key = { ...headers, 'idempotency-key': mark };
      const { answer, body: told } = await this.send(method, path, token, body, key);
      const at = performance.now();
      if (answer === 200 || answer === 201) {
        this.writes.push({ kind, mark, sentAt, acknowledgedAt: at });
        return;
      }
      this.heard.push({ at, answer });
      if (!isPassing(answer)) throw new Error(`${mark}: ${answer} ${JSON.stringify(told)}`);
      await pause(TRIES_AGAIN_AFTER);
    }
  }

  private async send(
    method: string,
    path: string,
    token?: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<{ answer: Answer; body: unknown }> {
    try {
      const answer = await fetch(this.address + path, {
        method,
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      const text = await answer.text();
      return { answer: answer.status, body: text === '' ? null : JSON.parse(text) };
    } catch (error) {
      return { answer: (error as Error).name === 'TimeoutError' ? 'late' : 'cut', body: null };
    }
  }
}

/** What a span of the journal, in milliseconds of `performance.now()`, was like for its callers. */
export function spanOf({ writes, heard }: Journal, from: number, to: number) {
  const acknowledged = writes
    .map(({ acknowledgedAt }) => acknowledgedAt)
    .sort((one, other) => one - other);
  const before = acknowledged.filter((at) => at <= from).at(-1) ?? from;
  const within = acknowledged.filter((at) => at > from && at <= to);
  const times = [before, ...within];
  const answers: Record<string, number> = {};
  for (const { at, answer } of heard)
    if (at > from && at <= to) answers[answer] = (answers[answer] ?? 0) + 1;
  const done = writes.filter(({ acknowledgedAt: at }) => at > from && at <= to);
  return {
    silence: Math.max(...times.slice(1).map((at, nth) => at - times[nth]!), 0),
    slowest: Math.max(...done.map(({ sentAt, acknowledgedAt }) => acknowledgedAt - sentAt), 0),
    acknowledged: done.length,
    answers,
  };
}

const STANDING = `
  SELECT note AS mark FROM print_report_revisions WHERE note LIKE 'rehearsal-%'
  UNION ALL SELECT reference FROM consignments WHERE reference LIKE 'rehearsal-%'`;

/** Which acknowledged writes the database does not have, and which marks it has more than once. */
export async function compare({ writes }: Journal, database: pg.ClientBase) {
  const { rows } = await database.query<{ mark: string }>(STANDING);
  const standing = new Map<string, number>();
  for (const { mark } of rows) standing.set(mark, (standing.get(mark) ?? 0) + 1);
  return {
    lost: writes.filter(({ mark }) => !standing.has(mark)).map(({ mark }) => mark),
    doubled: [...standing].filter(([, times]) => times > 1).map(([mark]) => mark),
  };
}
