import { dateAt } from '../platform/calendar-date.js';
import { fullDate, timeAt } from '../words/dates.js';
import type { Status } from '../insight/availability.js';
import type { Service } from '../printing/print-report.js';

/** What the public is told, in plain words; never a number. */

export const STATUS_WORDS: Record<Status, string> = {
  available: 'tersedia',
  limited: 'terbatas',
  out: 'kosong',
  unknown: 'belum ada kabar',
};

export const STATUS_MEANINGS: Record<Status, string> = {
  available: 'blangko ada dan KTP-el dapat dicetak.',
  limited: 'blangko tinggal sedikit, atau pencetakan sedang terhenti.',
  out: 'blangko habis; KTP-el belum dapat dicetak.',
  unknown: 'kantor belum melapor, atau kabar terakhirnya sudah terlalu lama.',
};

const STOPPED: Partial<Record<Service, string>> = {
  siak_down: 'sistem kependudukan (SIAK) sedang terganggu',
  no_ribbon: 'pita pencetak sedang habis',
  suspended: 'pelayanan cetak dihentikan sementara',
  other: 'pencetakan sedang terhenti',
};

/** Limited by a report of no blanks: only what arrived since then makes that so. */
const ARRIVED = 'blangko sudah datang lagi; kantor belum melapor bahwa pencetakan sudah berjalan';

export interface ToldAvailability {
  status: Status;
  reason: Service | null;
  asOf: Date | null;
}

const sentence = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}.`;

/** Why an office stands as it does, in one sentence. */
export function whyInWords({ status, reason, asOf }: ToldAvailability): string {
  const stopped = reason ? STOPPED[reason] : undefined;
  switch (status) {
    case 'available':
      return 'KTP-el dapat dicetak.';
    case 'limited':
      return sentence(reason === 'no_blanks' ? ARRIVED : (stopped ?? 'blangko tinggal sedikit'));
    case 'out':
      return sentence(stopped ? `blangko sedang habis, dan ${stopped}` : 'blangko sedang habis');
    case 'unknown':
      return asOf ? 'Kabar terakhir sudah terlalu lama.' : 'Kantor ini belum melapor.';
  }
}

/** per 21 November 2026 16.40 WITA, on the clocks of `timezone` */
export const asOfInWords = (at: Date, timezone: string): string =>
  `per ${fullDate(dateAt(at, timezone))} ${timeAt(at, timezone)}`;

/** The great islands, by the first digit of the codes of their provinces. */
export const ISLANDS: Record<string, string> = {
  1: 'Sumatera',
  2: 'Sumatera',
  3: 'Jawa',
  5: 'Bali dan Nusa Tenggara',
  6: 'Kalimantan',
  7: 'Sulawesi',
  8: 'Maluku',
  9: 'Papua',
};
