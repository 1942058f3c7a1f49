import { officeStocksWithDays } from '../src/insight/office-stock.sql.js';
import { forecastOffices, type OfficeWithDays } from '../src/insight/office-forecasts.js';
import { outlookOf } from '../src/insight/run-out-dates.js';
import type { Measuring } from './measuring.js';
import { inTurns, time, type Timing } from './timing.js';

/** Forecasts of all offices, none of them remembered, and their run-outs, from rows that have been read. */
export async function timeForeseeing({
  db,
  settings,
  at,
  size: { turns, calls },
}: Measuring): Promise<Timing[]> {
  const { rows } = await db.query<OfficeWithDays>(
    officeStocksWithDays(`office.level = 'regency'`, '30'),
    [at, settings.reportLateDays],
  );
  const all = [
    () => {
      for (const office of forecastOffices(rows)) outlookOf(office, settings);
      return Promise.resolve();
    },
  ];
  await time(all, calls);
  return (await inTurns(turns, { forecasts: () => time(all, calls) })).forecasts;
}
