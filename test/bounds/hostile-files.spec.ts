import { Refusal } from '../../src/platform/refusal.js';
import {
  LONGEST_CELL,
  MOST_TEXT,
  type Reading,
} from '../../src/platform/table-file/reading/line.js';
import { readTable } from '../../src/platform/table-file/reading/read-table.js';
import { findHeaderRow } from '../../src/stocktaking/opening-import/header-row.js';
import { openingRows } from '../../src/stocktaking/opening-import/opening-row.js';
import { skippedLines } from '../../src/stocktaking/opening-import/skipped-lines.js';
import { HOSTILE } from '../support/hostile-files.js';

const signsOf = (readings: Reading[]) => JSON.stringify(readings).length;
const cellsOf = (readings: Reading[]) =>
  readings.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells));

test.each(Object.entries(HOSTILE))('%s is read within bounds or refused', async (_, file) => {
  const sent = file();
  expect(sent.bytes.length).toBeLessThanOrEqual(1024 * 1024);
  try {
    const readings = await readTable(sent);
    expect(signsOf(readings)).toBeLessThan(4 * MOST_TEXT);
    for (const cell of cellsOf(readings))
      if (typeof cell === 'string') expect(cell.length).toBeLessThanOrEqual(LONGEST_CELL + 1);
    const found = findHeaderRow(readings);
    const rows = openingRows(found, new Map([['65.71', 'Kota Tarakan']]));
    for (const { message, written } of rows.flatMap(({ faults }) => faults))
      expect([message.length < 120, (written ?? '').length <= 40]).toEqual([true, true]);
    for (const { written } of skippedLines(found)) expect(written.length).toBeLessThanOrEqual(40);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    expect([refusal.status, refusal.extras.errors?.[0]?.field]).toEqual([400, 'file']);
    expect(refusal.message.length).toBeLessThan(200);
  }
});

describe('of files that come at once', () => {
  const small = () => readTable({ type: 'csv', bytes: Buffer.from('kode;stok\n65.71;5') });

  test('five are taken, one after the other, and the others told to come again', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 8 }, small));
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as Refusal] : [],
    );
    expect(refused.map(({ status, code, extras }) => [status, code, extras.retryAfter])).toEqual(
      Array(3).fill([503, 'service.busy', 3]),
    );
    expect(await small()).toHaveLength(3);
  });

  test('one that is refused keeps none of the others', async () => {
    const [good, bad, next] = await Promise.allSettled([
      ...[small(), readTable({ type: 'xlsx', bytes: Buffer.from('PK') }), small()],
    ]);
    expect([good!.status, bad!.status, next!.status]).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});
