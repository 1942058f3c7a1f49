/** What holds of an office until somebody says otherwise: cards below which a regency is low (rule 1), ... */
export const DEFAULT_MINIMUM = 1_000;
/** ... and calendar days that a consignment to it is on the road (rule 7). */
export const DEFAULT_JOURNEY_DAYS = 7;
/** ... and cards that a ribbon and a film of its printer give, of which none gives more than the most. */
export const DEFAULT_CARDS_PER = { ribbon: 500, film: 1_000 };
export const MOST_CARDS_PER = 100_000;
