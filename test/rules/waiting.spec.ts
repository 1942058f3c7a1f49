import { isWeekend } from '../../src/platform/calendar-date.js';
import { channelOf } from '../../src/restocking/channel.js';
import { workingDayOf, workingDaysWaited } from '../../src/restocking/waiting.js';

/** Friday 20 March 2026 is a holiday here. */
const working = (date: string) => !isWeekend(date) && date !== '2026-03-20';

test.each([
  ['asked on Monday, on Thursday two are over', '2026-03-09', '2026-03-12', 2],
  ['asked on Monday, on Friday three are over', '2026-03-09', '2026-03-13', 3],
  ['asked on Saturday, the days of rest do not count', '2026-03-14', '2026-03-18', 2],
  ['over a holiday and a weekend', '2026-03-18', '2026-03-24', 2],
  ['and one more', '2026-03-18', '2026-03-25', 3],
  ['on the same day none is over', '2026-03-09', '2026-03-09', 0],
])('%s', (_, since, today, days) => expect(workingDaysWaited(since, today, working)).toBe(days));

test('a day of rest belongs to the working day before it', () => {
  expect(workingDayOf('2026-03-19', working)).toBe('2026-03-19');
  expect(workingDayOf('2026-03-22', working)).toBe('2026-03-19');
});

describe('how a request came', () => {
  test('an office asks for itself in the app, and says nothing else', () => {
    expect(channelOf({}, true)).toBe('app');
    expect(() => channelOf({ channel: 'phone' }, true)).toThrow(/must be app/);
  });
  test('of one below, what names a letter came as one, else somebody came, unless it is said', () => {
    expect(channelOf({ reference: '470/12' }, false)).toBe('letter');
    expect(channelOf({}, false)).toBe('visit');
    expect(channelOf({ channel: 'phone' }, false)).toBe('phone');
    expect(() => channelOf({ channel: 'app' }, false)).toThrow(/another office asks/);
  });
});
