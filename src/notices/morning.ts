import type { PushProposalDto } from '../allocation/allocation.dto.js';
import { hasNews, type Digest } from '../insight/digest.js';
import { addDays, type CalendarDate } from '../platform/calendar-date.js';

/** An office that a consignment has to leave for by today, or should have. */
export interface ToSend {
  name: string;
  sendBy: CalendarDate;
  /** What is on hand and on the road may be gone by this date. */
  outBy: CalendarDate;
  journeyDays: number;
  /** Cards that are proposed; 0: too few are available. */
  quantity: number;
}

/** What a province is told in the morning: what it should see, and what it should do before it is asked. */
export interface Morning extends Digest {
  toSend: ToSend[];
}

/** Null where there is nothing to say. */
export function morningOf(digest: Digest, { rows }: PushProposalDto): Morning | null {
  const toSend = rows.map(({ officeName, sendBy, journeyDays, quantity }) => ({
    name: officeName,
    sendBy: sendBy!,
    outBy: addDays(sendBy!, journeyDays),
    journeyDays,
    quantity,
  }));
  return hasNews(digest) || toSend.length > 0 ? { ...digest, toSend } : null;
}
