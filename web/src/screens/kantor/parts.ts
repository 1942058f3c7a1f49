import type { Component } from 'svelte';
import type { Office } from '../../api/offices.js';
import { isMinistry, isOwn, mayConfigure, mayOpenStock } from './standing.js';

export interface PartProps {
  office: Office;
  /** The office is another now: read it again. */
  onchange: () => Promise<void>;
}

interface Part {
  /** As `bagian` in the address. */
  key: string;
  word: string;
  /** At which offices there is such a part, for the person at the screen. */
  only?: (office: Office) => boolean;
  load: () => Promise<{ default: Component<PartProps> }>;
}

const PARTS: Part[] = [
  { key: 'setelan', word: 'Setelan', load: () => import('./settings/Settings.svelte') },
  {
    key: 'daftar',
    word: 'Daftar kantor',
    only: ({ level }) => level !== 'regency',
    load: () => import('./OfficesBelow.svelte'),
  },
  {
    key: 'orang',
    word: 'Orang',
    only: mayConfigure,
    load: () => import('./people/People.svelte'),
  },
  { key: 'riwayat', word: 'Riwayat', load: () => import('./record/Record.svelte') },
  {
    key: 'saldo-awal',
    word: 'Saldo awal',
    only: (office) => mayOpenStock(office) && office.begunOn === null,
    load: () => import('./ministry/OpeningStock.svelte'),
  },
  {
    key: 'pengadaan',
    word: 'Pengadaan',
    only: (office) => isOwn(office) && isMinistry(),
    load: () => import('./ministry/Supplies.svelte'),
  },
  {
    key: 'libur',
    word: 'Hari libur',
    only: isOwn,
    load: () => import('./ministry/Holidays.svelte'),
  },
  {
    key: 'buku-besar',
    word: 'Buku besar',
    only: (office) => isOwn(office) && isMinistry(),
    load: () => import('./ministry/Verification.svelte'),
  },
  {
    key: 'profil',
    word: 'Profil saya',
    only: isOwn,
    load: () => import('./Profile.svelte'),
  },
];

export const partsOf = (office: Office) => PARTS.filter(({ only }) => only?.(office) ?? true);
