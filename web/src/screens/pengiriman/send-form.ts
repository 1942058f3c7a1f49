import { allowsDispatch } from '$rules/access/dispatch-permissions.js';
import { OFFICE_CODE } from '$rules/access/reach.js';
import type { Person } from '../../session/session.svelte.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';
import { cards } from '$rules/words/numbers.js';
import { noCount } from '../../words/typed-numbers.js';

/** What stands on the paper that goes with the cards, as it was typed. */
export interface Paper {
  reference: string;
  sentOn: CalendarDate;
  carriedBy: string;
  note: string;
}

/** As the server takes it: what was left empty is null. */
export const written = ({ reference, sentOn, carriedBy, note }: Paper) => ({
  sentOn: sentOn || null,
  reference: reference.trim() || null,
  carriedBy: carriedBy.trim() || null,
  note: note.trim() || null,
});

export const labels = {
  from: 'Dari',
  to: 'Ke',
  requestId: 'Untuk permintaan',
  quantity: 'Jumlah',
  sentOn: 'Tanggal kirim',
  reference: 'Nomor BAST',
  carriedBy: 'Dibawa oleh',
  note: 'Catatan',
};

interface DispatchForm {
  from: string;
  to: string;
  quantity: number | null;
  sentOn: CalendarDate;
}

interface Known {
  person: Person;
  today: CalendarDate;
  /** Of the sender; null where it is not known here. */
  onHand: number | null;
  /** Granted and not yet sent, where the order names a request. */
  left: number | null;
}

function checkQuantity(quantity: number | null, { onHand, left }: Known): string | null {
  if (quantity === null) return 'Isi jumlah yang dikirim.';
  if (Number.isNaN(quantity)) return noCount;
  if (quantity < 1) return 'Paling sedikit 1 keping.';
  if (left !== null && quantity > left)
    return `Dari yang disetujui tinggal ${cards(left)} yang belum dikirim.`;
  if (onHand !== null && quantity > onHand) return `Stok pengirim ${cards(onHand)}.`;
  return null;
}

/** What is wrong with an order, by field, as far as this screen can know; the server has the last word. */
export function checkDispatch(order: DispatchForm, known: Known): Record<string, string> {
  const found: Record<string, string> = {};
  if (!order.to) found['to'] = 'Pilih kantor penerima.';
  else if (!OFFICE_CODE.test(order.to)) found['to'] = 'Pilih kantor dari daftar.';
  else if (order.from === order.to) found['to'] = 'Pilih kantor lain daripada pengirim.';
  else if (!allowsDispatch(known.person, order.from, order.to))
    found['to'] = 'Kantor Anda tidak dapat mengirim di antara kedua kantor ini.';
  if (!OFFICE_CODE.test(order.from)) found['from'] = 'Pilih kantor dari daftar.';
  const quantity = checkQuantity(order.quantity, known);
  if (quantity) found['quantity'] = quantity;
  if (order.sentOn > known.today) found['sentOn'] = 'Tanggal ini belum tiba.';
  return found;
}
