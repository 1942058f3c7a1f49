import { urgencyOf, type Urgency } from './office-state.js';

/** A request that waits for something, and whose it is. */
export interface Waiting {
  id: string;
  office: string;
}

/**
 * What orders requests, the most urgent first, compared as a text: as their offices are (rule 5), one's
 * own, which another office answers, at the end.
 */
export const placeInQueue = ({ office }: Waiting, stock: Urgency, own: string): string =>
  `${office === own ? 1 : 0},${urgencyOf(stock)},${office}`;

/** What `placeInQueue` makes: a page begins after one. */
export const PLACE = /^[01],\d,\d{4}-\d{2}-\d{2},\d{12},\d{12},\d{2}(\.\d{2})?$/;
