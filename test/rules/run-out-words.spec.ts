import { bandWords, lastsUntil, dateRange } from '../../src/words/forecasts.js';

const said = (runsOutOn: string | null, runsOutEarly: string | null, runsOutLate: string | null) =>
  bandWords({ runsOutOn, runsOutEarly, runsOutLate }).replaceAll('\u00a0', ' ');

test('the first and the last day a stock may run out stand beside the likely one', () => {
  expect(said('2026-12-12', '2026-12-08', '2026-12-19')).toBe(
    'paling cepat 8 Des, paling lambat 19 Des',
  );
  expect(said('2026-12-12', '2026-12-12', null)).toBe('');
});

test('a day of another year says so: it never looks earlier than the likely one', () => {
  expect(said('2026-09-24', '2026-07-07', '2027-02-02')).toBe(
    'paling cepat 7 Jul, paling lambat 2 Feb 2027',
  );
  expect(said('2027-02-02', '2026-11-30', '2027-04-01')).toBe(
    'paling cepat 30 Nov 2026, paling lambat 1 Apr',
  );
});

test('how long all cards last names the year where it is not this one, and is silent where nothing tells', () => {
  const last = (runsOutOn: string | null, runsOutEarly: string | null) =>
    lastsUntil({ runsOutOn, runsOutEarly }, '2026-11-26').replaceAll('\u00a0', ' ');
  expect(last('2027-06-13', '2027-05-31')).toBe('Cukup sampai 13 Jun 2027 (paling cepat 31 Mei)');
  expect(last('2027-01-13', '2026-12-31')).toBe(
    'Cukup sampai 13 Jan 2027 (paling cepat 31 Des 2026)',
  );
  expect(last('2026-12-13', '2026-12-13')).toBe('Cukup sampai 13 Des');
  expect(last('2026-11-26', '2026-11-26')).toBe('Perkiraan habis hari ini');
  expect(last(null, null)).toBe('');
});

test.each([
  ['2026-11-26', '2026-11-29', '26–29 Nov'],
  ['2026-11-29', '2026-12-02', '29 Nov–2 Des'],
  ['2026-12-29', '2027-01-02', '29 Des–2 Jan 2027'],
  ['2026-11-29', '2026-11-29', '29 Nov'],
  [null, '2026-11-29', '29 Nov'],
])('from %s to %s is told as %s', (from, to, told) => {
  expect(dateRange(from, to, '2026-11-19')).toBe(told.replaceAll(' ', '\u00a0'));
});
