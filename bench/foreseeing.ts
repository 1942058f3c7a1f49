import { standingsWithDays } from '../src/insight/standing.sql.js';
import { foresee, type Reported } from '../src/insight/foreseen.js';
import { outlookOf } from '../src/insight/outlook.js';
import type { Measuring } from './measuring.js';
import { inTurns, time, type Timing } from './timing.js';

/** Forecasts of all offices, none of them remembered, and their run-outs, from rows that have been read. */
export async function timeForeseeing({
  db,
  settings,
  at,
  size: { turns, calls },
}: Measuring): Promise<Timing[]> {
  const { rows } = await db.query<Reported>(standingsWithDays(`office.level = 'regency'`), [
    at,
    settings.reportLateDays,
  ]);
  const all = [
    () => {
      for (const office of foresee(rows)) outlookOf(office, settings.coverTargetDays);
      return Promise.resolve();
    },
  ];
  await time(all, calls);
  return (await inTurns(turns, { forecasts: () => time(all, calls) })).forecasts;
}
