/** What holds of an office until somebody says otherwise: cards below which a regency is low (rule 1), ... */
export const DEFAULT_MINIMUM = 1_000;
/** ... and calendar days that a consignment to it is on the road (rule 7). */
export const DEFAULT_JOURNEY_DAYS = 7;
