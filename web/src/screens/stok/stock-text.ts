import type { Schemas } from '../../api/client.js';
import { dateAt, fullDate, longDate, timeAt } from '../../words/dates.js';
import { cards, cover, decimal } from '../../words/numbers.js';
import { bandWords, daysLeft } from '../../words/run-out.js';
import { officeStatus, officeStatuses } from '../../words/office-status.js';

/** The day's stock as a message to colleagues. */
export function stockText(stock: Schemas['OfficeStockDto'], timezone: string): string {
  const { asOf, averageDailyUse, runsOutOn, lastReportOn, silentSince, liveRequest } = stock;
  const left = daysLeft(stock, timezone);
  const lines = [
    `*Stok blangko ${stock.officeName}*`,
    `${longDate(dateAt(asOf, timezone))}, ${timeAt(asOf, timezone)}`,
    '',
    `Stok: ${cards(stock.onHand)} (${officeStatuses[officeStatus(stock)].word.toLowerCase()})`,
    stock.inTransit > 0 && `Dalam perjalanan: ${cards(stock.inTransit)}`,
    stock.committed > 0 && `Disetujui, belum dikirim: ${cards(stock.committed)}`,
    stock.minimumStock !== null && `Ambang batas: ${cards(stock.minimumStock)}`,
    averageDailyUse !== null && `Pemakaian: rata-rata ${decimal(averageDailyUse)} keping per hari`,
    left !== null && `Stok ${cover(left)}`,
    runsOutOn &&
      `Perkiraan habis: ${[fullDate(runsOutOn), bandWords(stock)].filter(Boolean).join(', ')}`,
    stock.spoiled > 0 && `Rusak, belum dimusnahkan: ${cards(stock.spoiled)}`,
    lastReportOn && `Laporan terakhir: ${fullDate(lastReportOn)}`,
    silentSince && `Belum lapor sejak: ${fullDate(silentSince)}`,
    liveRequest && `Permintaan berjalan: ${liveRequest.number}, ${cards(liveRequest.quantity)}`,
  ];
  return lines.filter((line) => line === '' || Boolean(line)).join('\n');
}
