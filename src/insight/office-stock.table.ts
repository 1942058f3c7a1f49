import type { OfficeStockDto, RegenciesDto } from './insight.dto.js';
import { count, date, decimal, instant, text, type Table } from '../platform/table-file/table.js';
import { basisWord } from '../words/forecasts.js';
import { journeyBases } from '../words/journeys.js';
import { dayMonth } from '../words/dates.js';
import { officeStates } from '../words/office-states.js';
import { overdueSpoiledWord, spoilsUnusuallyWord } from '../words/spoiling.js';
import { shortOfTitle, shortOfWords } from '../words/ribbon-and-film.js';
import { methods, requestOrigins, requestStates } from '../words/requests.js';

/** The office itself, its provinces and its regencies, in the order of their codes. */
export const officeStockRows = ({ own, provinces, items }: RegenciesDto): OfficeStockDto[] =>
  [own, ...(provinces ?? []), ...items].sort((a, b) => (a.office < b.office ? -1 : 1));

export const OFFICE_STOCKS: Table<OfficeStockDto> = {
  name: 'daerah',
  title: 'Stok blangko per kantor',
  filters: {},
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 36),
    text('Keadaan', ({ state }) => officeStates[state], 13),
    count('Stok', ({ onHand }) => onHand),
    count('Di luar kantor', ({ handedOut }) => handedOut, 16),
    count('Dalam perjalanan', ({ inTransit }) => inTransit, 18),
    count('Rusak, belum dimusnahkan', ({ spoiled }) => spoiled, 26),
    count(overdueSpoiledWord, ({ overdueSpoiled }) => overdueSpoiled, 36),
    decimal('Rusak dalam 28 hari (%)', ({ spoilRate }) => spoilRate && spoilRate * 100, 24),
    decimal('Biasanya di provinsi (%)', ({ usualSpoilRate: usual }) => usual && usual * 100, 24),
    text(
      spoilsUnusuallyWord,
      ({ spoilsUnusually }) => (spoilsUnusually ? spoilsUnusuallyWord : null),
      20,
    ),
    count('Selisih kurang belum diterima', ({ openShortage }) => openShortage, 30),
    date('Terakhir diopname', ({ lastCountedOn }) => lastCountedOn, 18),
    date('Opname paling lambat', ({ countDueOn }) => countDueOn, 20),
    count('Disetujui, belum dikirim', ({ committed }) => committed, 24),
    count('Dipinjamkan, belum kembali', ({ lent }) => lent, 28),
    count('Meminjam, belum dikembalikan', ({ borrowed }) => borrowed, 28),
    count('Ambang batas', ({ minimumStock }) => minimumStock),
    count('Ambang batas yang disarankan', ({ suggestedMinimum }) => suggestedMinimum, 28),
    decimal('Pemakaian per hari', ({ dailyUse }) => dailyUse, 19),
    count('Cukup untuk (hari)', ({ lastsDays }) => lastsDays, 19),
    count('Bisa dicetak', ({ printable }) => printable, 13),
    count('Menurut ribbon', ({ printableByRibbon }) => printableByRibbon, 15),
    count('Menurut film', ({ printableByFilm }) => printableByFilm, 13),
    text(shortOfTitle, (stock) => shortOfWords(stock.shortOf) || null, 34),
    date('Paling cepat habis', ({ runsOutEarly }) => runsOutEarly, 18),
    date('Perkiraan habis', ({ runsOutOn }) => runsOutOn, 16),
    date('Paling lambat habis', ({ runsOutLate }) => runsOutLate, 19),
    date('Kirim paling lambat', ({ sendBy }) => sendBy, 19),
    count('Waktu tempuh kiriman (hari)', ({ journeyDays }) => journeyDays, 27),
    text('Dasar waktu tempuh', ({ journeyBasis }) => journeyBases[journeyBasis], 26),
    count('Hari tanpa blangko dalam 28', ({ daysWithoutCards }) => daysWithoutCards, 27),
    count('Perkiraan pemakaian', ({ expectedUse }) => expectedUse, 20),
    count('Perkiraan terpakai sejak laporan terakhir', ({ unreportedUse }) => unreportedUse, 40),
    text('Dasar perkiraan', ({ forecastBasis }) => forecastBasis && basisWord(forecastBasis), 24),
    text('Permintaan dihitung menurut', ({ requestMethod }) => methods[requestMethod], 27),
    date('Laporan terakhir', ({ lastReportOn }) => lastReportOn, 16),
    date('Belum lapor sejak', ({ silentSince }) => silentSince, 17),
    text('Laporan belum ada', ({ gaps }) => gaps.map((date) => dayMonth(date)).join(', '), 28),
    date('Mulai', ({ begunOn }) => begunOn),
    date('Laporan diterima sejak', ({ reportableFrom }) => reportableFrom, 22),
    text('Permintaan', ({ liveRequest }) => liveRequest?.number ?? null),
    text('Keadaan permintaan', ({ liveRequest }) =>
      liveRequest ? requestStates[liveRequest.state] : null,
    ),
    text(
      'Asal permintaan',
      ({ liveRequest }) => liveRequest && requestOrigins[liveRequest.origin],
      36,
    ),
    count('Diminta', ({ liveRequest }) => liveRequest?.quantity ?? null),
    count('Disetujui', ({ liveRequest }) => liveRequest?.granted ?? null),
    instant('Diminta pada', ({ liveRequest }) => liveRequest?.openedAt ?? null),
  ],
};
