import { LIVE_STATES, type Reasoning } from './request.js';

/** `isLive` of a column that holds a request's state; the index that lets an office have one is over these. */
export const isLiveSql = (state: string): string =>
  `${state} IN (${LIVE_STATES.map((live) => `'${live}'`).join(', ')})`;

/** Where a request keeps each figure of its arithmetic: column and type. */
const KEPT: Record<keyof Reasoning, [column: string, type: string]> = {
  onHand: ['reasoned_on_hand', 'bigint'],
  inTransit: ['reasoned_in_transit', 'bigint'],
  minimumStock: ['reasoned_minimum_stock', 'bigint'],
  averageDailyUse: ['reasoned_daily_use', 'double precision'],
  coverDays: ['reasoned_cover_days', 'bigint'],
  method: ['reasoned_method', 'text'],
  expectedUse: ['reasoned_expected_use', 'bigint'],
  journeyDays: ['reasoned_journey_days', 'integer'],
  coverTargetDays: ['reasoned_target_days', 'integer'],
  packSize: ['reasoned_pack_size', 'bigint'],
  lastsDays: ['reasoned_lasts_days', 'bigint'],
  openShortage: ['reasoned_open_shortage', 'bigint'],
};

const kept = Object.entries(KEPT);

/** The columns, in the order of what `reasonedFrom` gives. */
export const REASONING_COLUMNS = kept.map(([, [column]]) => column).join();

/** A row of these columns' values from a `Reasoning` as JSON. */
export const reasonedFrom = (json: string): string =>
  `jsonb_to_record(${json}) AS reasoned(${kept.map(([name, [, type]]) => `"${name}" ${type}`).join()})`;

/** The `Reasoning` that a request was made with. */
export const reasoningSql = (request: string): string =>
  `jsonb_build_object(${kept.map(([name, [column]]) => `'${name}', ${request}.${column}`).join()})`;
