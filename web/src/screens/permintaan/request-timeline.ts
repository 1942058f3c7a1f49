import type { Schemas } from '../../api/client.js';
import { placeOf } from '../../session/offices-above.js';
import type { Person } from '../../session/session.svelte.js';
import { cards } from '$rules/words/numbers.js';
import type { Request } from './request.js';

type Change = Schemas['ChangeDto'];
type Consignment = Schemas['ConsignmentDto'];

export interface TimelineEvent {
  at: string;
  /** What happened, and who did it. */
  what: string;
  by: string;
  quote?: string | null;
  href?: string;
}

interface Kept {
  number?: string;
  quantity?: number;
  granted?: number | null;
  note?: string | null;
  answerNote?: string | null;
  withdrawalNote?: string | null;
}

/** Where somebody sits, as this person knows it; the asking office by its name. */
const place = (code: string, { office, officeName }: Request, person: Person): string =>
  code === office ? officeName : placeOf(code, person);

/** The changes on record of the office that are of this request and later than its opening. */
function changeEvent(
  { at, by, byOffice, action, after }: Change,
  request: Request,
  person: Person,
): TimelineEvent | null {
  const kept = (after ?? {}) as Kept;
  const who = [by ?? 'Sistem', byOffice && place(byOffice, request, person)]
    .filter(Boolean)
    .join(', ');
  const event = (what: string, quote?: string | null): TimelineEvent => ({
    at,
    what,
    by: who,
    quote,
  });
  switch (action) {
    case 'request.changed':
      return event(`Diubah menjadi ${cards(kept.quantity ?? 0)}`, kept.note);
    case 'request.approved':
      return event(`Disetujui ${cards(kept.granted ?? 0)}`, kept.answerNote);
    case 'request.refused':
      return event('Ditolak', kept.answerNote);
    case 'request.reminded':
      return event('Diingatkan', kept.note);
    case 'request.escalated':
      return event('Diteruskan ke kantor di atasnya, tiga hari kerja menunggu');
    case 'request.withdrawn':
      return event('Ditarik', kept.withdrawalNote);
    default:
      return null;
  }
}

/** Where the record of the office no longer reaches back: the last answer, as the request keeps it. */
function lastAnswer(request: Request, person: Person): TimelineEvent[] {
  if (!request.answeredAt) return [];
  const { answeredAt: at, answeredBy, answeredByOffice, answerNote, granted } = request;
  const what = request.state === 'refused' ? 'Ditolak' : `Disetujui ${cards(granted ?? 0)}`;
  const where = answeredByOffice && place(answeredByOffice, request, person);
  return [{ at, what, by: [answeredBy, where].filter(Boolean).join(', '), quote: answerNote }];
}

/** What the system withdrew because stock came back is on no record of changes, but on the request. */
function withdrawal({ withdrawnAt, withdrawnBy, withdrawalNote }: Request): TimelineEvent[] {
  if (!withdrawnAt) return [];
  return [{ at: withdrawnAt, what: 'Ditarik', by: withdrawnBy ?? 'Sistem', quote: withdrawalNote }];
}

function roadEvents(consignment: Consignment): TimelineEvent[] {
  const { id, number, quantity, dispatchedAt, dispatchedBy, fromName } = consignment;
  const href = `/pengiriman/${id}`;
  const events: TimelineEvent[] = [
    {
      at: dispatchedAt,
      what: `${cards(quantity)} dikirim, ${number}`,
      by: `${dispatchedBy}, ${fromName}`,
      href,
    },
  ];
  if (consignment.receiptAt) {
    const short = consignment.shortage ? `, selisih kurang ${cards(consignment.shortage)}` : '';
    events.push({
      at: consignment.receiptAt,
      what: `${cards(consignment.received ?? 0)} diterima${short}`,
      by: consignment.receiptRecordedBy ?? '',
      quote: consignment.receiptNote,
      href,
    });
  }
  if (consignment.recalledAt)
    events.push({
      at: consignment.recalledAt,
      what: `${cards(quantity)} ditarik kembali`,
      by: consignment.recalledBy ?? '',
      quote: consignment.recallNote,
      href,
    });
  return events;
}

/** A request's life, first things first. */
export function timelineOf(
  request: Request,
  changes: Change[],
  consignments: Consignment[],
  person: Person,
): TimelineEvent[] {
  const opened: TimelineEvent = {
    at: request.openedAt,
    what: `Diminta ${cards(request.quantity)}`,
    by: request.openedBy
      ? [request.openedBy, request.openedByOffice && place(request.openedByOffice, request, person)]
          .filter(Boolean)
          .join(', ')
      : 'Sistem, karena stok di bawah ambang batas',
    quote: request.note,
  };
  const ofThis = changes.filter(({ after }) => (after as Kept | null)?.number === request.number);
  const recorded = ofThis
    .map((change) => changeEvent(change, request, person))
    .filter((event) => event !== null);
  const answers = ofThis.some(({ action }) => /approved|refused/.test(action))
    ? []
    : lastAnswer(request, person);
  const withdrawn = ofThis.some(({ action }) => action === 'request.withdrawn')
    ? []
    : withdrawal(request);
  const onTheRoad = consignments
    .filter(({ requestId }) => requestId === request.id)
    .flatMap(roadEvents);
  return [opened, ...recorded, ...answers, ...onTheRoad, ...withdrawn].sort((a, b) =>
    a.at.localeCompare(b.at),
  );
}
