import type { HandOut, QueuedHandOut } from '../../web/src/device/queued-hand-out.js';
import { afterSendingHandOut } from '../../web/src/offline/hand-out-transitions.js';
import { handedOutWith, outsideOf } from '../../web/src/offline/outside.js';
import { leaving, nextToSend, type Fate } from '../../web/src/offline/queue-transitions.js';
import { usedOutside } from '../../web/src/offline/used-outside.js';
import {
  noteHandOut,
  putAwayHandOut,
  type NotedHandOut,
} from '../../web/src/offline/written-hand-outs.js';

const AT = '2026-03-04T08:00:00Z';
const DAY = '2026-03-04';
const SENT: Fate = { is: 'sent', at: AT };
const NO: Fate = { is: 'refused', refusal: { code: 'x', message: 'Tidak.' } };
const taking = {
  ...{ holderKind: 'kit' as const, holder: 'Tim 2', nip: null, quantity: 100 },
  ...{ takenOn: DAY, dueOn: DAY, note: null },
};
const settlement = {
  ...{ printed: 60, spoiled: 2, returned: 8, missing: 0, cause: null, settledOn: DAY },
};
const noted = (key: string, more: Partial<NotedHandOut> = {}): NotedHandOut => ({
  ...{ key, office: '65.71', officeName: 'Kota Tarakan', handOut: null, follows: null },
  ...{ taking, settlement: null, by: { id: 'siti', name: 'Siti' }, at: AT },
  ...more,
});
const both = () =>
  noteHandOut(noteHandOut([], noted('a')), noted('b', { follows: 'a', settlement }));
const short = (items: QueuedHandOut[]) =>
  items.map(({ key, state, follows, handOut }) => [key, state, follows, handOut]);
const sent = (items: QueuedHandOut[], key: string, fate: Fate, id: string | null) =>
  afterSendingHandOut(
    leaving(items, key),
    key,
    fate,
    false,
    id === null ? null : { handOut: id, nth: 1 },
  );

test('what came back is not sent before what was taken has arrived, and is then of it', () => {
  expect(nextToSend(both(), 'siti')?.key).toBe('a');
  const gone = sent(both(), 'a', SENT, 'h1');
  expect(short(gone)).toEqual([
    ['a', 'sent', null, 'h1'],
    ['b', 'waiting', null, 'h1'],
  ]);
  expect(nextToSend(gone, 'siti')?.key).toBe('b');
});

test('where the taking is refused, what follows it waits, and follows what mends it', () => {
  const no = sent(both(), 'a', NO, null);
  expect(nextToSend(no, 'siti')).toBeUndefined();
  const mended = noteHandOut(no, noted('c', { mends: 'a', taking: { ...taking, quantity: 90 } }));
  expect(short(mended)).toEqual([
    ['c', 'waiting', null, null],
    ['b', 'waiting', 'c', null],
  ]);
  expect(mended[1]!.taking.quantity).toBe(90);
});

test('what has not left is written anew under its key; what has left stands', () => {
  const anew = noteHandOut(both(), noted('c', { mends: 'a' }));
  expect(anew.map(({ key }) => key)).toEqual(['a', 'b']);
  const gone = leaving(both(), 'a');
  expect(noteHandOut(gone, noted('c', { mends: 'a' }))).toBe(gone);
  expect(putAwayHandOut(gone, 'a')).toBe(gone);
});

test('with a taking goes what is of it, and nothing else', () => {
  const more = noteHandOut(both(), noted('d'));
  expect(putAwayHandOut(more, 'a').map(({ key }) => key)).toEqual(['d']);
  expect(putAwayHandOut(more, 'b').map(({ key }) => key)).toEqual(['a', 'd']);
});

test('an answer that is lost leaves both as they are, the first one frozen', () => {
  const gone = sent(both(), 'a', { is: 'unknown' }, null);
  expect(short(gone)).toEqual([
    ['a', 'waiting', null, null],
    ['b', 'waiting', 'a', null],
  ]);
  expect(gone[0]!.tried).toBe(true);
});

describe('what is outside', () => {
  const told = { ...taking, id: 'h1', held: 100, settlements: [] } as unknown as HandOut;
  const copy = (handedOut: number, handOuts: HandOut[]) =>
    ({ handOuts, stock: { handedOut } }) as unknown as Parameters<typeof outsideOf>[0];

  const outWith = (office: ReturnType<typeof copy>, items: QueuedHandOut[]) =>
    handedOutWith(office, outsideOf(office, items));

  test('counts what waits here, taken and back', () => {
    const [row, ...others] = outsideOf(copy(0, []), both());
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: null, follows: 'a', held: 30 });
    expect(outWith(copy(0, []), both())).toBe(30);
    expect(usedOutside(copy(0, []), both(), DAY)).toEqual({ printed: 60, spoiled: 2 });
    expect(usedOutside(copy(0, []), both(), '2026-03-03')).toEqual({ printed: 0, spoiled: 0 });
  });

  test('counts what was sent until the server has told of it, and no longer', () => {
    const of = [...noteHandOut([], noted('b', { handOut: 'h1', settlement }))];
    const arrived = sent(of, 'b', SENT, 'h1');
    expect(outsideOf(copy(100, [told]), arrived)[0]).toMatchObject({ id: 'h1', held: 30 });
    const later = copy(30, [
      { ...told, held: 30, settlements: [{ nth: 1 }] } as unknown as HandOut,
    ]);
    expect(outsideOf(later, arrived)[0]).toMatchObject({ held: 30, noted: [] });
    expect(outWith(later, arrived)).toBe(30);
  });

  test('is known by the same key before and after its taking has arrived', () => {
    const arrived = sent(noteHandOut([], noted('a')), 'a', SENT, 'h1');
    expect(outsideOf(copy(0, []), arrived).map(({ key }) => key)).toEqual(['a']);
    expect(outsideOf(copy(100, [told]), arrived).map(({ key }) => key)).toEqual(['a']);
    expect(outsideOf(copy(100, [told]), [])[0]!.key).toBe('h1');
  });

  test('does not count what was refused, and shows it', () => {
    const no = sent(noteHandOut([], noted('a')), 'a', NO, null);
    expect(outsideOf(copy(0, []), no)).toMatchObject([{ held: 0, noted: [{ key: 'a' }] }]);
    expect(outWith(copy(0, []), no)).toBe(0);
    expect(outWith(copy(0, []), sent(both(), 'a', NO, null))).toBe(0);
  });
});
