import { instant, text, type Table } from '../platform/table-file/table.js';
import { personStates, roles } from '../words/people.js';
import { yes } from '../words/table-words.js';
import type { PeopleQueryDto, PersonDto } from './people.dto.js';
import type { PersonRole } from './people.queries.js';

export const PEOPLE: Table<PersonDto, PeopleQueryDto> = {
  name: 'orang',
  title: 'Pengguna',
  filters: {
    text: (text) => `nama atau email dengan “${text}”`,
    state: (state) => `keadaan ${personStates[state]}`,
  },
  columns: [
    text('Nama', ({ name }) => name, 30),
    text('Email', ({ email }) => email, 34),
    text('Peran', ({ role }) => roles[role], 12),
    text('Kode', ({ office }) => office.code, 8),
    text('Kantor', ({ office }) => office.name, 30),
    text('Menerima email kantor', ({ receivesMail }) => yes(receivesMail), 22),
    text('Undangan diterima', ({ accepted }) => yes(accepted)),
    text('Verifikasi dua langkah', ({ secondFactor }) => yes(secondFactor), 22),
    instant('Dinonaktifkan pada', ({ disabledAt }) => disabledAt, 26),
  ],
};

/** Without addresses. */
export const PEOPLE_AND_ROLES: Table<PersonRole> = {
  name: 'orang-dan-peran',
  title: 'Pengguna dan perannya',
  filters: {},
  columns: [
    text('Nama', ({ name }) => name, 30),
    text('Peran', ({ role }) => roles[role], 12),
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 30),
    instant('Sejak', ({ since }) => since, 26),
    instant('Dinonaktifkan pada', ({ disabledAt }) => disabledAt, 26),
  ],
};
