import { disagreement, serverTime } from '../../web/src/offline/clock-sample.js';

const HOUR = 3_600_000;
const SERVER = Date.parse('2026-03-04T08:00:00Z');

test('the server’s time goes on by the page’s clock, whatever the device’s calendar says', () => {
  const seen = { server: SERVER, wall: 0, page: 1000 };
  expect(serverTime(seen, { wall: 0, page: 1000 + HOUR })).toBe(SERVER + HOUR);
  expect(serverTime(seen, { wall: -HOUR, page: 1000 + HOUR })).toBe(SERVER + HOUR);
});

test('through a laptop’s sleep it goes on by the calendar', () => {
  const seen = { server: SERVER, wall: 0, page: 1000 };
  expect(serverTime(seen, { wall: 9 * HOUR, page: 2000 })).toBe(SERVER + 9 * HOUR);
});

test('in another page only the calendar is left, and it never turns the server’s time back', () => {
  const seen = { server: SERVER, wall: 0, page: null };
  expect(serverTime(seen, { wall: HOUR, page: 5 })).toBe(SERVER + HOUR);
  expect(serverTime(seen, { wall: -HOUR, page: 5 })).toBe(SERVER);
});

test('a device that is some seconds off is right enough; one that is minutes off is told', () => {
  const ahead = (by: number) =>
    disagreement({ server: SERVER, wall: SERVER + by, page: 0 }, { wall: SERVER + by, page: 0 });
  expect(ahead(40_000)).toBeNull();
  expect(ahead(2 * HOUR)).toBe(120);
  expect(ahead(-2 * HOUR)).toBe(-120);
});
