/** Kata kantor: what an office tells whoever reads its public page, in its own words. */

export const MOST_SIGNS = 280;
/** A word that nobody renews is old: at most so many days from the one on which it is set. */
export const MOST_DAYS = 14;
/** People served in a day. */
export const MOST_QUOTA = 10_000;
