/** `npm run bench:backtest`: the forecast beside others, on generated and on real histories. */
import { markdown } from '../markdown.js';
import { generated, newOffices, scoresOf, type Scores } from './backtest.js';
import { FORETELLERS } from './foretellers.js';
import { real } from './real.js';
import { byMstl } from './rival.js';
import { Score } from './score.js';

const ALL = { ...FORETELLERS, 'MSTL + ETS': byMstl };
const names = Object.keys(ALL);

const histories: [kind: string, Scores][] = [
  ...[...generated(), ...(await real())].map(([kind, provinces]): [string, Scores] => [
    kind,
    scoresOf(provinces, ALL),
  ]),
  // The rival needs two weeks: it would be asked of the older of them alone.
  ['new office, first 27 days', newOffices(FORETELLERS)],
];

type Measure = (score: Score) => number;

/** The best of a row is marked where there is one. */
function row(scores: Score[], of: Measure, digits: number, best: Measure | null): string[] {
  const least = best && Math.min(...scores.filter(({ cases }) => cases > 0).map(best));
  return scores.map((score) => {
    if (score.cases === 0) return '–';
    const text = of(score).toFixed(digits);
    return best?.(score) === least ? `**${text}**` : text;
  });
}

function table(of: Measure, digits: number, best: Measure | null): string {
  const rows = histories.flatMap(([kind, scores]) =>
    [...scores].map(([days, byName]) => {
      const all = names.map((name) => byName.get(name) ?? new Score());
      return [kind, `${days}`, ...row(all, of, digits, best)];
    }),
  );
  return markdown(['history', 'days', ...names], rows);
}

const pinball: Measure = (score) => score.pinball;
const offBy: Measure = (score) => score.offBy;

console.log(`
Half a year of 30 offices of each kind, in three provinces of ten, tried every fifth day, 7, 14 and 30 days
ahead. Each has told for more than a year, the airports for three months. The forecast is as the product
makes it; without season its band alone is learned from the province's past errors; without memory
nothing is. The mean and last week have no band of their own: theirs is what the spread of their days would
give their sum. MSTL + ETS has the bands of its days, summed as its model says that they hang together.

Pinball, the mean loss of the 10, 50 and 90 % quantiles, in percent of what people came for:

${table(pinball, 2, pinball)}

Off by, the mean absolute error of the middle one, in percent of the same:

${table(offBy, 1, offBy)}

How often that lay within the 80 % band, in percent:

${table(({ coverage }) => coverage, 0, null)}
`);
