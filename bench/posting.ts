import { addDays, type CalendarDate } from '../src/platform/calendar-date.js';
import { makeOneCall, postBare, postInOneCall, statementsOf } from './bare-report.js';
import { Caller } from './caller.js';
import type { Statement } from './recorded-statements.js';
import type { Measuring } from './measuring.js';
import { callOf, firstReport, reportAndCorrections, type Report } from './reports.js';
import { inTurns, time, type Timing } from './timing.js';

export const CONNECTIONS = 16;
const HOT_OFFICES = 5;
const DATES_EACH = Math.ceil(CONNECTIONS / HOT_OFFICES);

/** For each party and each of its connections, the reports it posts one after another. */
export type Reports = Record<keyof Posted, Report[][]>;

export interface Posted {
  http: Timing[];
  /** The same statements in a transaction of a bare client. */
  bare: Timing[];
  /** All of it in one prepared call. */
  oneCall: Timing[];
}

/** First reports of all regencies, dealt out so that no two connections want the same one for long. */
export function onAllOffices({ regencies, size }: Measuring, from: CalendarDate): Reports {
  let dealt = 0;
  const next = () => {
    const regency = regencies[dealt % regencies.length]!;
    return firstReport(regency, addDays(from, Math.floor(dealt++ / regencies.length)));
  };
  const each = size.turns * size.calls;
  const deal = () => Array.from({ length: CONNECTIONS }, () => Array.from({ length: each }, next));
  return { http: deal(), bare: deal(), oneCall: deal() };
}

/** Each connection corrects a day of its own again and again, and all want the stock of five offices. */
export function onHotOffices({ regencies, size }: Measuring, from: CalendarDate): Reports {
  const each = size.turns * size.calls;
  const deal = (first: CalendarDate) =>
    Array.from({ length: CONNECTIONS }, (_, n) =>
      reportAndCorrections(
        regencies[n % HOT_OFFICES]!,
        addDays(first, Math.floor(n / HOT_OFFICES)),
        each,
      ),
    );
  const [http, bare, oneCall] = [0, 1, 2].map((party) => deal(addDays(from, party * DATES_EACH)));
  return { http: http!, bare: bare!, oneCall: oneCall! };
}

/** Reports over HTTP, by bare clients, and by bare clients in one call, in turns. */
export async function timePosting(measuring: Measuring, reports: Reports): Promise<Posted> {
  const { database, address, at, settings, size } = measuring;
  const statements = (lanes: Report[][]) =>
    Promise.all(
      lanes.map((lane) => Promise.all(lane.map((report) => statementsOf(report, at, settings)))),
    );
  const bare = await statements(reports.bare);
  const oneCall = await statements(reports.oneCall);
  const caller = new Caller(address, CONNECTIONS);
  const clients = await Promise.all(bare.map(() => database.connect()));
  const text = await makeOneCall(clients[0]!, oneCall[0]![0]!);
  const lanes = {
    http: lanesOf(reports.http, (report) => caller.call(callOf(report))),
    bare: lanesOf(bare, (report, n) => postBare(clients[n]!, report)),
    oneCall: lanesOf(oneCall, (report, n) => postInOneCall(clients[n]!, text, report)),
  };
  const timed = await inTurns(size.turns, {
    http: () => time(lanes.http, size.calls),
    bare: () => time(lanes.bare, size.calls),
    oneCall: () => time(lanes.oneCall, size.calls),
  });
  caller.close();
  await Promise.all(clients.map((client) => client.end()));
  return timed;
}

/** What a lane has not sent in one turn it sends in the next. */
const lanesOf = <T extends Report | Statement[]>(
  lanes: T[][],
  send: (one: T, connection: number) => Promise<unknown>,
) => lanes.map((lane, connection) => () => send(lane.shift()!, connection));
