/** Edaran: what a province or the ministry writes to offices below it, for them to read or to confirm. */

export const LONGEST_SUBJECT = 200;
export const LONGEST_TEXT = 4_000;
export const LONGEST_REASON = 500;
/** It ends at most so many days after the one on which it is sent. */
export const MOST_DAYS = 90;
/** More of one sender's are open at once than any office below still reads. */
export const MOST_OPEN = 20;
/** More than the offices of the country. */
export const MOST_OFFICES = 600;
/** The working day after it was sent, of its sender, from whose morning on it is told who has not answered. */
export const TOLD_FROM_WORKING_DAY = 3;

export const BROADCAST_ASKS = ['read', 'confirm'] as const;
/** What it asks of each office. */
export type BroadcastAsks = (typeof BROADCAST_ASKS)[number];

export const BROADCAST_STATES = ['open', 'ended', 'withdrawn'] as const;
/** Open until its last day, of its sender's calendar, is over. */
export type BroadcastState = (typeof BROADCAST_STATES)[number];

export const BROADCAST_ANSWERS = ['waiting', 'read', 'confirmed'] as const;
/** How far an office is with it. */
export type BroadcastAnswer = (typeof BROADCAST_ANSWERS)[number];

/** Whether an office has done what it was asked for. */
export const isAnswered = (asks: BroadcastAsks, answer: BroadcastAnswer): boolean =>
  answer === 'confirmed' || (answer === 'read' && asks === 'read');
