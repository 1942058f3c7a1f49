/** `npm run bench`, or `npm run bench -- --quick`, or `-- --months` for months and past days alone: what the product is worth beside a bare client. */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { bench, benchMonths } from './bench.js';
import { table } from './table.js';

const WHOLE = { weeks: 522, turns: 8, calls: 50 };
const QUICK = { weeks: 13, turns: 4, calls: 25 };

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { quick: flag, months: flag } });
const say = (line: string) => console.log(line);

const size = values.quick ? QUICK : WHOLE;
const rows = await (values.months ? benchMonths : bench)(size, say);
if (!values.months)
  say(`
Blangko is a process of its own, called over HTTP on connections that are kept alive. Bare PostgreSQL is
the same database and the very statements of the work, as Blangko sends them, by a bare client of this
process, which pays for no session check, validation, JSON, compression or log. They take turns. A
report's bare limit is its transaction (BEGIN, four statements, COMMIT) from as many connections, and its
ratio is throughput over HTTP by throughput of the bare clients. Times are median / p95 of single calls.
`);
say(table(rows));
