import { quantityFrom } from '../restocking/restock-quantity.js';
import { reasoningOf, type AskRules } from '../restocking/low-stock.js';
import type { OfficeForecast } from './office-forecasts.js';
import type { NextRequestDto } from './insight.dto.js';

/** What a request made now would ask for, and what it would be kept with; null where nobody is asked. */
export function nextRequestOf(office: OfficeForecast, rules: AskRules): NextRequestDto | null {
  if (office.closed || office.level === 'ministry') return null;
  const reasoning = reasoningOf({ ...office, use: office }, rules, office.today);
  return { quantity: quantityFrom(reasoning, rules.packSize), reasoning };
}
