import { isRegency } from '$rules/access/reach.js';
import type { CalendarDate } from '$rules/platform/calendar-date.js';
import { fullDate, longDate } from '$rules/words/dates.js';

/** A day that the server would refuse is not offered; what asks the office above to open it. */

interface Asking {
  office: { code: string; name: string };
  /** The locked days that are wanted. */
  dates: CalendarDate[];
  /** The first day that may be reported now. */
  from: CalendarDate;
}

/** Who may widen the window of an office. */
export const opener = (code: string): string => (isRegency(code) ? 'provinsi' : 'kementerian');

/** For WhatsApp: which office, which days, whom it asks, and where it is done. */
export const askToUnlock = ({ office: { code, name }, dates, from }: Asking): string =>
  `Kepada admin Blangko ${opener(code)}: mohon batas waktu lapor ${name} (${code}) dibuka untuk ` +
  `${dates.map(longDate).join('; ')}. Sekarang hanya dapat dilaporkan mulai ${fullDate(from)}. ` +
  `Di Blangko: Kantor, ${name}, Batas waktu lapor.`;
