/** `npm run bench:backtest`: the forecast beside the plain mean and last week, on histories of many kinds. */
import { markdown } from '../markdown.js';
import { backtest, type Scores } from './backtest.js';
import { FORETELLERS } from './foretellers.js';
import type { Score } from './score.js';

const names = Object.keys(FORETELLERS);
const one = (n: number): string => n.toFixed(1);

/** The best of a row is marked. */
function cells(scores: Score[], of: (score: Score) => number): string[] {
  const best = Math.min(...scores.map(of));
  return scores.map((score) => (of(score) === best ? `**${one(of(score))}**` : one(of(score))));
}

function rowsOf([kind, scores]: [string, Scores]): string[][] {
  return [...scores].map(([days, byName]) => {
    const all = names.map((name) => byName.get(name)!);
    return [
      kind,
      `${days}`,
      ...cells(all, ({ pinball }) => pinball),
      ...cells(all, ({ offBy }) => offBy),
      ...all.map(({ coverage }) => coverage.toFixed(0)),
    ];
  });
}

const heads = (what: string): string[] => names.map((name) => `${what}: ${name}`);

console.log(
  markdown(
    ['history', 'days', ...heads('pinball'), ...heads('off by'), ...heads('in band')],
    [...backtest()].flatMap(rowsOf),
  ),
);
