import type { Claim } from '../../src/allocation/claim.js';
import { useOf } from '../../src/allocation/basis-row.js';
import { meanDailyUse } from '../../src/demand/daily-use.js';
import { DAYS_REMEMBERED } from '../../src/stock/days-without-cards.sql.js';
import { useAhead } from '../../src/demand/forecast.js';
import { RULES } from '../plan/country.js';
import type { Office } from './office.js';

/** What a claim rests on. */
export interface Weighing {
  /** The forecast of use over the days to cover, or else rule 8's mean. */
  forecast: boolean;
  /** How much of the journey counts, from 0 to 1. */
  journey: number;
  /** How many of the last days are looked through for those without a card, which are owed. */
  remembers: number;
}

export const BY_FORECAST: Weighing = { forecast: true, journey: 1, remembers: DAYS_REMEMBERED };
export const BY_MEAN: Weighing = { ...BY_FORECAST, forecast: false };

/** An office as the plan sees it on a morning, by its reports up to the day before. */
export function claimOf(office: Office, day: number, weighing: Weighing): Claim {
  const { forecast, journey, remembers } = weighing;
  const { office: code, journeyDays } = office.regency;
  const days = RULES.coverTargetDays;
  const known = forecast ? foreseen(office, day, days) : remembered(office, days);
  const { dailyUse } = useOf({ ...known, minimumStock: office.minimum }, days);
  return {
    office: code,
    stock: office.onHand + office.inTransit,
    dailyUse,
    journeyDays: journeyDays * journey,
    owedDays: office.daysWithout(remembers),
    ...{ atLeast: 0, atMost: null, pinned: null },
  };
}

/** By the forecast. */
function foreseen(office: Office, day: number, days: number) {
  const forecast = office.forecastFor(day);
  return {
    expectedUse: forecast && useAhead(forecast, days),
    forecastBasis: forecast && forecast.basis,
  };
}

/** By rule 8's mean. */
function remembered({ use }: Office, days: number) {
  const mean = meanDailyUse(use);
  return { expectedUse: mean === null ? null : mean * days, forecastBasis: 'own' as const };
}
