import type { CalendarDate } from '../platform/calendar-date.js';
import type { BroadcastAsks } from './broadcast.js';

/** A broadcast to some of its offices, all of one province. */
export interface BroadcastMessage {
  broadcastId: string;
  /** The sender, its internal id. */
  from: number;
  /** Whom it is for, their internal ids, the province first. */
  offices: number[];
  subject: string;
  asks: BroadcastAsks;
  until: CalendarDate;
  by: string;
  byOffice: number;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'broadcast.sent': BroadcastMessage & { text: string };
    'broadcast.withdrawn': BroadcastMessage & { reason: string };
  }
}
