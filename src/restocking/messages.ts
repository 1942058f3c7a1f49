import type { Origin, Reasoning } from './request.js';

/** What a letter about a request needs; offices are their internal ids. */
export interface RequestMessage {
  requestId: string;
  office: number;
  number: string;
  quantity: number;
  granted: number | null;
  origin: Origin;
  reasoning: Reasoning;
  note: string | null;
  /** Who acted; null where it was the system. */
  by: string | null;
  byOffice: number | null;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'request.opened': RequestMessage;
    'request.withdrawn': RequestMessage;
    'request.approved': RequestMessage;
    'request.refused': RequestMessage;
  }
}
