import { Clock } from '../../src/platform/clock.js';

const NOON = Date.parse('2026-03-04T05:00:00Z');

/** A machine whose clock shows what it was set to, and whose monotonic clock goes on by itself. */
class Machine {
  shown = NOON;
  passed = 1_000;
  wall = () => this.shown;
  monotonic = () => this.passed;

  pass(milliseconds: number): void {
    this.shown += milliseconds;
    this.passed += milliseconds;
  }
}

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});

/** What the database answers after so many milliseconds; it made it half way. */
const answering = (clock: Clock, theirs: number, took = 0) =>
  clock.setBy(() => {
    machine.pass(took);
    return Promise.resolve(theirs);
  });

test('it is the machine’s until the database was asked, and then the database’s', async () => {
  const clock = new Clock(undefined, machine);
  expect(clock.now().getTime()).toBe(NOON);
  await answering(clock, NOON + 600_000);
  expect(clock.now().getTime()).toBe(NOON + 600_000);
  expect(clock.machineAhead()).toBe(-600_000);
  machine.pass(1_500);
  expect(clock.now().getTime()).toBe(NOON + 601_500);
});

test('whoever sets the machine’s clock does not move it', async () => {
  const clock = new Clock(undefined, machine);
  await answering(clock, NOON);
  machine.shown -= 3_600_000;
  machine.pass(10);
  expect(clock.now().getTime()).toBe(NOON + 10);
});

test('an answer counts from the middle of its way, and moves nothing that it cannot prove wrong', async () => {
  const clock = new Clock(undefined, machine);
  await answering(clock, NOON + 60_000, 400);
  expect(clock.now().getTime()).toBe(NOON + 60_200);
  await answering(clock, NOON + 60_450, 1_000);
  expect(clock.now().getTime()).toBe(NOON + 61_200);
  await answering(clock, NOON + 61_205, 4);
  expect(clock.now().getTime()).toBe(NOON + 61_207);
});

test('a database that does not answer leaves it running', async () => {
  const clock = new Clock(undefined, machine);
  await expect(clock.setBy(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  machine.pass(5);
  expect(clock.now().getTime()).toBe(NOON + 5);
});

test('started elsewhere it runs on from there, whatever the database says', async () => {
  const clock = new Clock(new Date('2026-03-03T23:00:00Z'), machine);
  await answering(clock, NOON);
  machine.pass(1_000);
  expect(clock.now().toISOString()).toBe('2026-03-03T23:00:01.000Z');
});
