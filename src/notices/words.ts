/** Numbers, dates and times as an Indonesian officer writes them. */

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** 1.000 keping */
export const cards = (quantity: number): string => `${whole.format(quantity)} keping`;

export const count = (number: number): string => whole.format(number);

const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli'],
  ...['Agustus', 'September', 'Oktober', 'November', 'Desember'],
];

/** 21 November 2026, from `2026-11-21` */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}

const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `WIB`, `WITA` or `WIT`; the name itself of any other zone. */
export const zoneWord = (timezone: string): string => ZONES[timezone] ?? timezone;

/** 21 November 2026 pukul 07.00 WITA, on the clocks of `timezone` */
export function timeInWords(at: Date, timezone: string): string {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  const [date, time] = wall.split(' ');
  return `${dateInWords(date!)} pukul ${time!.replace(':', '.')} ${zoneWord(timezone)}`;
}

/** How long stock lasts. */
export const cover = (days: number): string => `cukup untuk ${count(days)} hari`;

export const perDay = (cardsADay: number): string =>
  `${oneDecimal.format(cardsADay)} keping per hari`;

/** What a person wrote, on one line: for subjects and names, where a second line would be a forgery. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
