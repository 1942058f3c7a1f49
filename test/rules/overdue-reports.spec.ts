import { dueThrough } from '../../src/insight/overdue-reports.js';
import { silence } from '../support/overdue-reports.js';
import { isWeekend } from '../../src/platform/calendar-date.js';

// November 2026: the 20th is a Friday.
const isWorkingDay = (date: string) => !isWeekend(date) && date !== '2026-11-12';

const reporting = (lastReportOn: string | null, ...alsoOn: string[]) => ({
  owesFrom: '2026-11-02',
  lastReportOn,
  hasReported: (date: string) => date === lastReportOn || alsoOn.includes(date),
  isWorkingDay,
  lateDays: 7,
});

describe('when a report is due', () => {
  it.each([
    ['Wednesday', '2026-11-18', '2026-11-16'],
    ['Friday', '2026-11-20', '2026-11-18'],
    ['Saturday', '2026-11-21', '2026-11-19'],
    ['Sunday', '2026-11-22', '2026-11-19'],
    ['Monday', '2026-11-23', '2026-11-19'],
    ['Tuesday', '2026-11-24', '2026-11-20'],
    ['Friday after a holiday', '2026-11-13', '2026-11-10'],
    ['Monday after a holiday on a Thursday', '2026-11-16', '2026-11-11'],
  ])('on a %s a whole working day lies between', (_, today, through) => {
    expect(dueThrough(today, isWorkingDay)).toBe(through);
  });
});

describe('silence', () => {
  const onFriday = (office: Parameters<typeof silence>[0]) => silence(office, '2026-11-20');

  it('yesterday may still be reported today', () => {
    const office = reporting('2026-11-18', '2026-11-17', '2026-11-16', '2026-11-13');
    expect(onFriday(office)).toEqual({ since: null, missing: 0, gaps: [] });
  });

  it('begins with the first working day that is overdue', () => {
    const office = reporting('2026-11-16', '2026-11-13');
    expect(onFriday(office)).toEqual({ since: '2026-11-17', missing: 2, gaps: [] });
  });

  it('weekends and holidays are nobody’s silence', () => {
    const office = reporting('2026-11-11', '2026-11-10', '2026-11-09');
    expect(silence(office, '2026-11-16')).toEqual({ since: null, missing: 0, gaps: [] });
    expect(silence(office, '2026-11-17')).toEqual({ since: '2026-11-13', missing: 1, gaps: [] });
  });

  it('an office that never reported is silent from its beginning', () => {
    expect(onFriday(reporting(null))).toEqual({ since: '2026-11-02', missing: 3, gaps: [] });
  });

  it('an office that has not begun is not silent', () => {
    expect(onFriday({ ...reporting(null), owesFrom: null })).toEqual({
      since: null,
      missing: 0,
      gaps: [],
    });
  });

  it('a gap before the last report is told while it can still be reported, and is no silence', () => {
    const office = reporting('2026-11-18', '2026-11-17', '2026-11-16');
    expect(onFriday(office)).toEqual({ since: null, missing: 0, gaps: ['2026-11-13'] });
    expect(silence(office, '2026-11-21')).toMatchObject({ since: '2026-11-19', gaps: [] });
    expect(onFriday({ ...office, lateDays: 6 }).gaps).toEqual([]);
  });

  it('a widened window brings old gaps back', () => {
    const office = reporting('2026-11-18', '2026-11-17', '2026-11-16', '2026-11-13');
    expect(onFriday({ ...office, lateDays: 14 }).gaps).toEqual([
      '2026-11-06',
      '2026-11-09',
      '2026-11-10',
      '2026-11-11',
    ]);
  });
});
