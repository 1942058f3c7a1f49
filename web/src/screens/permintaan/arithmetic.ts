import { cards, decimal, number } from '../../words/numbers.js';
import { byForecast, proposalFor, usePerDay, type Facts } from '../../words/proposal.js';
import { rules } from '../../session/rules.svelte.js';

const less = (value: number) => (value === 0 ? '0' : `−${number(value)}`);

export interface Step {
  word: string;
  value: string;
}

/** How a request's quantity comes about from its facts; `quantity` is what the steps end in. */
export function arithmeticOf(facts: Facts): { steps: Step[]; quantity: number } {
  const { onHand, inTransit, minimumStock, averageDailyUse: mean } = facts;
  const { forCover, twiceMinimum, wanted, quantity } = proposalFor(facts);
  const steps: Step[] = [];
  if (forCover !== null)
    steps.push({
      word: byForecast(facts)
        ? `perkiraan pemakaian ${rules.coverTargetDays} hari`
        : `${rules.coverTargetDays} hari × ${decimal(mean ?? 0)} per hari`,
      value: number(forCover),
    });
  if (minimumStock !== null && twiceMinimum !== null)
    steps.push({ word: `2 × ambang batas ${number(minimumStock)}`, value: number(twiceMinimum) });
  if (steps.length === 2) steps.push({ word: 'yang lebih besar', value: number(wanted) });
  steps.push({ word: 'dikurangi stok', value: less(onHand) });
  steps.push({ word: 'dikurangi yang dalam perjalanan', value: less(inTransit) });
  steps.push({
    word: `dibulatkan ke atas, kelipatan ${number(rules.packSize)}`,
    value: cards(quantity),
  });
  return { steps, quantity };
}

export interface Portion {
  quantity: number;
  word: string;
}

/** Grants that are less than what is asked: enough for one, two or three weeks, in whole packs. */
export function portions(asked: number, facts: Facts): Portion[] {
  const perDay = usePerDay(facts) ?? 0;
  const found: Portion[] = [];
  for (const days of [7, 14, 21]) {
    const missing = perDay * days - facts.onHand - facts.inTransit;
    const quantity = Math.ceil(missing / rules.packSize) * rules.packSize;
    if (quantity > 0 && quantity < asked && quantity !== found.at(-1)?.quantity)
      found.push({ quantity, word: `cukup ${days} hari` });
  }
  return [...found, { quantity: asked, word: 'seluruhnya' }];
}

/** Whole days that an office has enough for once `more` cards have arrived; null where nothing tells. */
export function coverWith(more: number, facts: Facts): number | null {
  const perDay = usePerDay(facts);
  return perDay ? Math.floor((facts.onHand + facts.inTransit + more) / perDay) : null;
}
