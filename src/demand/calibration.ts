/** Days ahead for which past errors are looked at; other days are between these. */
export const HORIZONS = [7, 14, 30] as const;
export type Horizon = (typeof HORIZONS)[number];

/** By what the spread of a forecast is multiplied, by horizon: 1 where no errors are known. */
export type Calibration = Record<Horizon, number>;
export const UNCALIBRATED: Calibration = { 7: 1, 14: 1, 30: 1 };

/** How far a forecast that has come true was off, in standard deviations of its logarithm. */
export interface Miss {
  horizon: Horizon;
  spreads: number;
}

const SHARE = 0.8;
/** Standard deviations from the middle to the 10 % and 90 % quantiles of a normal distribution. */
export const TENTH = 1.2816;
const DOUBTED_CASES = 30;
const [NARROWEST, WIDEST] = [0.5, 1.3];

/**
 * Split conformal calibration over a rolling window (Vovk et al. 2005; Gibbs and Candès 2021): as the
 * errors of the province's last twelve weeks came out within their spreads, so wide the band is made.
 * The 80 % quantile of how far they were off, by what a normal error's would be; few cases say little,
 * so 30 that were as expected are thought with them; between 0.5 and 1.3, because twelve weeks of a
 * province are few and err together.
 */
export function calibrationOf(misses: readonly Miss[]): Calibration {
  const factors = { ...UNCALIBRATED };
  for (const horizon of HORIZONS) {
    const spreads = misses.filter((miss) => miss.horizon === horizon).map((miss) => miss.spreads);
    if (spreads.length === 0) continue;
    spreads.sort((a, b) => a - b);
    const rank = Math.min(spreads.length, Math.ceil(SHARE * (spreads.length + 1)));
    const seen = spreads[rank - 1]! / TENTH;
    const factor = (seen * spreads.length + DOUBTED_CASES) / (spreads.length + DOUBTED_CASES);
    factors[horizon] = Math.min(WIDEST, Math.max(NARROWEST, factor));
  }
  return factors;
}

/** Past this many days only whole weeks are counted, and the level is taken to wander no further. */
export const FAR_DAYS = 182;
const tables = new WeakMap<Calibration, Float64Array>();

/** The factor for a sum of `days` days: between two horizons by the logarithm, beyond them as theirs. */
export const widening = (calibration: Calibration, days: number): number =>
  wideningsOf(calibration)[Math.min(days, FAR_DAYS)]!;

/** The same by days up to `FAR_DAYS`; worked out once for a calibration that many offices share. */
export function wideningsOf(calibration: Calibration): Float64Array {
  let table = tables.get(calibration);
  if (!table) {
    table = Float64Array.from({ length: FAR_DAYS + 1 }, (_, days) => between(calibration, days));
    tables.set(calibration, table);
  }
  return table;
}

function between(calibration: Calibration, days: number): number {
  const next = HORIZONS.findIndex((horizon) => days <= horizon);
  if (next === 0) return calibration[HORIZONS[0]];
  if (next < 0) return calibration[HORIZONS.at(-1)!];
  const [from, to] = [HORIZONS[next - 1]!, HORIZONS[next]!];
  const way = Math.log(days / from) / Math.log(to / from);
  return calibration[from] + way * (calibration[to] - calibration[from]);
}
