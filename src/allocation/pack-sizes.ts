/** What a plan may be handed out by, in cards; a request keeps its own, `PACK_SIZE`. */
export const PACK_SIZES = [500, 100, 50] as const;
export type PlanPackSize = (typeof PACK_SIZES)[number];

/** What a plan begins with: 500 cards are 27 days' use for a small office. */
export const FIRST_PACK_SIZE: PlanPackSize = 100;
