import { Logger } from '@nestjs/common';
import { Loop } from '../../src/outbox/scheduler.js';
import { World } from '../support/world.js';

interface Line {
  level: 'warn' | 'error';
  message: Record<string, unknown>;
}

let world: World;
let lines: Line[];

beforeAll(async () => {
  world = await World.open();
  const keep = (level: Line['level']) => (message: Record<string, unknown>) => {
    lines.push({ level, message });
  };
  Logger.overrideLogger({ log: () => {}, warn: keep('warn'), error: keep('error') });
});
beforeEach(() => {
  lines = [];
});
afterAll(() => world.close());

test('a refusal that was foreseen is one line without a stack, and a warning', async () => {
  const ministry = await world.as('00');
  const holder = world.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('LOCK TABLE holidays IN ACCESS EXCLUSIVE MODE');
  await ministry.get('/api/holidays').expect(503);
  await holder.rollbackTransaction();
  await holder.release();
  expect(lines).toEqual([
    {
      level: 'warn',
      message: {
        event: 'server.failed',
        reqId: expect.any(String),
        status: 503,
        code: 'service.busy',
        reason: 'canceling statement due to lock timeout',
      },
    },
  ]);
});

test('what nobody foresaw is an error with its stack', async () => {
  const ministry = await world.as('00');
  await world.dataSource.query('ALTER TABLE holidays RENAME TO holidays_away');
  await ministry.get('/api/holidays').expect(500);
  await world.dataSource.query('ALTER TABLE holidays_away RENAME TO holidays');
  expect(lines).toEqual([
    {
      level: 'error',
      message: {
        event: 'server.failed',
        reqId: expect.any(String),
        error: expect.stringMatching(/\n +at /),
      },
    },
  ]);
});

test('a refusal of the caller is nothing to log', async () => {
  const ministry = await world.as('00');
  await ministry.get('/api/holidays?year=x').expect(400);
  expect(lines).toEqual([]);
});

test.each([
  ['warn', 'a lost connection', Object.assign(new Error('gone'), { code: '57P01' })],
  ['error', 'a mistake of ours', new TypeError('x is not a function')],
] as const)('a loop logs as %s %s', async (level, _, failure) => {
  const loop = new Loop('mails', () => Promise.reject(failure));
  loop.wake();
  await loop.stop();
  expect(lines.map((line) => line.level)).toEqual([level]);
});
