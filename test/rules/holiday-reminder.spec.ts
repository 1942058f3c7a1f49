import { holidayReminderSlot } from '../../src/notices/holiday-reminder.js';

const slot = (now: string) => holidayReminderSlot(new Date(now), '07:00')?.toISOString() ?? null;

describe('the ministry is told of a year without holidays', () => {
  it.each([
    ['2026-10-01T00:00:00Z', '2026-10-01T00:00:00.000Z'],
    ['2026-11-15T16:59:59Z', '2026-11-01T00:00:00.000Z'],
    ['2026-12-03T00:00:00Z', '2026-12-01T00:00:00.000Z'],
  ])('once a month from October on (%s)', (now, is) => {
    expect(slot(now)).toBe(is);
  });

  it.each(['2026-09-30T16:59:59Z', '2026-09-30T23:59:59Z', '2026-10-15T17:00:00Z'])(
    'and not at %s',
    (now) => {
      expect(slot(now)).toBeNull();
    },
  );
});
