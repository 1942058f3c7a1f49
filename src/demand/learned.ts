import { HORIZONS, UNCALIBRATED, type Calibration } from './calibration.js';
import { NO_SEASON, type Season } from './season.js';

/** What the past of a province tells of its offices' forecasts; made anew each night. */
export interface Learned {
  season: Season;
  calibration: Calibration;
}

export const NOTHING_LEARNED: Learned = { season: NO_SEASON, calibration: UNCALIBRATED };

/** Factors are kept as thousandths. */
export const inThousandths = (factor: number): number => Math.round(factor * 1000);
const factorsOf = (text: string): number[] => text.split(' ').map((n) => Number(n) / 1000);

/** Of what `learnedOfProvince` reads: the bands' factors, and with a season its first day and factors. */
export function decodeLearned(text: string | null | undefined): Learned {
  if (!text) return NOTHING_LEARNED;
  const [bands, from, season] = text.split('|');
  const factors = factorsOf(bands!);
  const calibration = { ...UNCALIBRATED };
  HORIZONS.forEach((horizon, n) => (calibration[horizon] = factors[n]!));
  return {
    calibration,
    season: season ? { from: Number(from), factors: factorsOf(season) } : NO_SEASON,
  };
}
