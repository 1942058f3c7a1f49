import { addDays } from '../src/platform/calendar-date.js';
import { firstOf, lastOf, monthOf } from '../src/platform/calendar-month.js';
import type { Caller } from './caller.js';
import type { Measuring } from './measuring.js';
import { tokenOf } from './staff.js';
import { inTurns, time, warmUp, type Timing } from './timing.js';

/** What is asked of any past day and of a month, and by when an answer has to be there, in milliseconds. */
export interface PastRead {
  measured: string;
  most: number;
  timings: Timing[];
}

/** Every office submits its last month; then months, recaps and past days are read, in turns. */
export async function timeMonths(
  { db, regencies, at, say, size: { turns, calls } }: Measuring,
  caller: Caller,
): Promise<PastRead[]> {
  const month = monthOf(addDays(firstOf(monthOf(at.toISOString().slice(0, 10))), -1));
  const { rows } = await db.query<{ code: string }>(
    `SELECT o.code FROM offices o JOIN stock_accounts a ON a.office_id = o.id AND a.kind = 'on_hand'
     WHERE a.begun_on <= $1 ORDER BY o.code`,
    [lastOf(month)],
  );
  say(`Submitting ${month} of ${rows.length} offices …`);
  for (const { code } of rows)
    await caller.call({
      method: 'POST',
      path: `/api/offices/${code}/monthly-reports/${month}/submission`,
      token: tokenOf(code),
      json: {},
    });
  const some = regencies.filter((_, n) => n % Math.ceil(regencies.length / calls) === 0);
  const read = (path: string, office: string) => () =>
    caller.call({ path: `/api/offices/${office}/${path}`, token: tokenOf(office) });
  let next = 0;
  const each = (path: string) => () => read(path, some[next++ % some.length]!.code)();
  const before = monthOf(addDays(firstOf(month), -1));
  const period = `from=${firstOf(before)}&to=${lastOf(before)}`;
  const asked: [measured: string, most: number, call: () => Promise<unknown>][] = [
    ['The month of an office, submitted', 15, each(`monthly-reports/${month}`)],
    ['The month of an office, from the ledger', 15, each(`monthly-reports/${before}`)],
    ['Twelve months of an office', 15, each('monthly-reports')],
    ['The month of a province', 60, read(`month-recaps/${month}`, '65')],
    ['The month of the nation', 400, read(`month-recaps/${month}`, '00')],
    ['The position of an office on a past day', 15, each(`position?on=${lastOf(before)}`)],
    ['The position of a province', 60, read(`regencies?on=${lastOf(before)}`, '65')],
    ['The position of the nation', 400, read(`regencies?on=${lastOf(before)}`, '00')],
    ['The trial balance of the nation for a month', 400, read(`trial-balance?${period}`, '00')],
  ];
  await warmUp(asked.map(([, , call]) => call));
  const parties = Object.fromEntries(
    asked.map(([measured, , call]) => [measured, () => time([call], calls)]),
  );
  const timed = await inTurns(turns, parties);
  return asked.map(([measured, most]) => ({ measured, most, timings: timed[measured]! }));
}
