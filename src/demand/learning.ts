import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { dateAt, type CalendarDate } from '../platform/calendar-date.js';
import { calibrationOf, type Miss } from './calibration.js';
import { historyDecoder, type EncodedDays } from './history-decoder.js';
import { inThousandths, type Learned } from './learned.js';
import { FORGET, HINDSIGHT, KEEP, PROVINCES, USE_OF_YEARS } from './learning.sql.js';
import { HINDSIGHT_DAYS, missesOf } from './past-misses.js';
import { NO_SEASON, seasonOf, type Season } from './season.js';
import { dateOfDay, dayNumber } from './use-history.js';

/** Of the clocks by which the ministry lives. */
const TIMEZONE = 'Asia/Jakarta';

interface DayOfUse {
  on: CalendarDate;
  cards: number;
  usual: number;
  offices: number;
}

/**
 * What each province's past tells of its offices' forecasts, kept for the day: how wide its bands are to be
 * and the season of the year. Whoever asks for something meanwhile waits for one office of it.
 */
export async function learn(
  tx: EntityManager,
  now: Date,
  alive: () => void = () => {},
): Promise<void> {
  const today = dateAt(now, TIMEZONE);
  for (const { id } of await tx.query<{ id: number }[]>(PROVINCES)) {
    alive();
    const season = seasonFrom(await tx.query<DayOfUse[]>(USE_OF_YEARS, [id, today]), today);
    const rows = await tx.query<EncodedDays[]>(HINDSIGHT, [id, today]);
    const read = historyDecoder(HINDSIGHT_DAYS);
    const misses: Miss[] = [];
    for (const row of rows) {
      misses.push(...missesOf(read({ ...row, today, population: null }), season));
      await setImmediate();
    }
    await keep(tx, id, today, { season, calibration: calibrationOf(misses) }, misses.length);
  }
  await tx.query(FORGET, [today]);
}

/** Days on which nobody told of any are there with nothing. */
function seasonFrom(rows: DayOfUse[], today: CalendarDate): Season {
  const [first] = rows;
  if (!first) return NO_SEASON;
  const from = dayNumber(first.on);
  const days = dayNumber(today) - from;
  const [cards, usual] = [Array<number>(days).fill(0), Array<number>(days).fill(0)];
  for (const row of rows) {
    cards[dayNumber(row.on) - from] = row.cards;
    usual[dayNumber(row.on) - from] = row.usual;
  }
  return seasonOf({ from, cards, usual, offices: first.offices });
}

async function keep(
  tx: EntityManager,
  province: number,
  today: CalendarDate,
  { season, calibration }: Learned,
  cases: number,
): Promise<void> {
  const told = season.factors.length > 0;
  await tx.query(KEEP, [
    province,
    today,
    ...[calibration[7], calibration[14], calibration[30]].map(inThousandths),
    cases,
    told ? dateOfDay(season.from) : null,
    told ? season.factors.map(inThousandths) : null,
  ]);
}
