/**
 * `npm run bench:rule`: whether the low-stock rule and the warning before it are in time, in years of
 * plenty. `-- --years 5 --seed 100` lives fewer, others.
 */
import { parseArgs } from 'node:util';
import { markdown } from '../markdown.js';
import { liveThrough, yearOf, type Way } from './plenty.js';

const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '50' },
    seed: { type: 'string', default: '0' },
  },
});
const YEARS = Number(values.years);

const AS_IT_WAS: Way = { journeyCounts: false, warned: false, suggestedMinimum: false };
const AT_THE_MINIMUM: Way = { ...AS_IT_WAS, journeyCounts: true };
const WAYS: Record<string, Way> = {
  'as it was': AS_IT_WAS,
  'asked for the journey too': AT_THE_MINIMUM,
  warned: { ...AT_THE_MINIMUM, warned: true },
  'suggested minimum alone': { ...AT_THE_MINIMUM, suggestedMinimum: true },
  both: { ...AT_THE_MINIMUM, warned: true, suggestedMinimum: true },
};
/** Cards a calendar day of a usual week. */
const USES = [50, 100, 300, 700];
const JOURNEYS = [3, 7, 14];

const mean = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0) / numbers.length;
const shown = (n: number) => n.toFixed(1);

const rows = USES.flatMap((use) =>
  JOURNEYS.map((journey) => {
    const years = Array.from({ length: YEARS }, (_, n) =>
      yearOf(Number(values.seed) + n, use, journey),
    );
    const lived = Object.values(WAYS).map((way) => years.map((year) => liveThrough(year, way)));
    const sentHome = lived.map((outcomes) => shown(mean(outcomes.map((year) => year.sentHome))));
    const tooLate = lived.slice(0, 1).map((outcomes) => {
      const asked = outcomes.reduce((sum, year) => sum + year.asked, 0);
      const late = outcomes.reduce((sum, year) => sum + year.askedTooLate, 0);
      return asked === 0 ? '–' : ((100 * late) / asked).toFixed(0);
    });
    return [String(use), String(journey), ...sentHome, ...tooLate];
  }),
);

console.log(`% of who came that were sent home, mean of ${YEARS} years\n`);
console.log(
  markdown(
    ['cards a day', 'journey, days', ...Object.keys(WAYS), '% of requests too late, as it was'],
    rows,
  ),
);
