import { momentAt } from '$rules/words/dates.js';
import { cards, cover, decimal, number } from '$rules/words/numbers.js';
import { requestStates } from '../../words/status-tones.js';
import type { Request, Stock } from './request.js';

/** A request as a message for WhatsApp: who asks for how much, why, and what became of it. */
export function requestText(request: Request, stock: Stock, timezone: string): string {
  const { state, granted, quantity, sent } = request;
  const { dailyUse, lastsDays } = stock;
  return [
    `Permintaan blangko KTP-el ${request.number}`,
    `${request.officeName} meminta ${cards(quantity)} (${momentAt(request.openedAt, timezone)})`,
    `Stok ${cards(stock.onHand)}${stock.minimumStock === null ? '' : `, ambang batas ${number(stock.minimumStock)}`}, dalam perjalanan ${number(stock.inTransit)}`,
    dailyUse === null
      ? 'Pemakaian belum diketahui'
      : `Pemakaian ${decimal(dailyUse)} per hari${lastsDays === null ? '' : `, ${cover(lastsDays)}`}`,
    request.reference && `Nomor surat: ${request.reference}`,
    request.note && `Catatan: ${request.note}`,
    `Keadaan: ${requestStates[state].word.toLowerCase()}`,
    granted === null ? '' : `Disetujui ${cards(granted)}, sudah dikirim ${number(sent)}`,
    request.answerNote && `Jawaban: ${request.answerNote}`,
    `Data per ${momentAt(stock.asOf, timezone)}`,
  ]
    .filter(Boolean)
    .join('\n');
}
