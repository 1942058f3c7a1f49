import { Chance } from '../chance.js';
import type { Asked, Foreteller } from './foretellers.js';
import { KINDS, type Kind } from './kinds.js';
import { TRIED_FROM, type Province } from './life.js';
import { memoryOf, peersAt } from './memory.js';
import { Score } from './score.js';

export const HORIZONS = [7, 14, 30] as const;
/** Other chances than those by which the model's constants were chosen. */
const SEED = 20_261_122;
const PROVINCES = 3;
const OFFICES = 10;
/** Not a week, so that all weekdays are tried. */
const STEP = 5;

/** By horizon, then by foreteller. */
export type Scores = Map<number, Map<string, Score>>;
export type Foretellers = Record<string, Foreteller>;

const noScores = (foretellers: Foretellers): Scores =>
  new Map(
    HORIZONS.map((days) => [
      days,
      new Map(Object.keys(foretellers).map((name) => [name, new Score()])),
    ]),
  );

function tryOn(asked: Asked, foretellers: Foretellers, scores: Scores): void {
  const ahead = asked.life.wanted.slice(asked.day + 1);
  for (const [name, foretell] of Object.entries(foretellers)) {
    const all = foretell(asked, HORIZONS);
    HORIZONS.forEach((days, n) => {
      const used = ahead.slice(0, days).reduce((sum, cards) => sum + cards, 0);
      if (all[n]) scores.get(days)!.get(name)!.add(all[n], used);
    });
  }
}

const provincesOf = (kind: Kind, salt: number, provinces = PROVINCES): Province[] =>
  Array.from({ length: provinces }, (_, province) => ({
    triedFrom: TRIED_FROM,
    offices: Array.from({ length: OFFICES }, (_, office) => {
      const seed = SEED + salt * 7919;
      const n = province * OFFICES + office;
      return kind(new Chance(seed + n * 104_729), new Chance(seed + province * 15_485_863 + 1));
    }),
  }));

/** The offices of these provinces, tried from the end of every fifth day. */
export function scoresOf(provinces: Province[], foretellers: Foretellers): Scores {
  const scores = noScores(foretellers);
  for (const { offices, triedFrom } of provinces) {
    const days = offices[0]!.wanted.length;
    for (let day = triedFrom - 1; day + 30 < days; day += STEP) {
      const memory = memoryOf(offices, day);
      for (const life of offices)
        tryOn({ life, from: 0, day, peers: null, memory }, foretellers, scores);
    }
  }
  return scores;
}

/** Every kind of generated history, in so many provinces. */
export const generated = (provinces = PROVINCES): [kind: string, Province[]][] =>
  Object.entries(KINDS).map(([name, kind], salt) => [name, provincesOf(kind, salt, provinces)]);

/** Offices that begin among four others of their province, which have reported for long. */
export function newOffices(foretellers: Foretellers): Scores {
  const scores = noScores(foretellers);
  const lives = provincesOf(KINDS['weekly']!, 77).flatMap(({ offices }) => offices);
  for (let from = TRIED_FROM, n = 0; n + 4 < lives.length; n += 5, from += 11)
    for (let age = 1; age < 28; age += 2) {
      const day = from + age - 1;
      const others = lives.slice(n + 1, n + 5);
      const asked = { peers: peersAt(others, day), memory: memoryOf(others, day) };
      tryOn({ life: lives[n]!, from, day, ...asked }, foretellers, scores);
    }
  return scores;
}
