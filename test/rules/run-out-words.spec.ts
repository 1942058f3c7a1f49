import { bandWords } from '../../src/words/forecasts.js';

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
