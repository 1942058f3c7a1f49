import type { QueuedReceipt } from '../../web/src/device/queued-receipt.js';
import { awaited } from '../../web/src/device/queued-receipt.js';
import { leaving, nextToSend } from '../../web/src/offline/queue-transitions.js';
import {
  afterSending,
  noteReceipt,
  putAway,
  type Counted,
} from '../../web/src/offline/receipt-transitions.js';
import { sendAgain, takeOver } from '../../web/src/offline/refused-reports.js';

const AT = '2026-03-04T08:00:00Z';
const counted = (key: string, received: number, more: Partial<Counted> = {}): Counted => ({
  key,
  office: '65.71',
  officeName: 'Kota Tarakan',
  consignment: {
    id: 'c1',
    number: '65/2026/0001',
    fromName: 'Kalimantan Utara',
    quantity: 3000,
    sentOn: '2026-03-01',
  },
  receipt: { received, receivedOn: '2026-03-04', receivedBy: null, note: null },
  by: { id: 'siti', name: 'Siti' },
  at: AT,
  ...more,
});
const first = () => noteReceipt([], counted('a', 3000));
const refused = (receipts: QueuedReceipt[], key: string) =>
  afterSending(receipts, key, { is: 'refused', refusal: { code: 'x', message: 'Tidak.' } }, false);
const short = (receipts: QueuedReceipt[]) =>
  receipts.map(({ key, state, tried, receipt }) => [key, receipt.received, state, tried]);

test('what has not left is counted anew under its key', () => {
  expect(short(noteReceipt(first(), counted('b', 2990)))).toEqual([['a', 2990, 'waiting', false]]);
});

test('what has left stands: the server may have it', () => {
  const gone = leaving(first(), 'a');
  expect(noteReceipt(gone, counted('b', 2990))).toBe(gone);
  expect(putAway(gone, 'a')).toEqual(gone);
  const sent = afterSending(gone, 'a', { is: 'sent', at: AT }, true);
  expect(noteReceipt(sent, counted('b', 2990))).toBe(sent);
  expect(putAway(sent, 'a')).toEqual(sent);
});

test('what was refused gives way to what mends it, under a new key', () => {
  const mended = noteReceipt(refused(leaving(first(), 'a'), 'a'), counted('b', 2990));
  expect(short(mended)).toEqual([['b', 2990, 'waiting', false]]);
});

test('refused it stays until somebody sends it again or puts it away', () => {
  const no = refused(leaving(first(), 'a'), 'a');
  expect(short(no)).toEqual([['a', 3000, 'refused', true]]);
  expect(nextToSend(no, 'siti')).toBeUndefined();
  expect(short(sendAgain(no, 'a', 'budi'))).toEqual([['a', 3000, 'waiting', false]]);
  expect(putAway(no, 'a')).toEqual([]);
});

test('a lost answer leaves it frozen; turned away before it ever left, it may be changed', () => {
  const gone = leaving(first(), 'a');
  expect(short(afterSending(gone, 'a', { is: 'unknown' }, false))[0]![3]).toBe(true);
  expect(short(afterSending(gone, 'a', { is: 'turned_away' }, false))[0]![3]).toBe(false);
  expect(short(afterSending(gone, 'a', { is: 'turned_away' }, true))[0]![3]).toBe(true);
});

test('only its writer sends it, until a colleague takes it over, with the same key', () => {
  expect(nextToSend(first(), 'budi')).toBeUndefined();
  expect(nextToSend(takeOver(first(), 'a', 'budi'), 'budi')?.key).toBe('a');
});

test('the stock is reckoned with what waits, and with nothing that was sent or refused', () => {
  const other = { ...counted('b', 500).consignment, id: 'c2' };
  const both = noteReceipt(first(), counted('b', 500, { consignment: other }));
  expect(awaited(both)).toBe(3500);
  expect(awaited(refused(both, 'b'))).toBe(3000);
  expect(awaited(afterSending(both, 'a', { is: 'sent', at: AT }, true))).toBe(500);
});
