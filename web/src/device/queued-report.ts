import type { components } from '../api/schema.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';

type Schemas = components['schemas'];

/** What an office says of one of its days: the body that is sent, whole. */
export type Figures = Pick<
  Schemas['PrintReportDto'],
  'printed' | 'spoiled' | 'spoiledBy' | 'recorded' | 'waiting' | 'service' | 'note'
> &
  Partial<Pick<Schemas['PrintReportDto'], 'ribbonsLeft' | 'filmsLeft'>>;

export interface Writer {
  id: string;
  name: string;
}

export interface ServerRefusal {
  code: string;
  /** In plain Indonesian. */
  message: string;
  /** Which kind of it, where its code has several. */
  reason?: string;
}

/**
 * Something written that is on its way from this device. `waiting` until its fate is known; once it has left
 * the device (`tried`) it is frozen, for the server may have it already. It goes with its key however often
 * it is sent and by whom, so that the server takes it once.
 */
export interface Queued {
  /** Its Idempotency-Key. */
  key: string;
  office: string;
  officeName: string;
  writtenBy: Writer;
  /** An instant of the server's clock. */
  writtenAt: string;
  /** Whose session sends it by itself. */
  sender: string;
  state: 'waiting' | 'sent' | 'refused';
  tried: boolean;
  /** Where it is `refused`. */
  refusal: ServerRefusal | null;
  /** Where it is `sent`: when, by the server's clock. */
  sentAt: string | null;
}

export interface QueuedReport extends Queued {
  date: CalendarDate;
  figures: Figures;
  /** The revision that it corrects, sent as If-Match; null: the first report of its date. */
  corrects: number | null;
  /** The key of the report it is written after: not sent before that one's fate is known. */
  follows: string | null;
  /** Where it is `refused`: whether what the server told since then still stands against it. */
  barred?: boolean;
  /** Where it is `sent`: the revision that it became. */
  revision: number | null;
}

type HasState = Pick<Queued, 'state'>;

/** What is not at the server and not settled: what would be missed if the device were lost. */
export const isUnsent = ({ state }: HasState) => state !== 'sent';

export const isRefused = ({ state }: HasState) => state === 'refused';

export const isWaiting = ({ state }: HasState) => state === 'waiting';

/** The latest word of this device on a date, among reports in the order of their writing. */
export const lastOf = (reports: QueuedReport[], date: CalendarDate): QueuedReport | undefined =>
  reports.filter((report) => report.date === date).at(-1);
