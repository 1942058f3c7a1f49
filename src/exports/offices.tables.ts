import type { PersonDto } from '../access/people.dto.js';
import type { HolidayDto, HolidayYearQueryDto } from '../offices/holidays.dto.js';
import type { ChangeDto, OfficeDto } from '../offices/offices.dto.js';
import { count, date, instant, text } from '../platform/table-file/table.js';
import { yes, type Table } from './export-table.js';
import type { OfficeTableQueryDto, PeopleTableQueryDto } from './table-queries.dto.js';
import { changeWord, fieldsInWords } from '../words/changes.js';
import { levels, roles } from '../words/people.js';

export const OFFICES: Table<OfficeDto, OfficeTableQueryDto> = {
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
    text('Surel kantor', ({ email }) => email, 30),
    count('Boleh lapor mundur (hari)', ({ reportLateDays }) => reportLateDays, 25),
    date('Berlaku sampai', ({ reportLateUntil }) => reportLateUntil, 15),
    count('Waktu tempuh kiriman (hari)', ({ journeyDays }) => journeyDays, 27),
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

export const PEOPLE: Table<PersonDto, PeopleTableQueryDto> = {
  name: 'orang',
  title: 'Pengguna',
  filters: {},
  columns: [
    text('Nama', ({ name }) => name, 30),
    text('Surel', ({ email }) => email, 34),
    text('Peran', ({ role }) => roles[role], 12),
    text('Kode', ({ office }) => office.code, 8),
    text('Kantor', ({ office }) => office.name, 30),
    text('Menerima surel kantor', ({ receivesMail }) => yes(receivesMail), 22),
    text('Undangan diterima', ({ accepted }) => yes(accepted)),
    instant('Dinonaktifkan pada', ({ disabledAt }) => disabledAt, 26),
  ],
};

export const HOLIDAYS: Table<HolidayDto, HolidayYearQueryDto> = {
  name: 'hari-libur',
  title: 'Hari libur',
  filters: { year: (year) => `tahun ${year}` },
  columns: [
    date('Tanggal', (holiday) => holiday.date),
    text('Nama', ({ name }) => name, 50),
    text('Provinsi', ({ province }) => province ?? 'Nasional'),
  ],
};
