/** Where the use of a row comes from: `assumed` from its minimum, `none` where nothing is known. */
export const USE_BASES = ['own', 'mixed', 'peers', 'assumed', 'none'] as const;
export type UseBasis = (typeof USE_BASES)[number];

/** Cards per calendar day, and what that rests on. */
export interface Use {
  dailyUse: number;
  useBasis: UseBasis;
}

/** What is known of an office's use: cards over the days to cover, or its minimum. */
interface Known {
  expectedUse: number | null;
  forecastBasis: 'own' | 'mixed' | 'peers' | null;
  minimumStock: number | null;
}

export const NO_USE: Use = { dailyUse: 0, useBasis: 'none' };

/**
 * The forecast over the days to cover, per day. Where there is none, the use at which the two quantities
 * of rule 7 agree: twice the minimum over those days. Without a minimum either, no demand.
 */
export function useOf({ expectedUse, forecastBasis, minimumStock }: Known, coverDays: number): Use {
  if (expectedUse !== null && forecastBasis !== null)
    return { dailyUse: expectedUse / coverDays, useBasis: forecastBasis };
  return minimumStock ? { dailyUse: (2 * minimumStock) / coverDays, useBasis: 'assumed' } : NO_USE;
}

/** The use of several offices together; on what not all of them rest is `mixed`. */
export function sumOfUses(uses: Use[]): Use {
  const bases = new Set(uses.map(({ useBasis }) => useBasis).filter((basis) => basis !== 'none'));
  const dailyUse = uses.reduce((sum, use) => sum + use.dailyUse, 0);
  const [useBasis = 'none'] = bases;
  return { dailyUse, useBasis: bases.size > 1 ? 'mixed' : useBasis };
}
