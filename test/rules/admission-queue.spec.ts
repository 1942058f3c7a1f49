import { AdmissionQueue } from '../../src/access/admission-queue.js';

const full = () => new Error('full');

/** Work that goes on until it is told to end, and what became of everybody. */
function watched(waiting: number, atOnce = 2) {
  const queue = new AdmissionQueue({ atOnce, waiting, full });
  const started: string[] = [];
  const refused: string[] = [];
  const ends = new Map<string, () => void>();
  const come = (name: string, client = 'one', rest: { key?: string; first?: boolean } = {}) =>
    void queue
      .admit({ key: name, client, ...rest }, async () => {
        started.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
      })
      .catch(() => refused.push(name));
  const settled = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const end = async (name: string) => {
    ends.get(name)!();
    await settled();
  };
  return { queue, started, refused, come, end, settled };
}

describe('a queue that lets in few', () => {
  it('lets in two at once, the next when one has ended, in the order they came', async () => {
    const { come, started, end, settled } = watched(8);
    for (const name of ['a', 'b', 'c', 'd']) come(name);
    await settled();
    expect(started).toEqual(['a', 'b']);
    await end('b');
    expect(started).toEqual(['a', 'b', 'c']);
    await end('a');
    expect(started).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses before any work where too many wait: of a flood the last remain', async () => {
    const { come, started, refused, end, settled } = watched(2);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) come(name);
    await settled();
    expect(refused).toEqual(['c', 'd']);
    await end('a');
    await end('b');
    expect(started).toEqual(['a', 'b', 'e', 'f']);
  });

  it('a client that floods crowds out itself, and whoever else comes is next', async () => {
    const { come, started, refused, end, settled } = watched(3);
    for (let n = 0; n < 50; n += 1) come(`flood ${n}`, 'flooding');
    come('somebody', 'elsewhere');
    await settled();
    expect(refused).not.toContain('somebody');
    await end('flood 0');
    expect(started.at(-1)).toBe('somebody');
  });

  it('a flood of one key leaves others of the same client alone', async () => {
    const { come, started, refused, settled } = watched(3);
    come('flood', 'office', { key: 'same' });
    come('colleague', 'office');
    come('another', 'office');
    for (let n = 0; n < 50; n += 1) come(`flood ${n}`, 'office', { key: 'same' });
    await settled();
    expect(started).toEqual(['flood', 'colleague']);
    expect(refused).not.toContain('another');
  });

  it('a flood from as many clients as there are calls leaves those who are to go first alone', async () => {
    const { come, started, refused, end, settled } = watched(3);
    come('known', 'at home', { first: true });
    come('known too', 'at home', { first: true });
    come('known three', 'at home', { first: true });
    for (let n = 0; n < 50; n += 1) come(`flood ${n}`, `network ${n}`);
    await settled();
    expect(refused.filter((name) => name.startsWith('known'))).toEqual([]);
    await end('known');
    expect(started).toEqual(['known', 'known too', 'known three']);
  });

  it('of one key one goes after another, and keeps no place from others', async () => {
    const { come, started, end, settled } = watched(8);
    come('a', 'one', { key: 'same' });
    come('b', 'one', { key: 'same' });
    come('c', 'one', { key: 'other' });
    await settled();
    expect(started).toEqual(['a', 'c']);
    await end('c');
    expect(started).toEqual(['a', 'c']);
    await end('a');
    expect(started).toEqual(['a', 'c', 'b']);
  });

  it('work that fails makes room like any other, and its failure is its own', async () => {
    const queue = new AdmissionQueue({ atOnce: 1, waiting: 4, full });
    const failing = queue.admit({ key: 'a', client: 'one' }, () => Promise.reject(new Error('no')));
    const next = queue.admit({ key: 'b', client: 'one' }, () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });
});
