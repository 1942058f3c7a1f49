import { forecastOf } from '../../src/demand/forecast.js';
import { peersOf, type PeerUse } from '../../src/demand/peers.js';
import { HISTORY_DAYS } from '../../src/demand/use-history.js';
import { Chance } from '../chance.js';
import { FORETELLERS } from './foretellers.js';
import { dateOf, DAYS, HOLIDAYS, KINDS, type Life } from './kinds.js';
import { Score } from './score.js';

export const HORIZONS = [7, 14, 30] as const;
/** Other chances than those by which the model's constants were chosen. */
const SEED = 20_261_122;
const SEEDS = 5;
const OFFICES = 6;
/** Not a week, so that all weekdays are tried. */
const STEP = 5;

/** By horizon, then by foreteller. */
export type Scores = Map<number, Map<string, Score>>;

const emptyScores = (): Scores =>
  new Map(
    HORIZONS.map((days) => [
      days,
      new Map(Object.keys(FORETELLERS).map((name) => [name, new Score()])),
    ]),
  );

function tryOn(life: Life, from: number, day: number, peers: PeerUse | null, scores: Scores): void {
  for (const days of HORIZONS) {
    const used = life.wanted.slice(day + 1, day + 1 + days).reduce((sum, n) => sum + n, 0);
    for (const [name, foretell] of Object.entries(FORETELLERS)) {
      const said = foretell(life, from, day, days, peers);
      if (said) scores.get(days)!.get(name)!.add(said, used);
    }
  }
}

const livesOf = (kind: (chance: Chance) => Life, salt: number): Life[] =>
  Array.from({ length: SEEDS * OFFICES }, (_, n) =>
    kind(new Chance(SEED + salt * 7919 + n * 104_729)),
  );

/** Every kind of history, tried from the end of every fifth day of half a year. */
export function* backtest(): Generator<[kind: string, Scores]> {
  for (const [salt, [name, kind]] of Object.entries(KINDS).entries()) {
    const scores = emptyScores();
    for (const life of livesOf(kind, salt))
      for (let day = HISTORY_DAYS - 1; day + 30 < DAYS; day += STEP)
        tryOn(life, 0, day, null, scores);
    yield [name, scores];
  }
  yield ['new office, first 27 days', newOffices()];
}

/** Offices that begin among four others of their province, which have reported for long. */
function newOffices(): Scores {
  const scores = emptyScores();
  const lives = livesOf(KINDS['weekly']!, 77);
  for (let from = HISTORY_DAYS, n = 0; n + 4 < lives.length; n += 5, from += 11)
    for (let age = 1; age < 28; age += 2) {
      const day = from + age - 1;
      tryOn(lives[n]!, from, day, peersAt(lives.slice(n + 1, n + 5), day), scores);
    }
  return scores;
}

const peersAt = (lives: Life[], day: number): PeerUse | null =>
  peersOf(
    lives.map(({ told, population }) => {
      const used = told.slice(day + 1 - HISTORY_DAYS, day + 1);
      const history = { endsOn: dateOf(day), used, holidays: HOLIDAYS, population };
      return { forecast: forecastOf(history, null)!, population };
    }),
  );
