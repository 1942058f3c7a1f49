import { digestSlot } from '../../src/notices/morning-digest.js';
import { dailySlot } from '../../src/outbox/daily-slot.js';

const at = (instant: string) => new Date(instant);
const long = at('2020-01-01T00:00:00Z');
const due = (now: string, timezone: string, first: Date | null = long, digestAt = '07:00') =>
  digestSlot(at(now), digestAt, timezone, first)?.toISOString() ?? null;

describe('the morning digest is due', () => {
  it.each([
    ['Asia/Jayapura', '2026-11-20T22:00:00.000Z'],
    ['Asia/Makassar', '2026-11-20T23:00:00.000Z'],
    ['Asia/Jakarta', '2026-11-21T00:00:00.000Z'],
  ])("at seven by the province's own clocks (%s)", (timezone, slot) => {
    const justBefore = new Date(at(slot).getTime() - 1).toISOString();
    expect(due(justBefore, timezone)).toBeNull();
    expect(due(slot, timezone)).toBe(slot);
  });

  it('for three hours after a morning that nothing ran, and not longer', () => {
    expect(due('2026-11-21T02:59:59.999Z', 'Asia/Jakarta')).toBe('2026-11-21T00:00:00.000Z');
    expect(due('2026-11-21T03:00:00.000Z', 'Asia/Jakarta')).toBeNull();
  });

  it('across midnight, where it is sent late in the evening', () => {
    expect(due('2026-11-20T18:30:00Z', 'Asia/Jakarta', long, '23:00')).toBe(
      '2026-11-20T16:00:00.000Z',
    );
  });

  it('never from before the first data', () => {
    const slot = '2026-11-21T00:00:00.000Z';
    expect(due('2026-11-21T01:00:00Z', 'Asia/Jakarta', null)).toBeNull();
    expect(due('2026-11-21T01:00:00Z', 'Asia/Jakarta', at('2026-11-21T00:00:00.001Z'))).toBeNull();
    expect(due('2026-11-21T01:00:00Z', 'Asia/Jakarta', at(slot))).toBe(slot);
  });
});

describe('a daily slot', () => {
  it('is the last time the clocks showed that time, this very moment included', () => {
    expect(dailySlot(at('2026-11-20T19:00:00Z'), '02:00', 'Asia/Jakarta')).toEqual(
      at('2026-11-20T19:00:00Z'),
    );
    expect(dailySlot(at('2026-11-20T18:59:59Z'), '02:00', 'Asia/Jakarta')).toEqual(
      at('2026-11-19T19:00:00Z'),
    );
    expect(dailySlot(at('2026-12-31T17:30:00Z'), '00:15', 'Asia/Jakarta')).toEqual(
      at('2026-12-31T17:15:00Z'),
    );
  });
});
