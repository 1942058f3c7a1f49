export const LIVE_STATES = ['open', 'approved', 'sent'] as const;
export const REQUEST_STATES = [...LIVE_STATES, 'fulfilled', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export type LiveState = (typeof LIVE_STATES)[number];

export const ORIGINS = ['low_stock', 'manual'] as const;
/** Opened by the system because stock was low, or by hand. */
export type Origin = (typeof ORIGINS)[number];

export const CHANNELS = ['system', 'app', 'visit', 'letter', 'phone'] as const;
/** How a request came: opened by the system, asked in the app, or told to an office above. */
export type Channel = (typeof CHANNELS)[number];

export const METHODS = ['mean', 'forecast'] as const;
/** What the expected use rests on: the mean of 28 days, or the forecast from the office's own days. */
export type Method = (typeof METHODS)[number];

/** The arithmetic a request was made with, as it stood then: whoever explains it needs no setting of today. */
export interface Reasoning {
  onHand: number;
  inTransit: number;
  minimumStock: number | null;
  /** Cards per calendar day; null where nothing counts. */
  averageDailyUse: number | null;
  coverDays: number | null;
  method: Method;
  /** Cards over the journey and `coverTargetDays` after it; null without a mean. */
  expectedUse: number | null;
  /** Calendar days that cards were then on the road; null on requests made while it was not counted. */
  journeyDays: number | null;
  coverTargetDays: number;
  /** What the quantity was rounded up to; null on requests made before it was kept. */
  packSize: number | null;
  /**
   * Whole days from the day of asking that what was on hand should last, by what the request rests on:
   * the one such figure that is told of it. Null where nothing tells, and where it was not kept.
   */
  lastsDays: number | null;
  /**
   * Cards by which stock had fallen at counts whose difference was above tolerance and not closed: why it
   * is asked, as far as that goes. Null: none.
   */
  openShortage: number | null;
}

/** How much of what was granted has left, is on the road, and arrived, in cards. */
export interface Tally {
  granted: number;
  sent: number;
  onTheRoad: number;
  arrived: number;
}

export const isLive = (state: RequestState): state is LiveState =>
  (LIVE_STATES as readonly RequestState[]).includes(state);

interface Answered {
  state: RequestState;
  /** Of what was granted, cards that have left. */
  sent: number;
}

/** While nobody has answered, the asking office may ask for another quantity. */
export const isChangeable = ({ state }: Answered): boolean => state === 'open';

/** Waits for an answer, or for what was granted to leave. */
export const isWaiting = ({ state }: Pick<Answered, 'state'>): boolean =>
  state === 'open' || state === 'approved';

/** Refusing and withdrawing, and granting another quantity, are for a request of which no card has left. */
export const isUntouched = ({ state, sent }: Answered): boolean => isLive(state) && sent === 0;

/** What was granted may then only be lowered to what has left, which ends the rest. */
export const hasRestToEnd = ({ state, sent }: Answered): boolean =>
  state === 'approved' && sent > 0;

/** Cards granted and not yet on their way. */
export const unsent = ({ granted, sent }: { granted: number | null; sent: number }): number =>
  Math.max(0, (granted ?? 0) - sent);

/** Where a granted request stands: sent when all has left, fulfilled when then nothing is on the road. */
export function stateAfter({ granted, sent, onTheRoad }: Tally): RequestState {
  if (sent < granted) return 'approved';
  return onTheRoad > 0 ? 'sent' : 'fulfilled';
}

export const dispatched = (tally: Tally, quantity: number): Tally => ({
  ...tally,
  sent: tally.sent + quantity,
  onTheRoad: tally.onTheRoad + quantity,
});

export const recalled = (tally: Tally, quantity: number): Tally => ({
  ...tally,
  sent: tally.sent - quantity,
  onTheRoad: tally.onTheRoad - quantity,
});

/** A consignment of which nothing arrived has not left, as far as its request goes. */
export const received = (tally: Tally, quantity: number, arrived: number): Tally => ({
  granted: tally.granted,
  sent: arrived === 0 ? tally.sent - quantity : tally.sent,
  onTheRoad: tally.onTheRoad - quantity,
  arrived: tally.arrived + arrived,
});
