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

console.log(`
Half a year of 30 offices of each kind, tried every fifth day, 7, 14 and 30 days ahead. Pinball is the
mean loss of the 10, 50 and 90 % quantiles, and off by the mean absolute error of the middle one, both in
percent of what people came for, outages or not; in band is how often that lay within the 80 % band. The
mean and last week have no band of their own: theirs is what the spread of their days would give their sum.
`);
console.log(
  markdown(
    ['history', 'days', ...heads('pinball'), ...heads('off by'), ...heads('in band')],
    [...backtest()].flatMap(rowsOf),
  ),
);
