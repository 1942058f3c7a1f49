import regexp from 'eslint-plugin-regexp';
import { Linter } from 'eslint';
import { once } from 'node:events';
import { relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expressionsOf, nearMisses, type Expression } from '../support/expressions.js';

/** Whatever text a regular expression meets, its time grows as the text does, and no faster. */
const { literals, builders } = expressionsOf(['src', 'web/src']);
/** The same one in several places takes the same time in each. */
const different = [
  ...new Map(literals.map((each) => [`/${each.pattern}/${each.flags}`, each])).values(),
];
const named = ({ file, pattern, flags }: Expression) =>
  `${relative('.', file)}: /${pattern}/${flags}`;

test('expressions stand in the sources as they are, so that they can be looked through', () => {
  expect(literals.length).toBeGreaterThan(100);
  expect(builders.map((file) => relative('.', file))).toEqual([]);
});

test('no expression can go back over a text again and again', () => {
  const linter = new Linter();
  const flaws = different.flatMap((expression) =>
    linter
      .verify(`/${expression.pattern}/${expression.flags}.test('');`, {
        plugins: { regexp },
        rules: {
          'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
          'regexp/no-super-linear-move': ['error', { report: 'potential' }],
        },
      })
      .map(({ message }) => `${named(expression)}: ${message}`),
  );
  expect(flaws).toEqual([]);
});

const LENGTH = 50_000;
const PIECES = [
  ...[' ', '\t', '\n', '\r\n', '0', '1', '.', ',', '-', '/', '@', ':', '=', '"', "'", '_', '\\'],
  ...['a', 'A', 'x.', 'a@', 'a-', '1.', '1 ', ' 1', '\u00a0', '\u200b', '\u0301', 'e\u0301'],
  ...['\ufdfa', '\ud83d\ude00', '(', '[', '{', '<', '([', '[]', '{a}', '<a ', ' keping', ' -'],
];
const NASTY = PIECES.flatMap((piece) => {
  const filled = piece.repeat(Math.ceil(LENGTH / piece.length));
  return [`${filled}\u0001`, `1${filled}x`];
});

/** Runs one expression after the other over its texts, and says which one it begins. */
const RUNNER = `
  const { parentPort, workerData } = require('node:worker_threads');
  parentPort.on('message', ({ pattern, flags, texts }) => {
    // To the first match and to every other: whoever only tests does less.
    const all = new RegExp(pattern, flags.replace('g', '') + 'g');
    for (const text of [...workerData, ...texts]) text.replace(all, '');
    parentPort.postMessage('done');
  });`;

/**
 * Of the processor, whatever else a machine is busy with; several times what the slowest takes. One
 * that goes over 200 kB again for each of its signs takes half a minute.
 */
const GENEROUS_MS = 8_000;
const spentMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

test('every expression is done with 50 kB of each nasty text, and 200 kB of what nearly matches', async () => {
  const slow: string[] = [];
  const start = () => new Worker(RUNNER, { eval: true, workerData: NASTY });
  let worker = start();
  for (const expression of different) {
    const texts = nearMisses(expression, 4 * LENGTH);
    const done = once(worker, 'message').then(() => true);
    worker.postMessage({ ...expression, texts });
    let timer: NodeJS.Timeout | undefined;
    const began = spentMs();
    const late = new Promise<false>((resolve) => {
      timer = setInterval(() => spentMs() - began > GENEROUS_MS && resolve(false), 100);
    });
    if (!(await Promise.race([done, late]))) {
      slow.push(named(expression));
      await worker.terminate();
      worker = start();
    }
    clearInterval(timer);
  }
  await worker.terminate();
  expect(slow).toEqual([]);
}, 600_000);
