import { BoundedThread, OutOfBounds } from '../../src/platform/bounded-thread/bounded-thread.js';
import type { Task } from '../support/bounded-answers.js';

const started = () =>
  new BoundedThread<Task, string>(new URL('../support/bounded-answers.js', import.meta.url), {
    longestMs: 1_000,
    memory: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
    mostWaiting: 2,
  });

describe('what is read in a thread of its own', () => {
  const thread = started();
  const goesOn = async () => expect(await thread.ask({ echo: 'next' })).toBe('next');

  test('is given up when it takes too long, and the next is read', async () => {
    await expect(thread.ask({ loops: true })).rejects.toMatchObject({ bound: 'time' });
    await goesOn();
  });

  test('is given up when it takes too much memory, and the next is read', async () => {
    const slow = new BoundedThread<Task, string>(
      new URL('../support/bounded-answers.js', import.meta.url),
      {
        longestMs: 60_000,
        memory: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 },
        mostWaiting: 0,
      },
    );
    await expect(slow.ask({ fills: true })).rejects.toMatchObject({ bound: 'memory' });
    expect(await slow.ask({ echo: 'next' })).toBe('next');
  });

  test('tells what it failed of, and the next is read', async () => {
    await expect(thread.ask({ fails: true })).rejects.toThrow('It failed.');
    await goesOn();
  });

  test('waits for what came before it, and no more wait than may', async () => {
    const asked = ['a', 'b', 'c', 'd'].map((echo) => thread.ask({ echo }));
    const answers = await Promise.allSettled(asked);
    expect(answers.slice(0, 3).map((each) => 'value' in each && each.value)).toEqual([
      ...['a', 'b', 'c'],
    ]);
    expect(answers[3]).toMatchObject({ status: 'rejected' });
    expect((answers[3] as PromiseRejectedResult).reason).toBeInstanceOf(OutOfBounds);
    await goesOn();
  });
});
