import type { Figures, QueuedReport } from '../../web/src/device/queued-report.js';
import {
  applyOutcome,
  correctsSomething,
  leaving,
  nextToSend,
  withoutOld,
  write,
  type Written,
} from '../../web/src/offline/queue-transitions.js';
import { discard, sendAgain, takeOver } from '../../web/src/offline/refused-reports.js';

const DAY = '2026-03-04';
const SITI = { id: 'siti', name: 'Siti' };
const BUDI = { id: 'budi', name: 'Budi' };
const AT = '2026-03-04T08:00:00Z';

const figures = (printed: number, note: string | null = null): Figures => ({
  printed,
  spoiled: 0,
  spoiledBy: null,
  recorded: null,
  waiting: null,
  service: 'open',
  note,
});

const written = (key: string, printed: number, more: Partial<Written> = {}): Written => ({
  key,
  office: '65.71',
  officeName: 'Kota Tarakan',
  date: DAY,
  figures: figures(printed),
  by: SITI,
  at: AT,
  known: null,
  ...more,
});

const first = () => write([], written('a', 100));
const sent = (reports: QueuedReport[], key: string, revision: number) =>
  applyOutcome(reports, key, { is: 'sent', revision, at: AT }, false);
const refused = (reports: QueuedReport[], key: string) =>
  applyOutcome(reports, key, { is: 'refused', refusal: { code: 'x', message: 'Tidak.' } }, false);
const short = (reports: QueuedReport[]) =>
  reports.map(({ key, figures: { printed }, state, corrects, follows }) => ({
    key,
    printed,
    state,
    corrects,
    follows,
  }));

test('one is never sent before the one it follows, in whatever order they stand', () => {
  const reports = write(leaving(first(), 'a'), written('b', 120));
  expect(nextToSend(reports.toReversed(), 'siti')?.key).toBe('a');
  const lost = applyOutcome(reports, 'a', { is: 'unknown' }, true);
  expect(nextToSend(lost.toReversed(), 'siti')?.key).toBe('a');
  const follower = reports.filter(({ key }) => key === 'b');
  expect(nextToSend(follower, 'siti')).toBeUndefined();
  expect(nextToSend(sent(reports, 'a', 1).toReversed(), 'siti')?.key).toBe('b');
});

describe('writing', () => {
  test('what has not left the device is changed in place and keeps its key', () => {
    const reports = write(first(), written('b', 120));
    expect(short(reports)).toEqual([
      { key: 'a', printed: 120, state: 'waiting', corrects: null, follows: null },
    ]);
  });

  test('what has left is frozen; writing again makes a follower that waits for its fate', () => {
    const reports = write(leaving(first(), 'a'), written('b', 120));
    expect(short(reports)).toEqual([
      { key: 'a', printed: 100, state: 'waiting', corrects: null, follows: null },
      { key: 'b', printed: 120, state: 'waiting', corrects: null, follows: 'a' },
    ]);
    expect(nextToSend(reports, 'siti')?.key).toBe('a');
  });

  test('the same again changes nothing, frozen or not', () => {
    const reports = leaving(first(), 'a');
    expect(write(reports, written('b', 100))).toBe(reports);
  });

  test('a report that the server has is corrected by its revision', () => {
    const reports = write([], written('a', 120, { known: { revision: 3 } }));
    expect(reports[0]).toMatchObject({ corrects: 3, follows: null });
  });

  test('after one that was just sent the correction names the later of the revisions known', () => {
    const known = sent(first(), 'a', 1);
    expect(write(known, written('b', 120)).at(-1)).toMatchObject({ corrects: 1 });
    const newer = write(known, written('b', 120, { known: { revision: 2 } }));
    expect(newer.at(-1)).toMatchObject({ corrects: 2 });
  });

  test('what was refused gives way to what mends it, under a new key', () => {
    const reports = write(refused(first(), 'a'), written('b', 90, { known: { revision: 2 } }));
    expect(short(reports)).toEqual([
      { key: 'b', printed: 90, state: 'waiting', corrects: 2, follows: null },
    ]);
  });

  test('only what may be at the server already has to be corrected with a reason', () => {
    expect(correctsSomething([], DAY, null)).toBe(false);
    expect(correctsSomething([], DAY, { revision: 1 })).toBe(true);
    expect(correctsSomething(first(), DAY, null)).toBe(false);
    expect(correctsSomething(leaving(first(), 'a'), DAY, null)).toBe(true);
    expect(correctsSomething(sent(first(), 'a', 1), DAY, null)).toBe(true);
    expect(correctsSomething(refused(first(), 'a'), DAY, null)).toBe(false);
  });
});

describe('sending', () => {
  test('a follower of what was taken corrects the revision that it became', () => {
    const reports = sent(write(leaving(first(), 'a'), written('b', 120)), 'a', 4);
    expect(nextToSend(reports, 'siti')).toMatchObject({ key: 'b', corrects: 4, follows: null });
  });

  test('a follower of what was refused stands in its place, and its success ends the refusal', () => {
    const reports = refused(write(leaving(first(), 'a'), written('b', 120)), 'a');
    expect(nextToSend(reports, 'siti')).toMatchObject({ key: 'b', corrects: null, follows: null });
    expect(short(sent(reports, 'b', 1)).map(({ key }) => key)).toEqual(['b']);
  });

  test('with an unknown fate it stays frozen and is next again, with its key', () => {
    const reports = applyOutcome(leaving(first(), 'a'), 'a', { is: 'unknown' }, false);
    expect(nextToSend(reports, 'siti')).toMatchObject({ key: 'a', tried: true });
  });

  test('turned away at the door it has not left, unless it had left before', () => {
    const away = (before: boolean) =>
      applyOutcome(leaving(first(), 'a'), 'a', { is: 'turned_away' }, before)[0]!.tried;
    expect(away(false)).toBe(false);
    expect(away(true)).toBe(true);
  });

  test('only its writer sends by themself; another sends it when they take it over, with the same key', () => {
    expect(nextToSend(first(), 'budi')).toBeUndefined();
    const taken = takeOver(first(), 'a', 'budi');
    expect(nextToSend(taken, 'budi')).toMatchObject({ key: 'a', writtenBy: SITI });
    expect(nextToSend(taken, 'siti')).toBeUndefined();
  });

  test('who writes after another’s frozen report sends both', () => {
    const reports = write(leaving(first(), 'a'), written('b', 120, { by: BUDI }));
    expect(reports.map(({ sender }) => sender)).toEqual(['budi', 'budi']);
  });
});

describe('nothing is dropped by itself', () => {
  test('only what was refused can be discarded', () => {
    expect(discard(first(), 'a')).toHaveLength(1);
    expect(discard(leaving(first(), 'a'), 'a')).toHaveLength(1);
    expect(discard(refused(first(), 'a'), 'a')).toHaveLength(0);
  });

  test('what was refused can be sent again as it is, and can be changed again', () => {
    const [again] = sendAgain(refused(first(), 'a'), 'a', 'siti');
    expect(again).toMatchObject({ state: 'waiting', tried: false, refusal: null });
  });

  test('of the old only what was sent goes', () => {
    const later = new Date('2026-03-09T08:00:00Z');
    expect(withoutOld(first(), later)).toHaveLength(1);
    expect(withoutOld(refused(first(), 'a'), later)).toHaveLength(1);
    expect(withoutOld(sent(first(), 'a', 1), later)).toHaveLength(0);
    expect(withoutOld(sent(first(), 'a', 1), new Date(AT))).toHaveLength(1);
  });
});
