import { answer, api, type Schemas } from '../../api/client.js';
import { dateAt } from '$rules/platform/calendar-date.js';
import { dayMonth, shortDate, timeAt } from '$rules/words/dates.js';

export type Entry = Schemas['StockCardEntryDto'];
export type Consignment = Schemas['ConsignmentDto'];

const ON_THE_ROAD = new Set<Entry['reason']>(['dispatch', 'receipt', 'recall']);

/** The latest consignments by number, where entries name any: their other end, and the way to them. */
export async function consignmentsOf(
  office: string,
  entries: Entry[],
): Promise<Map<string, Consignment>> {
  if (!entries.some(({ reason }) => ON_THE_ROAD.has(reason))) return new Map();
  const query = { office, limit: 100 };
  const { items } = await answer(api.GET('/api/consignments', { params: { query } }));
  return new Map(items.map((consignment) => [consignment.number, consignment]));
}

/** Where the cards of a consignment came from or went, as seen from this entry. */
export const otherEnd = ({ reason }: Entry, { fromName, toName }: Consignment): string =>
  reason === 'receipt'
    ? `dari ${fromName}`
    : reason === 'dispatch'
      ? `ke ${toName}`
      : `tujuan ${toName}`;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const referenceWords = ({ reference, counterpart }: Entry): string => {
  if (!reference) return '';
  if (DATE.test(reference)) return `laporan ${shortDate(reference)}`;
  return counterpart ? `${reference} (${counterpart})` : reference;
};

/** Who recorded an entry and when; the date is left out where it is the entry's own. */
export function recordedBy({ by, recordedAt, occurredOn }: Entry, timezone: string): string {
  const date = dateAt(recordedAt, timezone);
  const time = timeAt(recordedAt, timezone);
  return `${by}, ${date === occurredOn ? time : `${dayMonth(date)}, ${time}`}`;
}
