import type { CalendarDate } from '../src/platform/calendar-date.js';
import type { FileReportDto } from '../src/printing/printing.dto.js';
import type { Call } from './caller.js';
import { tokenOf, type Regency } from './staff.js';

/** A report to post: the first of its day, or the correction of `corrects`. */
export interface Report {
  regency: Regency;
  date: CalendarDate;
  body: FileReportDto;
  corrects: { revision: number; body: FileReportDto } | null;
}

const FIRST: FileReportDto = { printed: 9, spoiled: 1, recorded: 12, waiting: 40 };

export const firstReport = (regency: Regency, date: CalendarDate): Report => ({
  regency,
  date,
  body: FIRST,
  corrects: null,
});

/** The first report of a day and one correction of it after the other: a card more, a card less. */
export function reportAndCorrections(
  regency: Regency,
  date: CalendarDate,
  times: number,
): Report[] {
  const reports = [firstReport(regency, date)];
  for (let revision = 1; revision < times; revision++) {
    const { body: before } = reports.at(-1)!;
    const body = { ...FIRST, printed: 9 + (revision % 2), note: 'Salah hitung.' };
    reports.push({ regency, date, body, corrects: { revision, body: before } });
  }
  return reports;
}

export const callOf = ({ regency, date, body, corrects }: Report): Call => ({
  method: 'PUT',
  path: `/api/offices/${regency.code}/print-reports/${date}`,
  token: tokenOf(regency.code),
  headers: corrects ? { 'if-match': `"${corrects.revision}"` } : {},
  json: body,
});
