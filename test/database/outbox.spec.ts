import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DataSource, type EntityManager } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import type { Mail } from '../../src/notices/mail.js';
import { Drain, type Message, Undeliverable } from '../../src/outbox/drain.js';
import { outboxDepth } from '../../src/outbox/queue-depth.js';
import { append, tryAgain } from '../../src/outbox/outbox.js';
import { oncePerSlot, Scheduler } from '../../src/outbox/scheduler.js';
import { ClockKeeper } from '../../src/platform/clock-keeper.js';
import { Clock } from '../../src/platform/clock.js';
import { TestClock } from '../support/clock.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/waiting.js';

const NOON = new Date('2026-11-20T04:00:00Z');
const mail: Mail = { to: 'a@b.id', subject: 'Halo', text: 'Rahasia.', html: '<p>Rahasia.</p>' };

let database: TestDatabase;
let one: DataSource;
let other: DataSource;
let clock: TestClock;

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await createDatabase();
  const open = () => new DataSource(dataSourceOptions(database.url)).initialize();
  [one, other] = await Promise.all([open(), open()]);
});

beforeEach(async () => {
  clock = new TestClock(NOON);
  await one.query('TRUNCATE outbox, notices, schedule_slots');
});

afterAll(async () => {
  await Promise.all([one.destroy(), other.destroy()]);
  await database.drop();
});

type Deliver = (tx: EntityManager, message: Message<'mail'>) => Promise<void>;
const mailDrain = (deliver: Deliver, { on = one, width = 1 } = {}) =>
  new Drain(on, clock, { kinds: ['mail'], width, deliver });
const failing = (error: Error) => mailDrain(() => Promise.reject(error));
const leave = (tx: EntityManager = one.manager) => append(tx, NOON, 'mail', mail);

async function row(id: string) {
  const [found] = await one.query<
    { state: string; attempts: number; due: number; lastError: string; payload: object }[]
  >(
    `SELECT state, attempts, extract(epoch FROM due_at - $2)::float8 AS due, last_error AS "lastError",
       payload FROM outbox WHERE id = $1`,
    [id, clock.now()],
  );
  return found!;
}

describe('a message', () => {
  it('is delivered after its transaction commits, and not before', async () => {
    const delivered: string[] = [];
    const drain = mailDrain(async (_, { id }) => void delivered.push(id), { on: other });
    let id = '';
    await one.transaction(async (tx) => {
      id = await leave(tx);
      expect(await drain.run()).toBe(0);
    });
    expect(await drain.run()).toBe(1);
    expect(delivered).toEqual([id]);
    expect(await row(id)).toMatchObject({ state: 'delivered', attempts: 1, payload: {} });
    expect(await drain.run()).toBe(0);
  });

  it('of a transaction that is rolled back is never delivered', async () => {
    const deliver = jest.fn(() => Promise.resolve());
    const rolledBack = one.transaction(async (tx) => {
      await leave(tx);
      throw new Error('second thoughts');
    });
    await expect(rolledBack).rejects.toThrow('second thoughts');
    expect(await mailDrain(deliver).run()).toBe(0);
    expect(deliver).not.toHaveBeenCalled();
  });

  it('is delivered exactly once by two drains at once, each with two hands', async () => {
    const ids = [];
    for (let n = 0; n < 60; n += 1) ids.push(await leave());
    const delivered: string[] = [];
    const atWork = new Set<DataSource>();
    const drains = [one, other].map((on) => {
      const deliver: Deliver = async (_, { id }) => {
        atWork.add(on);
        await until(() => atWork.size === 2);
        delivered.push(id);
      };
      return mailDrain(deliver, { on, width: 2 });
    });
    const handled = await Promise.all(drains.map((drain) => drain.run()));
    expect(handled[0]! + handled[1]!).toBe(60);
    expect(handled.every((number) => number > 0)).toBe(true);
    expect([...delivered].sort()).toEqual([...ids].sort());
  });

  it('waits for nothing of another lane, however slow that one is', async () => {
    const id = await leave();
    await append(one.manager, NOON, 'digest', { office: 1 } as never);
    let release = () => {};
    const hanging = mailDrain(() => new Promise((done) => (release = done))).run();
    const letters = jest.fn(() => Promise.resolve());
    const lane = { kinds: ['digest'] as const, width: 1, deliver: letters };
    expect(await new Drain(other, clock, lane).run()).toBe(1);
    release();
    expect(await hanging).toBe(1);
    expect((await row(id)).state).toBe('delivered');
  });

  it('that expires goes before all that can wait, the soonest first, in a lane that nothing blocks', async () => {
    const hour = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
    const lasting: string[] = [];
    for (let n = 0; n < 20; n += 1) lasting.push(await leave());
    const invitation = await append(one.manager, NOON, 'mail', mail, hour(168));
    const reset = await append(one.manager, NOON, 'mail', mail, hour(1));
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    let stopped = false;
    const slow = new Drain(one, clock, {
      ...{ kinds: ['mail'] as const, only: 'lasting' as const, width: 2 },
      deliver: () => held,
    }).run(() => stopped);
    const gone: string[] = [];
    const deliver: Deliver = async (_, { id }) => void gone.push(id);
    const kinds = ['mail'] as const;
    expect(
      await new Drain(other, clock, { kinds, only: 'expiring', width: 1, deliver }).run(),
    ).toBe(2);
    expect(gone).toEqual([reset, invitation]);
    stopped = true;
    release();
    await slow;
    const again = await append(one.manager, NOON, 'mail', mail, hour(2));
    await new Drain(other, clock, { kinds, width: 1, deliver }).run();
    expect(gone.slice(2)).toEqual([again, ...lasting.slice(2)]);
  });

  it('that expires is tried no longer than that, and keeps its lane when it goes again by hand', async () => {
    const inAnHour = new Date(NOON.getTime() + 3_600_000);
    const id = await append(one.manager, NOON, 'mail', mail, inAnHour);
    clock.advance({ minutes: 59, seconds: 58 });
    await failing(new Error('too late for another try')).run();
    expect((await row(id)).state).toBe('failed');
    clock.set(NOON.toISOString());
    expect(await tryAgain(one.manager, NOON, id, mail)).toBe(true);
    const deliver = jest.fn<Deliver>(() => Promise.resolve());
    const lane = (only: 'lasting' | 'expiring') =>
      new Drain(one, clock, { kinds: ['mail'], only, width: 1, deliver });
    expect(await lane('lasting').run()).toBe(0);
    expect(await lane('expiring').run()).toBe(1);
    expect(deliver.mock.calls[0]![1].expiresAt).toEqual(inAnHour);
  });

  it('whose worker was killed is free at once', async () => {
    const id = await leave();
    const worker = spawn(
      process.execPath,
      ['--import', './test/support/typescript.js', 'test/support/hanging-worker.ts', database.url],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const deliver = jest.fn(() => Promise.resolve());
    try {
      await once(worker.stdout, 'data');
      expect(await mailDrain(deliver).run()).toBe(0);
    } finally {
      worker.kill('SIGKILL');
    }
    await once(worker, 'exit');
    await until(async () => (await mailDrain(deliver).run()) > 0);
    expect(deliver).toHaveBeenCalledTimes(1);
    expect((await row(id)).state).toBe('delivered');
  });
});

describe('a delivery that fails', () => {
  it('is tried again after 5 s, doubling to a minute, and not sooner', async () => {
    const id = await leave();
    for (const [index, pause] of [5, 10, 20, 40, 60, 60].entries()) {
      expect(await failing(new Error('refused')).run()).toBe(1);
      expect(await row(id)).toMatchObject({ state: 'waiting', attempts: index + 1, due: pause });
      clock.advance({ seconds: pause - 1 });
      expect(await failing(new Error('too soon')).run()).toBe(0);
      clock.advance({ seconds: 1 });
    }
    expect(await row(id)).toMatchObject({ lastError: 'refused', payload: mail });
  });

  it('leaves nothing of what it wrote', async () => {
    const id = await leave();
    const drain = mailDrain(async (tx) => {
      await tx.query(`INSERT INTO schedule_slots VALUES ('half done', now())`);
      await tx.query('SELECT 1 / 0');
    });
    expect(await drain.run()).toBe(1);
    expect(await row(id)).toMatchObject({ state: 'waiting', lastError: 'division by zero' });
    expect(await one.query('SELECT * FROM schedule_slots')).toEqual([]);
  });

  it('is given up after seven days, and keeps no word of the mail', async () => {
    const id = await leave();
    clock.advance({ days: 6, hours: 23, minutes: 58 });
    await failing(new Error('no')).run();
    expect((await row(id)).state).toBe('waiting');
    clock.advance({ minutes: 3 });
    await failing(new Error('no')).run();
    expect(await row(id)).toMatchObject({ state: 'failed', attempts: 2, payload: {} });
    clock.advance({ days: 1 });
    expect(await failing(new Error('again')).run()).toBe(0);
  });

  it('that no later try can mend is given up at once, whatever the server wrote', async () => {
    const id = await leave();
    await failing(new Undeliverable('550 no\u0000such\r\nmailbox')).run();
    const given = await row(id);
    expect(given).toMatchObject({ state: 'failed', attempts: 1, lastError: '550 no such mailbox' });
  });

  it('goes again by hand for another seven days, and only once it has failed', async () => {
    const id = await leave();
    expect(await tryAgain(one.manager, clock.now(), id, mail)).toBe(false);
    await failing(new Undeliverable('no')).run();
    clock.advance({ days: 30 });
    expect(await tryAgain(one.manager, clock.now(), id, mail)).toBe(true);
    await failing(new Error('still not')).run();
    expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1, payload: mail });
  });
});

describe('a slot of the schedule', () => {
  const work = (tx: EntityManager) => leave(tx).then(() => undefined);
  const count = async () => (await one.query<unknown[]>('SELECT FROM outbox')).length;

  it('is worked on once, however many come at once', async () => {
    const all = [one, other, one, other].map((on) => oncePerSlot(on, 'digest/65', NOON, work));
    const outcomes = await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await oncePerSlot(other, 'digest/65', NOON, work)).toBe('taken');
    expect(await count()).toBe(1);
  });

  it('is free again where the work failed, with nothing left of it', async () => {
    const failed = oncePerSlot(one, 'digest/65', NOON, async (tx) => {
      await work(tx);
      throw new Error('fell over');
    });
    await expect(failed).rejects.toThrow('fell over');
    expect(await count()).toBe(0);
    expect(await oncePerSlot(one, 'digest/65', NOON, work)).toBe('done');
  });

  it('is busy, not taken, while somebody works on it who may yet fail', async () => {
    await oncePerSlot(one, 'digest/65', NOON, async () => {
      expect(await oncePerSlot(other, 'digest/65', NOON, work)).toBe('busy');
    });
  });

  it('costs nothing once it is done, and one that failed is tried again half a minute later', async () => {
    let passed = 0;
    const ticker = new Scheduler(one, clock, () => passed);
    const seen: string[] = [];
    let fails = true;
    const tasks = [
      {
        name: 'breaks',
        slotOf: () => NOON,
        work: () => {
          seen.push('breaks');
          return fails ? Promise.reject(new Error('once')) : Promise.resolve();
        },
      },
      { name: 'works', slotOf: () => NOON, work: async () => void seen.push('works') },
    ];
    await ticker.tick(tasks);
    await ticker.tick(tasks);
    expect(seen).toEqual(['breaks', 'works']);
    fails = false;
    clock.advance({ days: 1 });
    await ticker.tick(tasks);
    expect(seen).toEqual(['breaks', 'works']);
    clock.advance({ days: -2 });
    passed = 30_000;
    await ticker.tick(tasks);
    await ticker.tick(tasks);
    expect(seen).toEqual(['breaks', 'works', 'breaks']);
  });
});

describe('two instances whose machines are ten minutes fast and ten minutes slow', () => {
  const MINUTES = 60_000;
  const off = (by: number) => ({ wall: () => Date.now() + by, monotonic: () => performance.now() });
  let fast: Clock;
  let slow: Clock;
  beforeEach(async () => {
    [fast, slow] = [
      new Clock(undefined, off(10 * MINUTES)),
      new Clock(undefined, off(-10 * MINUTES)),
    ];
    expect(fast.now().getTime() - slow.now().getTime()).toBeGreaterThan(19 * MINUTES);
    await new ClockKeeper(one, fast).onModuleInit();
    await new ClockKeeper(other, slow).onModuleInit();
  });
  const databaseTime = async (plus: number) => {
    const [row] = await one.query<[{ at: Date }]>(
      `SELECT clock_timestamp() + $1 * interval '1 second' AS at`,
      [plus],
    );
    return row.at;
  };

  it('hold back no mail that is due, and send none that is not', async () => {
    const kinds = ['mail'] as const;
    const deliver = jest.fn<Deliver>(() => Promise.resolve());
    const drains = [
      new Drain(one, fast, { kinds, width: 1, deliver }),
      new Drain(other, slow, { kinds, width: 1, deliver }),
    ];
    const handled = async () => {
      let sum = 0;
      for (const drain of drains) sum += await drain.run();
      return sum;
    };
    // What the fast one leaves, the slow one sends at once.
    const id = await append(one.manager, fast.now(), 'mail', mail);
    await until(async () => (await drains[1]!.run()) === 1);
    expect((await row(id)).state).toBe('delivered');
    await append(one.manager, await databaseTime(60), 'mail', mail);
    expect(await handled()).toBe(0);
    await one.query(`UPDATE outbox SET due_at = clock_timestamp() WHERE state = 'waiting'`);
    await until(async () => (await handled()) === 1);
  });

  it('take a slot neither before its time nor twice', async () => {
    const schedulers = [new Scheduler(one, fast), new Scheduler(other, slow)];
    const slot = await databaseTime(2);
    let times = 0;
    const digest = {
      name: 'digest/65',
      slotOf: (now: Date) => (now >= slot ? slot : null),
      work: async () => void (times += 1),
    };
    for (const scheduler of schedulers) await scheduler.tick([digest]);
    expect(times).toBe(0);
    for (const scheduler of [...schedulers].reverse())
      await until(async () => {
        await scheduler.tick([digest]);
        return times > 0 && (await databaseTime(0)) > slot;
      });
    expect(times).toBe(1);
    expect(await one.query('SELECT FROM schedule_slots')).toHaveLength(1);
  });
});

it('the depth of the outbox tells what waits, since when, and what failed', async () => {
  expect(await outboxDepth(one.manager, NOON)).toEqual({
    waiting: 0,
    failed: 0,
    oldestWaitingSeconds: 0,
  });
  await leave();
  await failing(new Undeliverable('no')).run();
  await leave();
  clock.advance({ seconds: 90 });
  expect(await outboxDepth(one.manager, clock.now())).toEqual({
    waiting: 1,
    failed: 1,
    oldestWaitingSeconds: 90,
  });
});
