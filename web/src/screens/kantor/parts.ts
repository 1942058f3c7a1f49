import type { Component } from 'svelte';
import { allows } from '$rules/access/permissions.js';
import type { Office } from '../../session/offices-in-reach.js';
import { hasMailLog } from '../../session/mail-log.js';
import type { Person } from '../../session/session.svelte.js';

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
  /** At which offices there is such a part, for that person. */
  only?: (office: Office, person: Person) => boolean;
  load: () => Promise<{ default: Component<PartProps> }>;
}

const isOwn = ({ code }: Office, person: Person) => code === person.office.code;

/** Each is loaded when it is looked at: a clerk never carries what an admin or the ministry needs. */
export const parts: Part[] = [
  { key: 'setelan', word: 'Setelan', load: () => import('./settings/OfficeSettings.svelte') },
  {
    key: 'daftar',
    word: 'Daftar kantor',
    only: ({ level }) => level !== 'regency',
    load: () => import('./OfficesBelow.svelte'),
  },
  {
    key: 'orang',
    word: 'Orang',
    only: ({ code }, person) => allows(person, 'people.manage', code),
    load: () => import('./people/People.svelte'),
  },
  {
    key: 'surat',
    word: 'Surat',
    only: ({ code }, person) => allows(person, 'office.configure', code),
    load: () => import('./papers/OfficialPapers.svelte'),
  },
  {
    key: 'kata',
    word: 'Kata kantor',
    only: ({ level }) => level !== 'ministry',
    load: () => import('./public/PublicWord.svelte'),
  },
  {
    key: 'email',
    word: 'Email terkirim',
    only: hasMailLog,
    load: () => import('./mails/SentMails.svelte'),
  },
  { key: 'riwayat', word: 'Riwayat', load: () => import('./ChangeHistory.svelte') },
  {
    key: 'perubahan',
    word: 'Semua perubahan',
    only: (office, person) => isOwn(office, person) && office.level !== 'regency',
    load: () => import('./AllChanges.svelte'),
  },
  {
    key: 'saldo-awal',
    word: 'Saldo awal',
    only: ({ code, closedAt, begunOn }, person) =>
      allows(person, 'stock.open', code) && !closedAt && begunOn === null,
    load: () => import('./ministry/OpeningStock.svelte'),
  },
  {
    key: 'pengadaan',
    word: 'Pengadaan',
    only: (office, person) => isOwn(office, person) && office.level === 'ministry',
    load: () => import('./ministry/Supplies.svelte'),
  },
  {
    key: 'harga',
    word: 'Harga blangko',
    only: (office, person) => isOwn(office, person) && office.level === 'ministry',
    load: () => import('./ministry/UnitPrices.svelte'),
  },
  {
    key: 'pembatalan',
    word: 'Pembatalan',
    only: ({ code }, person) => allows(person, 'stock.open', code),
    load: () => import('./ministry/Reversals.svelte'),
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
    only: (office, person) =>
      isOwn(office, person) && allows(person, 'ledger.verify', person.office.code),
    load: () => import('./ministry/Verification.svelte'),
  },
];

export const partsOf = (office: Office, person: Person) =>
  parts.filter(({ only }) => only?.(office, person) ?? true);
