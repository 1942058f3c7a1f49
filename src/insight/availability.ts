import { DEMAND_KNOWN } from '../demand/daily-use.js';
import { SERVICES, type Service } from '../printing/print-report.js';
import { LONG_SILENCE } from './overdue-reports.js';
import { isLow } from '../restocking/low-stock.js';
import type { OfficeStock } from './office-stock.js';

export const STATUSES = ['available', 'limited', 'out', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** States of the service in which nobody gets a card, holidays apart. */
export const STOPPAGES = SERVICES.filter((service) => !DEMAND_KNOWN.includes(service));

export interface AvailabilityFacts extends Pick<
  OfficeStock,
  'begunOn' | 'onHand' | 'minimumStock' | 'missingReports'
> {
  /** The state of the service in the last report; null before the first. */
  service: Service | null;
  /** Cards arrived since the office said that it has none. */
  arrivedSince: boolean;
}

/**
 * What the public is told of an office, and never a number. In this order: what is not known at all;
 * no cards, which the ledger knows however silent the office is, and a report of `no_blanks` until
 * cards arrive; what is too long ago to believe; low or stopped. An office that had no blanks stays
 * limited after they arrived, until it reports that it prints again.
 */
export function availabilityOf(seen: AvailabilityFacts): {
  status: Status;
  reason: Service | null;
} {
  const { begunOn, service, arrivedSince } = seen;
  const reason = service !== null && STOPPAGES.includes(service) ? service : null;
  if (begunOn === null) return { status: 'unknown', reason: null };
  if (seen.onHand === 0 || (reason === 'no_blanks' && !arrivedSince))
    return { status: 'out', reason };
  if (seen.missingReports >= LONG_SILENCE) return { status: 'unknown', reason: null };
  if (reason !== null || isLow(seen)) return { status: 'limited', reason };
  return { status: 'available', reason: null };
}
