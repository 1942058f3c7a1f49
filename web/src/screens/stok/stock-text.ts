import type { Schemas } from '../../api/client.js';
import { dateAt } from '$rules/platform/calendar-date.js';
import { fullDate, longDate, timeAt } from '$rules/words/dates.js';
import { cards, cover, decimal } from '$rules/words/numbers.js';
import { capital } from '$rules/words/text.js';
import { gapWords } from '$rules/words/gaps.js';
import { bandWords } from '$rules/words/forecasts.js';
import { givenByWords } from '$rules/words/ribbon-and-film.js';
import { officeStates } from '../../words/status-tones.js';

/** The day's stock as a message to colleagues. */
export function stockText(stock: Schemas['OfficeStockDto'], timezone: string): string {
  const { asOf, dailyUse, lastsDays, runsOutOn, lastReportOn, silentSince, gaps, liveRequest } =
    stock;
  const given = givenByWords(stock);
  const lines = [
    `*Stok blangko ${stock.officeName}*`,
    `${longDate(dateAt(asOf, timezone))}, ${timeAt(asOf, timezone)}`,
    '',
    `Stok: ${cards(stock.onHand)} (${officeStates[stock.state].word.toLowerCase()})`,
    stock.inTransit > 0 && `Dalam perjalanan: ${cards(stock.inTransit)}`,
    stock.committed > 0 && `Disetujui, belum dikirim: ${cards(stock.committed)}`,
    stock.minimumStock !== null && `Ambang batas: ${cards(stock.minimumStock)}`,
    `Pemakaian: ${dailyUse === null ? 'belum diketahui' : `${decimal(dailyUse)} keping per hari`}`,
    lastsDays !== null && `Stok ${cover(lastsDays)}`,
    runsOutOn &&
      `Perkiraan habis: ${[fullDate(runsOutOn), bandWords(stock)].filter(Boolean).join(', ')}`,
    given && `Bisa dicetak: ${cards(stock.printable)} (${given})`,
    stock.spoiled > 0 && `Rusak, belum dimusnahkan: ${cards(stock.spoiled)}`,
    lastReportOn && `Laporan terakhir: ${fullDate(lastReportOn)}`,
    silentSince && `Belum lapor sejak: ${fullDate(silentSince)}`,
    gaps.length > 0 && capital(gapWords(gaps)),
    liveRequest && `Permintaan berjalan: ${liveRequest.number}, ${cards(liveRequest.quantity)}`,
  ];
  return lines.filter((line) => line === '' || Boolean(line)).join('\n');
}
