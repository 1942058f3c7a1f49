import { daysOnRoad } from '$rules/consignments/journey.js';
import type { Schemas } from '../../api/client.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';
import { fullDate } from '$rules/words/dates.js';
import { cards } from '$rules/words/numbers.js';
import { onRoadFor } from '$rules/words/consignments.js';
import { consignmentStates } from '../../words/status-tones.js';

type Consignment = Schemas['ConsignmentDto'];

function standing(of: Consignment, today: CalendarDate): string {
  const word = consignmentStates[of.state].word;
  if (of.state === 'in_transit') return `${word}, ${onRoadFor(daysOnRoad(of.sentOn, today))}`;
  return of.receivedOn ? `${word}, ${fullDate(of.receivedOn)}` : word;
}

/** A consignment as a message to whoever sends, carries or awaits it. */
export function consignmentText(of: Consignment, today: CalendarDate, address: string): string {
  const lines = [
    `*Pengiriman blangko ${of.number}*`,
    '',
    `Dari: ${of.fromName}`,
    `Ke: ${of.toName}`,
    `Jumlah: ${cards(of.quantity)}`,
    `Tanggal kirim: ${fullDate(of.sentOn)}`,
    of.reference && `Nomor BAST: ${of.reference}`,
    of.carriedBy && `Dibawa oleh: ${of.carriedBy}`,
    of.requestNumber && `Untuk permintaan: ${of.requestNumber}`,
    `Status: ${standing(of, today)}`,
    of.received !== null && `Diterima: ${cards(of.received)}`,
    Boolean(of.shortage) && `Selisih kurang: ${cards(of.shortage ?? 0)}`,
    of.recallNote && `Alasan ditarik kembali: ${of.recallNote}`,
    '',
    address,
  ];
  return lines.filter((line) => line === '' || Boolean(line)).join('\n');
}
