import type { Claim } from '../../src/allocation/claim.js';
import { meanDailyUse } from '../../src/demand/daily-use.js';
import { expectedUse, forecastOf } from '../../src/demand/forecast.js';
import { HISTORY_DAYS } from '../../src/demand/use-history.js';
import { RULES } from '../plan/country.js';
import { dateOf, HOLIDAYS } from './calendar.js';
import { MINIMUM, type Office } from './office.js';

/** What a claim rests on. */
export interface Weighing {
  /** The forecast of use over the days to cover, or else rule 8's mean. */
  forecast: boolean;
  /** How much of the journey counts, from 0 to 1. */
  journey: number;
}

export const BY_FORECAST: Weighing = { forecast: true, journey: 1 };

/** An office as the plan sees it on a morning, by its reports up to the day before. */
export function claimOf(office: Office, day: number, { forecast, journey }: Weighing): Claim {
  const { office: code, journeyDays } = office.regency;
  const dailyUse = forecast ? forecastUse(office, day) : meanDailyUse(office.use);
  return {
    office: code,
    stock: office.onHand + office.inTransit,
    dailyUse: dailyUse ?? (2 * MINIMUM) / RULES.coverTargetDays,
    journeyDays: journeyDays * journey,
    ...{ atLeast: 0, atMost: null, pinned: null },
  };
}

function forecastUse({ reported, regency }: Office, day: number): number | null {
  const history = {
    endsOn: dateOf(day - 1),
    used: reported.slice(-HISTORY_DAYS),
    holidays: HOLIDAYS,
    population: regency.population,
  };
  const forecast = forecastOf(history, null);
  const days = RULES.coverTargetDays;
  return forecast && expectedUse(forecast, dateOf(day), days) / days;
}
