import type { HolidayDto, HolidayYearQueryDto } from './holidays.dto.js';
import type {
  ChangeDto,
  ChangeListQueryDto,
  OfficeDto,
  OfficeListQueryDto,
} from './offices.dto.js';
import { count, date, instant, text, type Table } from '../platform/table-file/table.js';
import { changeKinds } from '../words/change-kinds.js';
import { bySystem, changeWord, fieldsInWords } from '../words/changes.js';
import { journeyBases } from '../words/journeys.js';
import { levels } from '../words/people.js';
import { byWhom, DATES } from '../words/table-words.js';

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

const changeColumns = [
  instant<ChangeDto>('Pada', ({ at }) => at),
  text<ChangeDto>('Kode', ({ office }) => office, 8),
  text<ChangeDto>('Kantor', ({ officeName }) => officeName, 30),
  text<ChangeDto>('Perubahan', ({ action }) => changeWord(action), 34),
  text<ChangeDto>('Sebelum', ({ before }) => fieldsInWords(before), 50),
  text<ChangeDto>('Sesudah', ({ after }) => fieldsInWords(after), 50),
  text<ChangeDto>('Oleh', ({ by }) => by ?? bySystem, 24),
  text<ChangeDto>('Kantor pelaku', ({ byOffice }) => byOffice, 14),
  text<ChangeDto>('Id', ({ id }) => id, 38),
];

/** Of one office. */
export const HISTORY: Table<ChangeDto> = {
  name: 'riwayat',
  title: 'Riwayat perubahan',
  filters: {},
  columns: changeColumns,
};

/** Of an office and all below it. */
export const CHANGES: Table<ChangeDto, ChangeListQueryDto> = {
  name: 'perubahan',
  title: 'Perubahan',
  filters: {
    ...DATES,
    person: byWhom,
    kind: (kind) => `tentang ${changeKinds[kind].toLowerCase()}`,
  },
  columns: changeColumns,
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
