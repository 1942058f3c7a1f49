import type { HolidayDto, HolidayYearQueryDto } from './holidays.dto.js';
import type { ChangeDto, OfficeDto, OfficeListQueryDto } from './offices.dto.js';
import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import { changeWord, fieldsInWords } from '../words/changes.js';
import { journeyBases } from '../words/journeys.js';
import { levels } from '../words/people.js';

export const OFFICES: Table<OfficeDto, OfficeListQueryDto> = {
  name: 'kantor',
  title: 'Kantor',
  filters: { parent: (parent) => `di bawah ${parent}` },
  columns: [
    text('Kode', ({ code }) => code, 8),
    text('Kantor', ({ name }) => name, 36),
    text('Tingkat', ({ level }) => levels[level]),
    text('Di bawah', ({ parent }) => parent, 10),
    count('Ambang batas', ({ minimumStock }) => minimumStock),
    date('Mulai', ({ begunOn }) => begunOn),
    text('Email kantor', ({ email }) => email, 30),
    count('Boleh lapor mundur (hari)', ({ reportLateDays }) => reportLateDays, 25),
    date('Berlaku sampai', ({ reportLateUntil }) => reportLateUntil, 15),
    count('Waktu tempuh kiriman (hari)', ({ journeyDays }) => journeyDays, 27),
    text('Dasar waktu tempuh', ({ journeyBasis }) => journeyBases[journeyBasis], 26),
    count('Keping per ribbon', ({ cardsPerRibbon }) => cardsPerRibbon, 18),
    count('Keping per film', ({ cardsPerFilm }) => cardsPerFilm, 16),
    count('Penduduk', ({ population }) => population),
    text('Zona waktu', ({ timezone }) => timezone),
    instant('Ditutup pada', ({ closedAt }) => closedAt),
  ],
};

export const CHANGES: Table<ChangeDto> = {
  name: 'riwayat',
  title: 'Riwayat perubahan',
  filters: {},
  columns: [
    instant('Pada', ({ at }) => at),
    text('Kode', ({ office }) => office, 8),
    text('Perubahan', ({ action }) => changeWord(action), 34),
    text('Sebelum', ({ before }) => fieldsInWords(before), 50),
    text('Sesudah', ({ after }) => fieldsInWords(after), 50),
    text('Oleh', ({ by }) => by ?? 'Sistem', 24),
    text('Kantor pelaku', ({ byOffice }) => byOffice, 14),
    text('Id', ({ id }) => id, 38),
  ],
};

export const HOLIDAYS: Table<HolidayDto, HolidayYearQueryDto> = {
  name: 'hari-libur',
  title: 'Hari libur',
  filters: { year: (year) => `tahun ${year}` },
  byDefault: (today) => ({ year: today.slice(0, 4) }),
  columns: [
    date('Tanggal', (holiday) => holiday.date),
    text('Nama', ({ name }) => name, 50),
    text('Provinsi', ({ province }) => province ?? 'Nasional'),
  ],
};
