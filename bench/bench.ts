import { addDays } from '../src/platform/calendar-date.js';
import { Caller } from './caller.js';
import { reportAtOnce } from './everybody.js';
import { atNoon, withHistory, type Measuring, type Size } from './measuring.js';
import { onAllOffices, onHotOffices, timePosting } from './posting.js';
import { sizesOf, timeCards, timeView } from './reading.js';
import { timeMonths } from './months.js';
import { timeForeseeing } from './foreseeing.js';
import {
  cardRows,
  everybodyRow,
  foreseenRow,
  pastRows,
  postingRows,
  sizeRow,
  sweepRow,
  viewRows,
} from './rows.js';
import { tokenOf } from './staff.js';
import { timeSweep } from './sweeping.js';
import type { Row } from './table.js';

/** As far as it goes: that leaves many reports to post. */
const LATE_DAYS = 60;

/** The same of months and past days alone. */
export const benchMonths = (size: Size, say: (line: string) => void): Promise<Row[]> => {
  const today = new Date().toISOString().slice(0, 10);
  return withHistory(today, size, say, (database) =>
    atNoon({ database, size, say }, today, {}, async (measuring) => {
      const caller = new Caller(measuring.address, 1);
      try {
        return pastRows(await timeMonths(measuring, caller));
      } finally {
        caller.close();
      }
    }),
  );
};

/** Seeds, measures, and leaves nothing behind; answers with the rows of the table. */
export function bench(size: Size, say: (line: string) => void): Promise<Row[]> {
  const today = new Date().toISOString().slice(0, 10);
  return withHistory(today, size, say, async (database) => {
    const given = { database, size, say };
    const read = await atNoon(given, today, {}, reads);
    // Two months on, and nobody has reported since: those are the reports to post.
    const late = { REPORT_LATE_DAYS: String(LATE_DAYS) };
    const posted = await atNoon(given, addDays(today, LATE_DAYS), late, posts);
    return [...posted, ...read];
  });
}

async function reads(measuring: Measuring): Promise<Row[]> {
  const { address, say, at } = measuring;
  const caller = new Caller(address, 1);
  say('Reading …');
  const rows = [
    ...viewRows("A province's view (65)", await timeView('65', measuring, caller), 2),
    ...viewRows("The nation's view", await timeView('00', measuring, caller), 2.5),
    sizeRow(await sizesOf('00', caller)),
    ...cardRows(await timeCards(measuring, caller)),
    sweepRow(await timeSweep(measuring)),
    foreseenRow(await timeForeseeing(measuring)),
    ...pastRows(await timeMonths(measuring, caller)),
  ];
  caller.close();
  say('Everybody reports at the same moment …');
  return [everybodyRow(await reportAtOnce(measuring, at.toISOString().slice(0, 10))), ...rows];
}

async function posts(measuring: Measuring): Promise<Row[]> {
  const { address, say, at } = measuring;
  const first = addDays(at.toISOString().slice(0, 10), 1 - LATE_DAYS);
  say('Posting reports of all offices …');
  const all = await timePosting(measuring, onAllOffices(measuring, first));
  say('Posting reports of five offices …');
  const hot = await timePosting(measuring, onHotOffices(measuring, addDays(first, 40)));
  say('Verifying the ledger …');
  const caller = new Caller(address, 1);
  const { body } = await caller.call({ path: '/api/ledger/verification', token: tokenOf('00') });
  caller.close();
  const verified = JSON.parse(body.toString()) as { ok: boolean; movements: number };
  say(`  ${verified.movements} movements: ${verified.ok ? 'ok' : body.toString()}`);
  if (!verified.ok) throw new Error('The ledger does not hold.');
  return [...postingRows('all offices', all), ...postingRows('five hot offices', hot)];
}
