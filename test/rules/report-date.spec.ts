import fc from 'fast-check';
import { addDays, dateAt } from '../../src/platform/calendar-date.js';
import type { Refusal } from '../../src/platform/refusal.js';
import { arrivesLate, type ReportDay } from '../../src/printing/report-date.js';
import { earliestDated } from '../../src/offices/late-window.js';

const NOW = new Date('2026-03-20T01:00:00Z');
const day = (date: string, more: Partial<ReportDay> = {}): ReportDay => ({
  date,
  office: '65.71',
  officeName: 'Kota Tarakan',
  timezone: 'Asia/Makassar',
  closedAt: null,
  openingOn: null,
  widenedTo: null,
  widenedUntil: null,
  above: '65',
  aboveName: 'Kalimantan Utara',
  ...more,
});

function judged(of: ReportDay, writtenAt: Date | null, at = NOW): boolean | string {
  try {
    return arrivesLate({ at, writtenAt }, of, 7);
  } catch (refusal) {
    return (refusal as Refusal).code;
  }
}

test('a closed office reports nothing, whatever its device says', () => {
  const closed = day('2026-03-06', { closedAt: new Date('2026-03-19T00:00:00Z') });
  expect(judged(closed, new Date('2026-03-07T00:00:00Z'))).toBe('office.closed');
});

test('what a device says refuses nothing that would be taken without it, and lets in no other date than one reportable then', () => {
  const minutes = (most: number) => fc.integer({ min: -most, max: most });
  fc.assert(
    fc.property(
      fc.integer({ min: -45, max: 2 }),
      minutes(45 * 1440),
      fc.option(fc.constantFrom('2026-03-01', '2026-03-10', '2026-03-20', '2026-04-01')),
      (back, written, widenedUntil) => {
        const widened = widenedUntil === null ? {} : { widenedTo: 12, widenedUntil };
        const of = day(addDays('2026-03-20', back), widened);
        const writtenAt = new Date(NOW.getTime() + written * 60_000);
        const now = judged(of, null);
        const said = judged(of, writtenAt);
        if (now === false) return expect(said).toBe(false);
        expect(now).toBe('report.date_refused');
        const asThen = judged(of, null, writtenAt) === false;
        const credible = written <= 1 && written >= -30 * 1440;
        const late = of.date <= dateAt(NOW, of.timezone);
        expect(said).toBe(asThen && credible && late ? true : 'report.date_refused');
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['is wider up to and on the last day of the widening', 14, '2026-03-04', '2026-02-18'],
  ['is as ever from the day after', 14, '2026-03-03', '2026-02-25'],
  ['is never narrower than the rule for everybody', 3, '2026-03-04', '2026-02-25'],
  ['is as ever where nobody widened it', null, null, '2026-02-25'],
])('the window of an office %s', (_, widenedTo, widenedUntil, earliest) => {
  const window = { lateDays: 7, widenedTo, widenedUntil };
  expect(earliestDated('2026-03-04', window)).toBe(earliest);
});
