import type { Component } from 'svelte';
import type { Office } from '../../session/offices-in-reach.js';
import OfficesBelow from './OfficesBelow.svelte';
import Profile from './Profile.svelte';
import OfficialPapers from './papers/OfficialPapers.svelte';
import Holidays from './ministry/Holidays.svelte';
import OpeningStock from './ministry/OpeningStock.svelte';
import Supplies from './ministry/Supplies.svelte';
import Verification from './ministry/Verification.svelte';
import People from './people/People.svelte';
import ChangeHistory from './ChangeHistory.svelte';
import OfficeSettings from './settings/OfficeSettings.svelte';
import { may } from '../../session/may.js';
import { isOwn } from './office-address.js';

/** What every part of an office's page is given. */
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
  Part: Component<PartProps>;
}

const PARTS: Part[] = [
  { key: 'setelan', word: 'Setelan', Part: OfficeSettings },
  {
    key: 'daftar',
    word: 'Daftar kantor',
    only: ({ level }) => level !== 'regency',
    Part: OfficesBelow,
  },
  {
    key: 'orang',
    word: 'Orang',
    only: ({ code }) => may('people.manage', code),
    Part: People,
  },
  {
    key: 'surat',
    word: 'Surat',
    only: ({ code }) => may('office.configure', code),
    Part: OfficialPapers,
  },
  { key: 'riwayat', word: 'Riwayat', Part: ChangeHistory },
  {
    key: 'saldo-awal',
    word: 'Saldo awal',
    only: ({ code, closedAt, begunOn }) => may('stock.open', code) && !closedAt && begunOn === null,
    Part: OpeningStock,
  },
  {
    key: 'pengadaan',
    word: 'Pengadaan',
    only: (office) => isOwn(office) && office.level === 'ministry',
    Part: Supplies,
  },
  {
    key: 'libur',
    word: 'Hari libur',
    only: isOwn,
    Part: Holidays,
  },
  {
    key: 'buku-besar',
    word: 'Buku besar',
    only: (office) => isOwn(office) && may('ledger.verify'),
    Part: Verification,
  },
  {
    key: 'profil',
    word: 'Profil saya',
    only: isOwn,
    Part: Profile,
  },
];

export const partsOf = (office: Office) => PARTS.filter(({ only }) => only?.(office) ?? true);
