import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../platform/calendar-date.js';
import { holidaysAt, isWorkingDay } from './rest-days.js';

interface KeptHoliday {
  date: CalendarDate;
  name: string;
  province: string | null;
}

/** From `since` on, whether a date is a working day of an office: one read for all offices. */
export async function workingDaysSince(
  tx: EntityManager,
  since: CalendarDate,
): Promise<(office: string) => (date: CalendarDate) => boolean> {
  const kept = await tx.query<KeptHoliday[]>(
    `SELECT h.on_date AS date, h.name, o.code AS province
     FROM holidays h LEFT JOIN offices o ON o.id = h.province_id WHERE h.on_date >= $1`,
    [since],
  );
  return (office) => {
    const holidays = holidaysAt(office, kept);
    return (date) => isWorkingDay(date, holidays);
  };
}
