import { dateAt } from '../platform/calendar-date.js';
import { fullDate, timeAt } from './dates.js';
import type { services } from './services.js';
import { capital } from './text.js';

/** What the public is told, in plain words; never a number. */

export const availabilities = {
  available: 'tersedia',
  limited: 'terbatas',
  out: 'kosong',
  unknown: 'belum ada kabar',
};

export type Availability = keyof typeof availabilities;

export const availabilityMeanings: Record<Availability, string> = {
  available: 'blangko ada dan KTP-el dapat dicetak.',
  limited: 'blangko tinggal sedikit, atau pencetakan sedang terhenti.',
  out: 'blangko habis; KTP-el belum dapat dicetak.',
  unknown: 'kantor belum melapor, atau kabar terakhirnya sudah terlalu lama.',
};

type Service = keyof typeof services;

const STOPPED: Partial<Record<Service, string>> = {
  siak_down: 'sistem kependudukan (SIAK) sedang terganggu',
  no_ribbon: 'pita pencetak sedang habis',
  suspended: 'pelayanan cetak dihentikan sementara',
  other: 'pencetakan sedang terhenti',
};

/** Limited by a report of no blanks: only what arrived since then makes that so. */
const ARRIVED = 'blangko sudah datang lagi; kantor belum melapor bahwa pencetakan sudah berjalan';

export interface ToldAvailability {
  status: Availability;
  reason: Service | null;
  asOf: Date | null;
}

/** Why an office stands as it does, in one sentence. */
export function whyInWords({ status, reason, asOf }: ToldAvailability): string {
  const stopped = reason ? STOPPED[reason] : undefined;
  switch (status) {
    case 'available':
      return 'KTP-el dapat dicetak.';
    case 'limited':
      return `${capital(reason === 'no_blanks' ? ARRIVED : (stopped ?? 'blangko tinggal sedikit'))}.`;
    case 'out':
      return `Blangko sedang habis${stopped ? `, dan ${stopped}` : ''}.`;
    case 'unknown':
      return asOf ? 'Kabar terakhir sudah terlalu lama.' : 'Kantor ini belum melapor.';
  }
}

/** per 21 November 2026 16.40 WITA, on the clocks of `timezone` */
export const asOfInWords = (at: Date, timezone: string): string =>
  `per ${fullDate(dateAt(at, timezone))} ${timeAt(at, timezone)}`;
